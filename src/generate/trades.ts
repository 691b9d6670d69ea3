/**
 * How often each need occurs in a trade, over its frequency in the whole school. These figures are this library's
 * own guesses, made so that divisions differ as they do in schools: no public file states them.
 */
export const TRADES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  MELEC: { numeratie: 1.6, ecriture: 1.4, oral: 0.8 },
  TCI: { lecture: 1.6, ecriture: 1.5, numeratie: 1.2 },
  MCV: { numeratie: 1.3, oral: 0.6, orientation: 1.4 },
  AGORA: { oral: 1.5, methode: 1.3, numerique: 0.6 },
  ASSP: { numeratie: 1.7, memorisation: 1.4, lecture: 0.8 },
  MSPC: { lecture: 1.3, methode: 1.4, oral: 1.3 },
};

export const TRADE_NAMES: readonly string[] = Object.keys(TRADES);

/** The trade's profile of a division such as "2MELEC1"; empty when its name holds no known trade. */
export function tradeProfile(division: string): Readonly<Record<string, number>> {
  const name = TRADE_NAMES.find((trade) => division.toUpperCase().includes(trade));
  return name === undefined ? {} : TRADES[name];
}
