import type { Oracle } from "./oracle.js";
import type { Concession, Requirement } from "./requirement.js";

/** Ways to give way that together make a plan possible. */
export interface Repair {
  readonly price: number;
  readonly granted: readonly Granted[];
}

export interface Granted {
  readonly concession: Concession;
  readonly amount: number;
}

/**
 * The least that must be granted of each requirement of a correction, one after the other while those that follow are
 * still given up whole. Where no single concession of one is enough, it is given up whole.
 */
export async function smallestRepair(oracle: Oracle, correction: readonly Requirement[]): Promise<Repair> {
  const granted: Granted[] = [];
  for (let k = 0; k < correction.length; k++) {
    const later = correction.slice(k + 1);
    const best = await cheapest(correction[k], (each) => oracle.allowsGranting(later, [...granted, each]));
    granted.push(best ?? { concession: givenUp(correction[k]), amount: 1 });
  }
  return { granted, price: granted.reduce((total, { concession, amount }) => total + concession.price * amount, 0) };
}

const WHOLE_PRICE = 25;

function givenUp({ id, message, without }: Requirement): Concession {
  return {
    id: `without ${id}`,
    price: WHOLE_PRICE,
    most: 1,
    message: () => (speech) => speech.words.giveUp(message(speech)),
    grant: without,
  };
}

/** The cheapest concession of a requirement that is enough. */
async function cheapest(
  { concessions }: Requirement,
  isEnough: (granted: Granted) => Promise<"yes" | "no" | "unknown">,
): Promise<Granted | undefined> {
  let best: Granted | undefined;
  const costOf = ({ concession, amount }: Granted) => concession.price * amount;
  for (const concession of [...concessions].sort((a, b) => a.price - b.price)) {
    const most = best ? Math.min(concession.most, Math.ceil(costOf(best) / concession.price) - 1) : concession.most;
    const amount = most < 1 ? undefined : await leastAmount(most, (each) => isEnough({ concession, amount: each }));
    if (amount !== undefined) best = { concession, amount };
  }
  return best;
}

/** The least amount that is enough, by doubling and then by halves: more never hurts. */
async function leastAmount(most: number, isEnough: (amount: number) => Promise<"yes" | "no" | "unknown">): Promise<number | undefined> {
  let low = 0;
  let high = 1;
  while ((await isEnough(high)) !== "yes") {
    if (high === most) return undefined;
    low = high;
    high = Math.min(most, 2 * high);
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if ((await isEnough(middle)) === "yes") high = middle;
    else low = middle;
  }
  return high;
}
