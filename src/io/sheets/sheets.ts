import { isWithinAny } from "../../calendar/days.js";
import { addTo } from "../../domain/maps.js";
import { type Language, printable } from "../../words/index.js";
import { type Meeting, type Meetings, meetingsOf } from "./meetings.js";
import type { Cell, Sheet, SheetId } from "./sheet.js";
import { type ColumnId, WORDS, type Words } from "./words/index.js";

/** How the tables of a plan are worded. */
export interface SheetOptions {
  /** Language of the headings and days. Default: "fr", as the files are opened in French schools. */
  readonly lang?: Language;
}

type Row = Readonly<Partial<Record<ColumnId, Cell>>>;

/**
 * The year's groups as four tables: the groups, who is in them (students without any have a line too), who leads
 * them, and each meeting on its date (none in an undated problem). Times of the week are words and clock times, so
 * that a spreadsheet does not take the id of a slot for a date.
 *
 * @throws {PlageInputError} when either cannot be read, or the timetable is of another problem
 * @throws {RangeError} when the language is unknown
 */
export function timetableSheets(problem: unknown, timetable: unknown, { lang = "fr" }: SheetOptions = {}): Sheet[] {
  if (!Object.hasOwn(WORDS, lang)) throw new RangeError(`lang must be "en" or "fr", not ${String(lang)}`);
  const words = WORDS[lang];
  const all = meetingsOf(problem, timetable, words);
  const named = (list: readonly { readonly name?: string | undefined }[]) => (list.some(({ name }) => name) ? ["name" as const] : []);
  const place = ["period", "day", "start", "end", "week"] as const;
  const { problem: read } = all.school;
  return [
    sheet("groups", words, groupRows(all), [
      ...place,
      ...([
        "level",
        "action",
        "need",
        "modality",
        "objective",
        "teachers",
        "room",
        "size",
        "divisions",
        "sessions",
        "hours",
        "group",
      ] as const),
    ]),
    sheet("students", words, studentRows(all), [
      "student",
      ...named(read.students),
      ...(["division", "level"] as const),
      ...place,
      ...(["action", "need", "teachers", "room", "group"] as const),
    ]),
    sheet("teachers", words, teacherRows(all), [
      "teacher",
      ...named(read.teachers),
      ...place,
      ...(["level", "action", "need", "room", "size", "divisions", "sessions", "hours", "group"] as const),
    ]),
    sheet("sessions", words, sessionRows(all), [
      "date",
      ...(["day", "start", "end", "level", "action", "teachers", "room", "present", "absent", "group"] as const),
    ]),
  ];
}

function sheet(id: SheetId, words: Words, rows: readonly Row[], columns: readonly ColumnId[]): Sheet {
  const used = columns.filter((column) => column !== "week" || rows.some((row) => row.week));
  return {
    id,
    name: words.sheets[id],
    header: used.map((column) => words.columns[column]),
    rows: rows.map((row) => used.map((column) => safe(row[column] ?? ""))),
  };
}

/** One line of text in each cell, without characters that move, hide or reorder it. */
const safe = (cell: Cell): Cell => (typeof cell === "string" ? printable(cell) : cell);

const groupRows = ({ meetings }: Meetings): Row[] => meetings.map(({ cells }) => cells);

function studentRows({ school, meetings, nameOf }: Meetings): Row[] {
  const own = byMember(meetings, ({ students }) => students);
  return school.problem.students.flatMap(({ id, name = "", division }, index): Row[] => {
    const level = school.levels[school.students[index].level].levelIds.map((each) => nameOf("levels", each)).join(", ");
    const student: Row = { student: id, name, division: nameOf("divisions", division), level };
    return (own.get(index) ?? [undefined]).map((meeting) => ({ ...meeting?.cells, ...student }));
  });
}

function teacherRows({ school, meetings }: Meetings): Row[] {
  const own = byMember(meetings, ({ teachers }) => teachers);
  return school.problem.teachers.flatMap(({ id, name = "" }, index): Row[] =>
    (own.get(index) ?? []).map(({ cells }) => ({ ...cells, teacher: id, name })),
  );
}

function byMember(meetings: readonly Meeting[], membersOf: (meeting: Meeting) => readonly number[]): Map<number, Meeting[]> {
  const own = new Map<number, Meeting[]>();
  for (const meeting of meetings) {
    for (const member of membersOf(meeting)) {
      addTo(own, member, meeting);
    }
  }
  return own;
}

function sessionRows({ school, meetings, nameOf }: Meetings): Row[] {
  const pfmp = school.problem.divisions.map((division) => division.pfmp);
  const dated = meetings.flatMap(({ dates, students, cells, slot }) =>
    dates.map((date) => {
      const isAway = (student: number) => isWithinAny(date, pfmp[school.students[student].division]);
      const away = new Set(students.filter(isAway).map((student) => school.students[student].division));
      const absent = school.divisions.filter(({ index }) => away.has(index)).map(({ id }) => nameOf("divisions", id));
      const present = students.filter((student) => !isAway(student)).length;
      return { date, start: school.slots[slot].start, row: { ...cells, date: { date }, present, absent: absent.join(", ") } };
    }),
  );
  const inOrder = dated.sort((a, b) => (a.date === b.date ? a.start - b.start : a.date < b.date ? -1 : 1));
  return inOrder.map(({ row }) => row);
}
