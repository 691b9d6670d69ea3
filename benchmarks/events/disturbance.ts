import type { Timetable } from "../../src/domain/timetable.js";
import { readSchool } from "../../src/read/read.js";
import { applyChanges, type Change } from "../../src/replan/changes/index.js";
import { countMoves, entriesOf, type MoveCount } from "../../src/replan/entries.js";
import { restOfYear } from "../../src/replan/rest/restOfYear.js";
import type { Standing } from "./script.js";

/** Counts the moves from what was announced on a date to any plan of the rest of the year, all periods together. */
export function disturbance({ problem, timetable }: Standing, changes: readonly Change[], from: string): (plan: Timetable) => MoveCount {
  const rest = restOfYear(problem, timetable, from);
  const { state } = applyChanges(rest, changes, { from, note: () => {} });
  const entries = entriesOf(readSchool(state.problem), rest.problem, state.announced);
  return (plan) => countMoves(entries, plan);
}
