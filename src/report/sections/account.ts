import { printable } from "../../words/index.js";
import type { Context } from "../context.js";
import type { Section } from "../page.js";
import { type Column, table } from "../table.js";

const right = (title: string): Column => ({ title, align: "right" });

/** Each need: how many students, what was asked, what they receive. */
export function coverageSection({ result, words, figures, width }: Context): Section {
  const { need, students, asked, received, share } = words.needColumns;
  const rows = result.coverage.needs.map((each) => [
    printable(each.need),
    String(each.students),
    hours(each.askedHours),
    hours(each.receivedHours),
    figures.percent(each.share),
  ]);
  return {
    title: words.sections.coverage,
    lines: rows.length === 0 ? [] : table([{ title: need }, right(students), right(asked), right(received), right(share)], rows, width),
  };

  function hours(value: number): string {
    return `${figures.number(value)} ${words.hours}`;
  }
}

/** Each division: the hours it is owed, what its students receive, and the teacher-hours that takes. */
export function hoursSection({ result, words, names, figures, width }: Context): Section {
  const { divisions } = result.ledger;
  const column = words.divisionColumns;
  const owed = divisions.some((each) => each.owedHours !== null);
  const pooled = divisions.some((each) => each.hourPool !== null);
  const columns = [
    { title: column.division },
    right(column.students),
    ...(owed ? [right(column.owed)] : []),
    right(column.fewest),
    right(column.mean),
    right(column.most),
    right(column.teacherHours),
    ...(pooled ? [right(column.pool)] : []),
  ];
  const rows = divisions.map((each) => [
    names.division(each.division),
    String(each.students),
    ...(owed ? [figures.number(each.owedHours)] : []),
    ...[each.fewestHours, each.meanHours, each.mostHours, each.teacherHours].map((value) => figures.number(value)),
    ...(pooled ? [figures.number(each.hourPool)] : []),
  ]);
  return {
    title: words.sections.hours,
    lines: rows.length === 0 ? [] : [...table(columns, rows, width), ...(owed ? [] : [words.noQuota])],
  };
}

/** Each teacher who leads a group, the busiest first. */
export function teachersSection({ result, words, names, figures, width }: Context): Section {
  const { teacher, hours, groups, weekly } = words.teacherColumns;
  const busy = result.teachers.filter((each) => each.groups > 0).sort((a, b) => b.hours - a.hours);
  if (result.teachers.length === 0) return { title: words.sections.teachers, lines: [] };
  const rows = busy.map((each) => [
    names.teacher(each.teacher),
    figures.number(each.hours),
    String(each.groups),
    figures.number(each.mostWeeklyHours),
  ]);
  const idle = result.teachers.length - busy.length;
  return {
    title: words.sections.teachers,
    lines: [
      ...(rows.length === 0 ? [] : table([{ title: teacher }, right(hours), right(groups), right(weekly)], rows, width)),
      ...(idle > 0 ? [words.idleTeachers(idle)] : []),
    ],
  };
}

/** The figures a school follows from one year to the next. */
export function indicatorsSection({ result, words, figures }: Context): Section {
  const { indicators, statistics, timetable } = result;
  if (!timetable) return { title: words.sections.indicators, lines: [] };
  const text = {
    coverage: figures.percent(indicators.coverage),
    worstStudent: figures.percent(indicators.worstStudent),
    worstDivision: figures.percent(indicators.worstDivision),
    studentsInNeed: String(indicators.studentsInNeed),
    studentsUnserved: String(indicators.studentsUnserved),
    groups: String(indicators.groups),
    meanGroupSize: figures.number(indicators.meanGroupSize),
    teacherHours: figures.number(indicators.teacherHours),
    actionsAtOnce: String(indicators.actionsAtOnce),
    seconds: figures.number(statistics.seconds),
  };
  const rows = (Object.keys(text) as (keyof typeof text)[]).map((key) => [words.indicators[key], text[key]]);
  // A list of two columns needs no titles.
  return { title: words.sections.indicators, lines: table([{ title: "", most: 60 }, right("")], rows).slice(2) };
}
