import { PlageInputError, shownValue } from "../../domain/issue.js";
import { XHSTT } from "../notices/xhstt.js";
import type { Warn } from "../warnings.js";
import { attribute, element, text } from "../xml.js";
import type { Archive } from "./archive.js";
import type { XhsttEvent } from "./events.js";
import { type Placed, placeEvents, type Steps } from "./placements.js";
import type { Resources } from "./resources.js";
import type { Times } from "./times.js";

/** A published solution of the instance. */
export interface XhsttSolution {
  /** From 0, in the order of the file. */
  readonly index: number;
  readonly group: string;
  readonly contributor: string;
  /** Times of the week that events are to take and do not. */
  readonly unplaced: number;
  /** Times at which someone is in several places, once for each place too many. */
  readonly clashes: number;
  /** What its authors state of it, where they do. */
  readonly infeasibility?: number;
  readonly objective?: number;
}

/**
 * The solution asked for, or the one that leaves least unplaced, then has fewest clashes, then stands first. Without
 * any, what the instance itself has fixed.
 */
export function chooseSolution(
  archive: Archive,
  wanted: number | undefined,
  events: readonly XhsttEvent[],
  resources: Resources,
  times: Times,
  steps: Steps,
  warn: Warn,
): { chosen: XhsttSolution | undefined; placed: Placed; solutions: readonly XhsttSolution[] } {
  const { solutions } = archive;
  if (wanted !== undefined && !solutions[wanted]) {
    const hint = solutions.length === 0 ? "Leave it out: the file has no solution." : `Give 0 to ${solutions.length - 1}.`;
    const issue = { code: "xhstt-solution", path: ["options", "solution"], message: "no solution has this number", hint };
    throw new PlageInputError([{ ...issue, value: shownValue(wanted) }]);
  }
  const silent: Warn = () => {};
  const all = solutions.map(({ solution }) => placeEvents(events, solution, resources, times, steps, silent));
  const listed = solutions.map(({ group, solution }, index): XhsttSolution => {
    const report = element(solution, "Report");
    const [infeasibility, objective] = [text(report, "InfeasibilityValue").trim(), text(report, "ObjectiveValue").trim()];
    return {
      index,
      group: attribute(group, "Id"),
      contributor: text(element(group, "MetaData"), "Contributor").trim(),
      unplaced: all[index].unplaced,
      clashes: all[index].clashes,
      ...(/^\d+$/.test(infeasibility) ? { infeasibility: Number(infeasibility) } : {}),
      ...(/^\d+$/.test(objective) ? { objective: Number(objective) } : {}),
    };
  });
  const best = [...listed].sort((a, b) => a.unplaced - b.unplaced || a.clashes - b.clashes || a.index - b.index)[0];
  const chosen = wanted === undefined ? best : listed[wanted];
  if (!chosen) warn(XHSTT["no-solution"], "SolutionGroups");
  // Placed once more, so that the oddities of the chosen solution alone are told.
  const placed = placeEvents(events, chosen && solutions[chosen.index].solution, resources, times, steps, warn);
  if (placed.unplaced > 0) warn(XHSTT["event-unplaced"](placed.unplaced), "Events");
  if (placed.clashes > 0) warn(XHSTT.clashes(placed.clashes), "Solution/Events");
  return { chosen, placed, solutions: listed };
}
