import { type Conflict, minimalConflict } from "./conflict.js";
import type { Oracle } from "./oracle.js";
import { type Repair, smallestRepair } from "./repair.js";
import type { Requirement } from "./requirement.js";

/** What stands in the way, and what would make a plan possible, the cheapest first. */
export interface Findings {
  readonly conflicts: readonly Conflict[];
  readonly repairs: readonly Repair[];
  /** Every conflict has been met: no set of requirements beside those listed cannot hold together. */
  readonly complete: boolean;
}

interface Node {
  readonly dropped: readonly Requirement[];
  readonly price: number;
}

/**
 * Goes through sets of requirements to give up, from the least price they can have on (Reiter's tree of hitting sets,
 * 1987): where no plan exists a conflict is left, and each of its requirements is a way on; where one exists, the set
 * makes a repair. Ends when no set left can make a cheaper one. A repair gives way in as few requirements as possible: a
 * set is not looked at when part of it would do.
 */
export async function findConflicts(
  oracle: Oracle,
  all: readonly Requirement[],
  limits: { readonly repairs: number; readonly nodes: number },
): Promise<Findings> {
  const conflicts: Conflict[] = [];
  const corrections: Requirement[][] = [];
  const repairs: Repair[] = [];
  const seen = new Set<string>();
  const open: Node[] = [{ dropped: [], price: 0 }];
  let complete = true;
  for (let nodes = 0; open.length > 0; nodes++) {
    open.sort((a, b) => a.price - b.price || a.dropped.length - b.dropped.length);
    const isDearer = repairs.length >= limits.repairs && open[0].price >= repairs[limits.repairs - 1].price;
    if (nodes >= limits.nodes || isDearer) return { conflicts, repairs: repairs.slice(0, limits.repairs), complete: false };
    const { dropped } = open.shift() as Node;
    if (corrections.some((each) => each.every((requirement) => dropped.includes(requirement)))) continue;
    let conflict = conflicts.find((each) => !each.requirements.some((requirement) => dropped.includes(requirement)));
    if (!conflict) {
      const kept = all.filter((each) => !dropped.includes(each));
      const answer = await oracle.allows(new Set(kept));
      if (answer === "yes") {
        corrections.push([...dropped]);
        repairs.push(await smallestRepair(oracle, dropped));
        repairs.sort((a, b) => a.price - b.price);
      }
      complete &&= answer !== "unknown";
      if (answer !== "no") continue;
      conflict = await minimalConflict(oracle, kept);
      conflicts.push(conflict);
    }
    for (const requirement of conflict.requirements) {
      const next = all.filter((each) => each === requirement || dropped.includes(each));
      const key = next.map((each) => each.id).join("\n");
      if (seen.has(key)) continue;
      seen.add(key);
      open.push({ dropped: next, price: next.reduce((total, each) => total + leastPrice(each), 0) });
    }
  }
  return { conflicts, repairs: repairs.slice(0, limits.repairs), complete };
}

/** No repair of a requirement is cheaper than its cheapest concession. */
function leastPrice({ concessions }: Requirement): number {
  return concessions.reduce((least, { price }) => Math.min(least, price), Number.POSITIVE_INFINITY);
}
