import { levelBlocks } from "./blocks.js";
import { slotNeighbourhoods } from "./neighbourhoods.js";
import type { Limits } from "./options.js";
import { setsBy } from "./regions.js";
import { type Effort, roundOf, type Task } from "./searchPeriod.js";
import type { PeriodPlan, Year } from "./year.js";

/** Tasks that go on at the same time. It does not follow the number of workers, so that the plan does not either. */
export const WIDTH = 2;
/** Neighbourhoods that one request goes through, so that better plans are told soon. */
const LONGEST = 8;
/** Nodes of branch and bound in each round. */
const NODES = [1, 20, 80, 320];
/** Relative gap of the first round, which takes what is plain. */
const ROUGH = 1e-3;

/** How far branch and bound goes in a round. */
export function effortOf(round: number, { gap }: Limits): Effort {
  return { nodeLimit: NODES[Math.min(round, NODES.length - 1)], gap: round === 0 ? Math.max(gap, ROUGH) : gap };
}

/** Each level of each period by branch and bound: the first levels of all periods, then the second, and so on. */
export function levelTasks({ periods }: Year, effort: Effort): Task[] {
  return inTurn(periods.map(({ model }, period) => levelBlocks(model).map((block): Task => ({ period, neighbourhoods: [block], effort }))));
}

/** The few neighbourhoods of a period in which most is gained, by dives. */
export function slotTask({ model }: PeriodPlan, period: number): Task {
  return { period, neighbourhoods: slotNeighbourhoods(model) };
}

/** The neighbourhoods of a round by dives, which are quick where much is alike: the first of each period, then the second. */
export function diveTasks({ periods }: Year, round: number, { seed }: Limits): Task[] {
  return inTurn(
    periods.map((_, period) => {
      const { neighbourhoods } = roundOf({ periods }, period, round, seed);
      const size = Math.min(LONGEST, Math.ceil(neighbourhoods.length / WIDTH));
      const count = Math.ceil(neighbourhoods.length / size);
      return Array.from({ length: count }, (_, k): Task => ({ period, neighbourhoods: neighbourhoods.slice(k * size, (k + 1) * size) }));
    }),
  );
}

/** Each period by branch and bound, from the second round on slot by slot too. */
export function exactTasks({ periods }: Year, round: number, limits: Limits): Task[] {
  return inTurn(
    periods.map(({ model }, period) => {
      const sets = [...(round === 0 ? [] : setsBy(model, (cell) => String(cell.slot))), ...setsBy(model, () => "")];
      return sets.map((each): Task => ({ period, neighbourhoods: [each], effort: effortOf(round, limits) }));
    }),
  );
}

/** The next tasks that are open, the others dropped; of one period where periods depend on each other. */
export function takeOpen(tasks: Task[], isOpen: (task: Task) => boolean, coupled: boolean): Task[] {
  const batch: Task[] = [];
  for (let index = 0; index < tasks.length && batch.length < WIDTH; ) {
    if (!isOpen(tasks[index])) tasks.splice(index, 1);
    else if (coupled && batch.length > 0 && tasks[index].period !== batch[0].period) index++;
    else batch.push(...tasks.splice(index, 1));
  }
  return batch;
}

/** The first of each list, then the second of each, and so on. */
function inTurn<Each>(lists: readonly (readonly Each[])[]): Each[] {
  const most = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: most }, (_, k) => lists.flatMap((list) => list.slice(k, k + 1))).flat();
}
