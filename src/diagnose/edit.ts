import type { ActionInput, DivisionInput, Problem, RoomInput, TeacherInput } from "../domain/problem.js";
import type { School } from "../domain/school.js";
import { levelIdsOf } from "../read/levels.js";

/** The problem of a school with what is left to defaults written out, so that each of it can be changed. */
export function writtenOut({ problem, actions }: School): Problem {
  const stated = new Map(problem.actions?.map((action) => [action.id, action]));
  return {
    ...problem,
    levels: levelIdsOf(problem).map((id) => problem.levels.find((level) => level.id === id) ?? { id }),
    actions: actions.map(({ id, min, max, modality }) => ({
      ...(stated.get(id) ?? { id, need: id, modality, adults: 1, features: [], onlyForNeed: false }),
      min,
      max,
    })),
  };
}

type Lists = {
  readonly divisions: DivisionInput;
  readonly teachers: TeacherInput;
  readonly rooms: RoomInput;
  readonly actions: ActionInput;
  readonly levels: Problem["levels"][number];
};

/** The problem with one member of a list changed. */
export function changed<Kind extends keyof Lists>(
  problem: Problem,
  kind: Kind,
  id: string,
  change: (member: Lists[Kind]) => Partial<Lists[Kind]>,
): Problem {
  const list = (problem[kind] ?? []) as unknown as readonly Lists[Kind][];
  return { ...problem, [kind]: list.map((member) => (member.id === id ? { ...member, ...change(member) } : member)) };
}

/** The problem with settings of a rule changed. */
export function withSettings(problem: Problem, rule: string, change: Readonly<Record<string, unknown>>): Problem {
  return { ...problem, rules: { ...problem.rules, [rule]: { ...(problem.rules[rule] as object), ...change } } };
}

export function less<Each>(list: readonly Each[], gone: Each): Each[] {
  return list.filter((each) => each !== gone);
}
