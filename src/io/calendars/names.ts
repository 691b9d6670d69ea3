import type { School } from "../../domain/school.js";

/** What to call things by: their names where the problem has them, else their ids. */
export interface NamesOf {
  readonly action: (id: string) => string;
  readonly teacher: (id: string) => string;
  readonly room: (id: string) => string;
  readonly student: (id: string) => string;
  /** Of a student's id, the division's name. */
  readonly divisionOf: (student: string) => string;
}

export function namesIn({ problem, actions }: School): NamesOf {
  const of = (list: readonly { id: string; name?: string }[]) => {
    const names = new Map(list.map(({ id, name }) => [id, name ?? id]));
    return (id: string) => names.get(id) ?? id;
  };
  const division = of(problem.divisions);
  const divisions = new Map(problem.students.map((student) => [student.id, division(student.division)]));
  return {
    action: of(actions),
    teacher: of(problem.teachers),
    room: of(problem.rooms ?? []),
    student: of(problem.students),
    divisionOf: (student) => divisions.get(student) ?? "",
  };
}
