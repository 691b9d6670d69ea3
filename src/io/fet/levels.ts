/** What is known of a division when its level is sought. */
export interface LevelContext {
  /** The FET year, which may be the division itself. */
  readonly year: string;
  /** The sets the division is made of, such as its half-groups. */
  readonly parts: readonly string[];
}

/** The level of a division, by its id: a function, a map or a record. */
export type Levels = ((division: string, context: LevelContext) => string) | ReadonlyMap<string, string> | Readonly<Record<string, string>>;

/**
 * A level from names, the first that applies: tronc commun is "TC"; a number before "bac" (also in Arabic)
 * gives "1BAC", "2BAC"; a leading number is a school grade, "5a" → "5"; the same bac sign in the names of the
 * half-groups; else the name without its trailing number, "ABC-3" → "ABC".
 */
export function defaultLevel(division: string, { year, parts }: LevelContext): string {
  const own = markOf(year) ?? markOf(division);
  if (own !== undefined) return own;
  const inner = parts.map((part) => bacMark.exec(part)?.[1]).find((mark) => mark !== undefined);
  if (inner !== undefined) return `${inner}BAC`;
  return division.replace(/[\s_.-]*\d+$/u, "") || division;
}

const bacMark = /(\d)\s*(?:bac|باك)/iu;

function markOf(name: string): string | undefined {
  if (/^\s*(?:ج\s*م(?:\s|$)|tronc commun)/iu.test(name)) return "TC";
  const bac = bacMark.exec(name);
  if (bac) return `${bac[1]}BAC`;
  return /^\s*(\d{1,2})(?!\d)/u.exec(name)?.[1];
}

/** The caller's level for a division, or undefined where the caller names none. */
export function givenLevel(levels: Levels | undefined, division: string, context: LevelContext): string | undefined {
  if (levels === undefined) return undefined;
  if (typeof levels === "function") return levels(division, context);
  if (levels instanceof Map) return levels.get(division);
  const record = levels as Readonly<Record<string, string>>;
  return Object.hasOwn(record, division) ? record[division] : undefined;
}
