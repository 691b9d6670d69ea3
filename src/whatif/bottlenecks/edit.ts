import type { ActionInput, DivisionInput, Problem, RoomInput, TeacherInput } from "../../domain/problem.js";
import { allActions, allLevels } from "../shaped.js";

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
  const entries = entriesOf(problem, list);
  return { ...problem, [list]: entries.map((entry) => (entry.id === id ? { ...entry, ...change(entry) } : entry)) };
}

function entriesOf<List extends keyof Lists>(problem: Problem, list: List): readonly Lists[List][] {
  const all = { ...problem, levels: allLevels(problem), actions: allActions(problem) };
  return (all[list] ?? []) as unknown as readonly Lists[List][];
}

export function less<Each>(list: readonly Each[], gone: Each): Each[] {
  return list.filter((each) => each !== gone);
}
