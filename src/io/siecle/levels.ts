import type { PartLevel } from "../parts.js";

/** Codes of formations by dispositif, length and year: 247…31. is a first year of three towards the bac pro. */
const KNOWN: ReadonlyMap<string, { id: string; name: string }> = new Map([
  ["247-3-1", { id: "2nde", name: "Seconde professionnelle" }],
  ["247-3-2", { id: "1re", name: "Première professionnelle" }],
  ["247-3-3", { id: "Tle", name: "Terminale professionnelle" }],
  ["240-1-1", { id: "CAP", name: "CAP en un an" }],
  ["241-2-1", { id: "CAP1", name: "CAP, première année" }],
  ["241-2-2", { id: "CAP2", name: "CAP, deuxième année" }],
]);

/**
 * The level of a formation, from its MEF of eleven characters: three for the dispositif, five for the speciality, one
 * for the years it takes, one for which of them this is, one more. Levels that a lycée professionnel lacks are called
 * by dispositif and year, such as `311-1`. Undefined when the code has another form.
 */
export function levelOfMef(mef: string): { id: string; name?: string } | undefined {
  const [, kind, years, year] = /^(\d{3})[0-9A-Z]{5}(\d)(\d)[0-9A-Z]$/i.exec(mef) ?? [];
  if (kind === undefined || year < "1" || year > years) return undefined;
  return KNOWN.get(`${kind}-${years}-${year}`) ?? { id: `${kind}-${year}` };
}

/** The levels of these formations, those of the bac pro first, each with its formations. */
export function levelsOf(mefs: Iterable<string>): PartLevel[] {
  const found = new Map<string, { id: string; name?: string; mefs: string[] }>();
  for (const mef of [...new Set(mefs)].sort()) {
    const level = levelOfMef(mef);
    if (!level) continue;
    const entry = found.get(level.id) ?? { ...level, mefs: [] };
    found.set(level.id, entry);
    entry.mefs.push(mef);
  }
  const order = [...KNOWN.values()].map(({ id }) => id);
  const rank = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  return [...found.values()].sort((a, b) => rank(a.id) - rank(b.id));
}
