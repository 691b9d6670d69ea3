import { printable } from "../../words/index.js";
import type { Context } from "../context.js";
import type { Section } from "../page.js";
import { type Column, table } from "../table.js";

/** When the students of a level are free together. */
export function commonSlotsSection({ result, words, names, width }: Context): Section {
  const rows = (result.timetable?.commonSlots ?? []).map(({ level, slots }) => [
    names.level(level),
    slots.map(names.slot).join(", ") || words.none,
  ]);
  return { title: words.sections.commonSlots, lines: table([{ title: "" }, { title: "", most: 200 }], rows, width).slice(2) };
}

/** One section a period: every group, and who is in self-study. */
export function groupSections(context: Context): Section[] {
  const { school, words, periods, result } = context;
  if (!result.timetable) return [];
  const sections = school.periods
    .filter((period) => periods.includes(period.id))
    .map(({ id, name, start, end }): Section => {
      const dates = start && end ? `, ${words.meetings(words.date(start), words.date(end))}` : "";
      return { title: `${words.sections.groups}, ${printable(name)}${dates}`, lines: groupTable(context, id) };
    });
  const others = school.periods.length - sections.length;
  const last = sections.at(-1);
  if (others === 0 || !last) return sections;
  return [...sections.slice(0, -1), { ...last, lines: [...last.lines, words.otherPeriods(others)] }];
}

function groupTable({ school, result, words, names, width }: Context, period: string): string[] {
  if (!result.timetable) return [];
  const { slot, level, action, teachers, room, students, divisions } = words.groupColumns;
  const divisionOf = new Map(school.students.map((student) => [student.id, student.division]));
  const order = new Map([...school.slots].sort((a, b) => a.day - b.day || a.start - b.start).map((slot, place) => [slot.id, place]));
  const mixed = (ids: readonly string[]) =>
    [...new Set(ids.flatMap((id) => divisionOf.get(id) ?? []))]
      .sort((a, b) => a - b)
      .map((index) => names.division(school.divisions[index].id))
      .join(", ");
  const groups = result.timetable.groups.filter((group) => group.period === period);
  const rooms = groups.some((group) => group.room !== undefined);
  const columns: Column[] = [
    { title: slot },
    { title: level },
    { title: action },
    { title: teachers },
    ...(rooms ? [{ title: room }] : []),
    { title: students, align: "right" },
    { title: divisions, most: 60 },
  ];
  const led = groups.map((group) => ({
    slot: group.slot,
    level: group.level,
    cells: [
      names.action(group.action),
      group.teachers.map(names.teacher).join(", "),
      ...(rooms ? [group.room === undefined ? words.none : names.room(group.room)] : []),
      String(group.students.length),
      mixed(group.students),
    ],
  }));
  const alone = result.timetable.selfStudy
    .filter((each) => each.period === period && each.students.length > 0)
    .map((each) => ({
      slot: each.slot,
      level: each.level,
      cells: [words.selfStudy, words.none, ...(rooms ? [words.none] : []), String(each.students.length), mixed(each.students)],
    }));
  const rows = [...led, ...alone]
    .sort((a, b) => (order.get(a.slot) ?? 0) - (order.get(b.slot) ?? 0) || (a.level < b.level ? -1 : a.level > b.level ? 1 : 0))
    .map((each) => [names.slot(each.slot), names.level(each.level), ...each.cells]);
  return rows.length === 0 ? [] : table(columns, rows, width);
}
