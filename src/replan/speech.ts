import type { PeriodInput, Problem } from "../domain/problem.js";
import { slotName } from "../report/names.js";
import { NOTATION } from "../report/words/notation.js";
import { type Language, list, printable } from "../words/index.js";
import type { ReadChange } from "./changes/index.js";
import type { Note } from "./note.js";
import { WORDS } from "./words/index.js";
import type { Words } from "./words/words.js";

type Name = (id: string) => string;

/** What sentences are made with: words of a language and the school's own names, those of what is gone included. */
export interface Speech {
  readonly words: Words;
  readonly student: Name;
  readonly teacher: Name;
  readonly action: Name;
  readonly slot: Name;
  readonly room: Name;
  readonly periodName: Name;
  /** The first day of the rest: a date, or a period. */
  readonly period: Name;
  readonly list: (items: readonly string[]) => string;
  readonly change: (change: ReadChange) => string;
  readonly note: (note: Note) => string;
}

/** @param problems the rest of the year before and after the changes; a later one's names win */
export function speechIn(problems: readonly Problem[], lang: Language): Speech {
  const words = WORDS[lang];
  const named = (
    listOf: (problem: Problem) => readonly { readonly id: string; readonly name?: string | undefined }[] | undefined,
  ): Name => {
    const names = new Map(problems.flatMap((problem) => listOf(problem) ?? []).map(({ id, name }) => [id, name]));
    return (id) => printable(names.get(id) || id);
  };
  const slots = problems.flatMap((problem) => problem.slots.map((slot) => ({ id: slot.id, name: slotName(slot, NOTATION[lang]) })));
  const names = {
    student: named((problem) => problem.students),
    teacher: named((problem) => problem.teachers),
    action: named((problem) => problem.actions),
    room: named((problem) => problem.rooms),
    slot: named(() => slots),
    division: named((problem) => problem.divisions),
    level: named((problem) => problem.levels),
    periodName: named((problem) => problem.periods && periodNames(problem.periods, words)),
  };
  return {
    words,
    ...names,
    period: (from) => (/^\d{4}-\d\d-\d\d$/.test(from) ? words.day(from) : names.periodName(from)),
    list: (items) => list(items, lang),
    change: (change) => sayChange(change, words, names),
    note: (note) => sayNote(note, words, names),
  };
}

/** Parts of a period are told apart by their days. */
function periodNames(periods: readonly PeriodInput[], words: Words): { id: string; name?: string | undefined }[] {
  return periods.map(({ id, name, start, end, continues }, index) => {
    const isPart = (continues && index > 0) || periods[index + 1]?.continues;
    return { id, name: isPart && start !== undefined && end !== undefined ? words.days(start, end) : name };
  });
}

interface Names {
  readonly student: Name;
  readonly teacher: Name;
  readonly action: Name;
  readonly room: Name;
  readonly slot: Name;
  readonly division: Name;
  readonly level: Name;
}

function sayChange(change: ReadChange, words: Words, names: Names): string {
  switch (change.kind) {
    case "arrives":
      return words.arrives(names.student(change.student.id), names.division(change.student.division));
    case "leaves":
      return words.leaves(names.student(change.student));
    case "changesDivision":
      return words.changesDivision(names.student(change.student), names.division(change.division));
    case "needsUpdated": {
      const stated = Object.entries(change.needs);
      const open = stated.flatMap(([need, its]) =>
        its === null ? [] : [words.severity(printable(need), typeof its === "number" ? its : its.severity)],
      );
      const closed = stated.flatMap(([need, its]) => (its === null ? [printable(need)] : []));
      return words.needsUpdated(names.student(change.student), open, closed);
    }
    case "teacherAbsent":
      return words.teacherAbsent(names.teacher(change.teacher), words.date(change.start), words.date(change.end));
    case "teacherArrives":
      return words.teacherArrives(names.teacher(change.teacher.id));
    case "teacherLeaves":
      return words.teacherLeaves(names.teacher(change.teacher));
    case "roomLost":
      return words.roomLost(names.room(change.room));
    case "slotLost":
      return words.slotLost(names.slot(change.slot), change.level === undefined ? undefined : names.level(change.level));
    case "actionAdded":
      return words.actionAdded(names.action(change.action.id));
    case "actionClosed":
      return words.actionClosed(names.action(change.action));
    case "lock":
      return sayLock(change.lock, words, names);
  }
}

function sayLock(lock: Extract<ReadChange, { kind: "lock" }>["lock"], words: Words, names: Names): string {
  if ("common" in lock) return words.lockedSlot(names.level(lock.level), names.slot(lock.slot), lock.common);
  if ("leads" in lock) return words.lockedPerson(names.teacher(lock.teacher), names.action(lock.action), lock.leads, "teachers");
  if ("attends" in lock) return words.lockedPerson(names.student(lock.student), names.action(lock.action), lock.attends, "students");
  return "together" in lock ? words.lockedTogether(lock.together.map(names.student)) : words.lockedApart(lock.apart.map(names.student));
}

function sayNote(note: Note, words: Words, names: Names): string {
  switch (note.code) {
    case "poolOverspent":
      return words.poolOverspent(printable(note.who), note.hours);
    case "budgetOverspent":
      return words.budgetOverspent(note.hours);
    case "teacherOverspent":
      return words.teacherOverspent(names.teacher(note.teacher), note.hours);
    case "smallerGroups":
      return words.smallerGroups(names.action(note.action), note.from, note.to);
    case "payerChanged":
      return words.payerChanged(names.division(note.from), names.division(note.to), note.hours);
    case "slotsNotKept":
      return words.slotsNotKept;
  }
}
