import type { ActionInput, DivisionInput, Problem, RoomInput, TeacherInput } from "../domain/problem.js";
import { allActions, allLevels } from "./defaults.js";

interface Lists {
  readonly divisions: DivisionInput;
  readonly teachers: TeacherInput;
  readonly rooms: RoomInput;
  readonly actions: ActionInput;
  readonly levels: Problem["levels"][number];
}

/** The problem with one entry of a list changed, be it written out or left to a default. */
export function withEntry<List extends keyof Lists>(
  problem: Problem,
  list: List,
  id: string,
  change: (entry: Lists[List]) => Partial<Lists[List]>,
): Problem {
  return { ...problem, [list]: entriesOf(problem, list).map((entry) => (entry.id === id ? { ...entry, ...change(entry) } : entry)) };
}

function entriesOf<List extends keyof Lists>(problem: Problem, list: List): readonly Lists[List][] {
  const all = list === "levels" ? allLevels(problem) : list === "actions" ? allActions(problem) : (problem[list] ?? []);
  return all as unknown as readonly Lists[List][];
}

/** The problem with settings of a rule changed. */
export function withSettings(problem: Problem, rule: string, change: Readonly<Record<string, unknown>>): Problem {
  return { ...problem, rules: { ...problem.rules, [rule]: { ...(problem.rules[rule] as object), ...change } } };
}

export function less<Each>(list: readonly Each[], gone: Each): Each[] {
  return list.filter((each) => each !== gone);
}
