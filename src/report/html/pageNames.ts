import type { School } from "../../domain/school.js";
import { printable } from "../../words/index.js";
import { type Names, namesIn } from "../names.js";
import { shortened } from "../width.js";
import type { Words } from "../words/words.js";

/** Names by index, each on one line and of a length that a page can hold. */
export interface PageNames {
  readonly slot: (index: number) => string;
  readonly level: (index: number) => string;
  readonly division: (index: number) => string;
  readonly action: (index: number) => string;
  readonly need: (index: number) => string;
  readonly teacher: (index: number) => string;
  readonly room: (index: number) => string;
  readonly student: (index: number) => string;
  readonly period: (index: number) => string;
  /** The id of a student who is shown by a name. */
  readonly studentId: (index: number) => string | undefined;
  readonly project: (index: number) => string;
  /** A text of the problem or the result that is no name. */
  readonly text: (text: string) => string;
}

/** Columns of a terminal, by which the width of a text is measured everywhere. */
const WIDEST = 90;

export function pageNames(school: School, words: Words, people: boolean): PageNames {
  const { problem } = school;
  const unnamed = <Each extends { name?: string | undefined }>(list: readonly Each[]): Each[] => list.map((each) => ({ ...each, name: undefined }));
  const names: Names = namesIn(people ? problem : { ...problem, teachers: unnamed(problem.teachers) }, words);
  const fit = (text: string) => shortened(printable(text), WIDEST);
  const known = (list: readonly { readonly id: string }[], name: (id: string) => string) => {
    const all = new Map<number, string>();
    return (index: number) => {
      const text = all.get(index) ?? fit(name(list[index].id));
      all.set(index, text);
      return text;
    };
  };
  const nameOf = (index: number) => (people ? problem.students[index].name : undefined);
  return {
    slot: known(school.slots, names.slot),
    level: known(school.levels, names.level),
    division: known(school.divisions, names.division),
    action: known(school.actions, names.action),
    need: (index) => fit(school.needs[index]),
    teacher: known(school.teachers, names.teacher),
    room: known(school.rooms ?? [], names.room),
    student: known(
      school.students.map(({ index }) => ({ id: String(index) })),
      (index) => nameOf(Number(index)) || school.students[Number(index)].id,
    ),
    period: (index) => fit(school.periods[index].name),
    studentId: (index) => (nameOf(index) ? fit(school.students[index].id) : undefined),
    project: (index) => printable((people && problem.students[index].project) || ""),
    text: printable,
  };
}
