import type { Oracle } from "./oracle.js";
import type { Requirement } from "./requirement.js";

/** Requirements that cannot hold together. `minimal`: a plan was found without each of them. */
export interface Conflict {
  readonly requirements: readonly Requirement[];
  readonly minimal: boolean;
}

/**
 * A minimal conflict among requirements that cannot all hold, by halves: QuickXplain (Junker, AAAI 2004). It asks for
 * about `k log(n / k)` plans for a conflict of `k` among `n`; those that come first are kept out of it where possible.
 */
export async function minimalConflict(oracle: Oracle, among: readonly Requirement[]): Promise<Conflict> {
  const conflicting = async (set: readonly Requirement[]) => (await oracle.allows(new Set(set))) === "no";
  const found = await explain([], false, among);
  const kept = await pruned(found);
  let minimal = true;
  for (const each of kept) minimal &&= (await oracle.allows(new Set(kept.filter((other) => other !== each)))) === "yes";
  return { requirements: among.filter((each) => kept.includes(each)), minimal };

  async function explain(background: readonly Requirement[], grown: boolean, open: readonly Requirement[]): Promise<Requirement[]> {
    if (grown && (await conflicting(background))) return [];
    if (open.length <= 1) return [...open];
    const half = Math.ceil(open.length / 2);
    const [first, second] = [open.slice(0, half), open.slice(half)];
    const fromSecond = await explain([...background, ...first], first.length > 0, second);
    const fromFirst = await explain([...background, ...fromSecond], fromSecond.length > 0, first);
    return [...fromFirst, ...fromSecond];
  }

  /** Where an answer was not known in time, something may be left that the conflict does not need. */
  async function pruned(set: readonly Requirement[]): Promise<Requirement[]> {
    let kept = [...set];
    for (const each of set) {
      const others = kept.filter((other) => other !== each);
      if (others.length > 0 && (await conflicting(others))) kept = others;
    }
    return kept;
  }
}
