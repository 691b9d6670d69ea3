import type { School } from "../../domain/school.js";
import { readPlan } from "../../solve/readPlan.js";
import { printable } from "../../words/index.js";
import type { Cell } from "./sheet.js";
import type { ColumnId, Words } from "./words/index.js";

/** A group of the timetable, or students in self-study: who is where, in the words of the school. */
export interface Meeting {
  /** Place in the year: period, then day, start and week, then the order of the timetable. */
  readonly period: number;
  readonly slot: number;
  readonly level: number;
  readonly isGroup: boolean;
  /** Indices. */
  readonly students: readonly number[];
  readonly teachers: readonly number[];
  readonly dates: readonly string[];
  readonly cells: Readonly<Partial<Record<ColumnId, Cell>>>;
}

export interface Meetings {
  readonly school: School;
  readonly meetings: readonly Meeting[];
  readonly nameOf: Names;
}

type Named = "levels" | "divisions" | "students" | "teachers" | "rooms" | "periods";
/** The name people know something by, or its id. */
type Names = (kind: Named, id: string) => string;

const HOUR = 60;

/** @throws {PlageInputError} when either cannot be read, or the timetable is of another problem */
export function meetingsOf(problem: unknown, timetable: unknown, words: Words): Meetings {
  const { school, plan, timetable: read } = readPlan(problem, timetable);
  const nameOf = namesIn(school);
  const groups = plan.groups.map((group, index): Meeting => {
    const sheet = read.groups[index];
    const { period, slot, level, students, teachers } = group;
    const action = school.actions[group.action];
    const cells: Meeting["cells"] = {
      ...placeCells(school, nameOf, words, group),
      group: sheet.id,
      action: action.name,
      need: sheet.need ?? "",
      modality: sheet.modality,
      objective: sheet.objective,
      teachers: sheet.teachers.map((id) => nameOf("teachers", id)).join(", "),
      room: sheet.room === undefined ? "" : nameOf("rooms", sheet.room),
      sessions: sheet.sessions,
      hours: sheet.minutes / HOUR,
    };
    return { period, slot, level, isGroup: true, students, teachers, dates: sheet.dates, cells };
  });
  const studies = plan.selfStudy.map((study): Meeting => {
    const { period, slot, level, students } = study;
    const sessions = school.sessions[period][slot];
    const cells: Meeting["cells"] = {
      ...placeCells(school, nameOf, words, study),
      action: words.selfStudy,
      sessions: sessions.level[level],
      hours: (sessions.level[level] * school.slots[slot].minutes) / HOUR,
    };
    return { period, slot, level, isGroup: false, students, teachers: [], dates: sessions.dates[level], cells };
  });
  return { school, nameOf, meetings: [...groups, ...studies].sort(byPlaceInYear(school)) };
}

/** Sorting is stable: at one place in the year the timetable's order stays, groups first. */
function byPlaceInYear({ slots }: School) {
  const key = ({ period, slot }: Meeting) => [period, slots[slot].day, slots[slot].start, slots[slot].week === "B" ? 1 : 0];
  return (a: Meeting, b: Meeting): number => {
    const [first, second] = [key(a), key(b)];
    const at = first.findIndex((value, index) => value !== second[index]);
    return at < 0 ? 0 : first[at] - second[at];
  };
}

interface Place {
  readonly period: number;
  readonly slot: number;
  readonly level: number;
  readonly students: readonly number[];
}

function placeCells(school: School, nameOf: Names, words: Words, { period, slot, level, students }: Place): Meeting["cells"] {
  const { day, start, end, week } = school.problem.slots[slot];
  const divisions = new Set(students.map((student) => school.students[student].division));
  return {
    period: nameOf("periods", school.periods[period].id),
    level: school.levels[level].levelIds.map((id) => nameOf("levels", id)).join(", "),
    day: words.days[day - 1],
    start,
    end,
    week: week ?? "",
    size: students.length,
    divisions: school.divisions
      .filter(({ index }) => divisions.has(index))
      .map(({ id }) => nameOf("divisions", id))
      .join(", "),
  };
}

function namesIn({ problem, periods }: School): Names {
  const lists: Readonly<Record<Named, readonly { readonly id: string; readonly name?: string | undefined }[]>> = {
    levels: problem.levels,
    divisions: problem.divisions,
    students: problem.students,
    teachers: problem.teachers,
    rooms: problem.rooms ?? [],
    periods,
  };
  const names = new Map(Object.entries(lists).map(([kind, list]) => [kind, new Map(list.map(({ id, name }) => [id, name]))]));
  return (kind, id) => printable(names.get(kind)?.get(id) || id);
}
