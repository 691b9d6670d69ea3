import { inHours } from "../../domain/account.js";
import type { LockSettings } from "../../rules/locks/settings.js";
import { printable } from "../../words/index.js";
import { type GroupSheet, sheetFor } from "../sheet.js";
import { found, notesOn, type Subject, studentOf } from "../subject.js";
import { rulesAgainst, takenOut } from "../trial.js";
import { type Alternative, alternativesTo } from "./alternatives.js";

/** Why a student is in a group: plain JSON. */
export interface WhyAnswer {
  readonly student: string;
  readonly group: GroupSheet;
  /**
   * `need`: the group works on a need of the student. `locked`: it does not, and the school has fixed it. `place`: it does
   * not, and everybody present is in a group. `notIn`: the student is not in it: ask `whyNot`.
   */
  readonly answer: "need" | "locked" | "place" | "notIn";
  /** The need worked on, with the hours of this group and of the year; null where it is none of the student's. */
  readonly need: {
    readonly need: string;
    readonly severity: number;
    readonly hoursHere: number;
    /** In the group's period. */
    readonly askedHours: number;
    readonly receivedHours: number;
  } | null;
  /** Others in the group: by division, and how many of them have the need. */
  readonly others: {
    readonly students: number;
    readonly withNeed: number;
    readonly divisions: readonly { readonly division: string; readonly students: number }[];
  };
  /** What the level offered at the same time, and what it would have given the student. */
  readonly alternatives: readonly Alternative[];
  /** Rules that would be broken if the student were taken out and nothing else changed. */
  readonly held: readonly { readonly rule: string; readonly sentence: string }[];
  /** Locks of the school that ask for it, as it wrote them. */
  readonly locks: readonly LockSettings["students"][number][];
  readonly notes: readonly string[];
  readonly sentences: readonly string[];
}

/** @throws {PlageInputError} when the problem has no such student, or the timetable no such group */
export function explainWhy(subject: Subject, id: string, groupId: string): WhyAnswer {
  const student = studentOf(subject, id);
  const index = subject.timetable.groups.indexOf(found("group", ["group"], subject.timetable.groups, groupId));
  const { school, plan, ledger, speech } = subject;
  const { words, number } = speech;
  const group = plan.groups[index];
  const sheet = sheetFor(subject, student, index);
  const isIn = group.students.includes(student.index);
  const { need } = school.actions[group.action];
  const has = (other: number) =>
    need >= 0 && school.students[other].needs.some((each) => each.need === need && each.asked[group.period] > 0);
  const k = student.needs.findIndex((each) => each.need === need && each.asked[group.period] > 0);
  const others = group.students.filter((each) => each !== student.index);
  const own =
    isIn && k >= 0
      ? {
          need: school.needs[need],
          severity: student.needs[k].severity,
          hoursHere: sheet.hours,
          askedHours: inHours(student.needs[k].asked[group.period]),
          receivedHours: inHours(Math.min(student.needs[k].asked[group.period], ledger.needMinutes[student.index][k][group.period])),
        }
      : null;
  const locks = isIn ? locksFor(subject, student.id, sheet) : [];
  const held = isIn ? rulesAgainst(subject, takenOut(school, plan, student, group.period, group.slot)) : [];
  const alternatives = alternativesTo(subject, student, index);
  const where = speech.place(group);
  const what = speech.action(group.action);
  const answer = !isIn ? "notIn" : own ? "need" : locks.length > 0 ? "locked" : "place";
  const reason = {
    notIn: () => words.notIn(printable(student.id), what, where),
    need: () =>
      words.forNeed(
        printable(student.id),
        what,
        where,
        speech.need(need),
        own?.severity ?? 0,
        number(own?.receivedHours ?? 0),
        number(own?.askedHours ?? 0),
      ),
    locked: () => words.forLock(printable(student.id), what, where),
    place: () => words.forPlace(printable(student.id), what, where),
  }[answer]();
  return {
    student: student.id,
    group: sheet,
    answer,
    need: own,
    others: {
      students: others.length,
      withNeed: others.filter(has).length,
      divisions: school.divisions
        .map((division) => ({
          division: division.id,
          students: others.filter((each) => school.students[each].division === division.index).length,
        }))
        .filter((each) => each.students > 0),
    },
    alternatives,
    held: held.map((rule) => ({ rule, sentence: speech.rule(rule) })),
    locks,
    notes: notesOn(subject),
    sentences: [
      reason,
      ...(locks.length > 0 && answer !== "locked" ? [words.alsoLocked] : []),
      words.others(others.length, others.filter(has).length, need < 0 ? undefined : speech.need(need)),
      ...(isIn ? alternatives.map((each) => each.sentence) : []),
      ...(isIn && alternatives.length === 0 ? [words.noAlternative(where)] : []),
      ...(held.length > 0 ? [words.held(held.map(speech.rule))] : []),
    ],
  };
}

function locksFor({ school }: Subject, student: string, { action, slot, period }: GroupSheet): LockSettings["students"][number][] {
  return (school.problem.rules.locks as LockSettings).students.filter(
    (lock) =>
      lock.attends &&
      lock.student === student &&
      lock.action === action &&
      (lock.slot === undefined || lock.slot === slot) &&
      (lock.period === undefined || lock.period === period),
  );
}
