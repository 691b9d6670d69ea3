import { inHours, needTotals } from "../../domain/account.js";
import { divisionMinutes } from "../../domain/school.js";
import { printable } from "../../words/index.js";
import { type GroupSheet, sheetFor } from "../sheet.js";
import { notesOn, type Subject, studentOf } from "../subject.js";
import { type Limit, limitsOn } from "./limits.js";

/** What a student receives, and what stood in the way of the rest: plain JSON. */
export interface StudentAnswer {
  readonly student: string;
  readonly division: string;
  readonly answer: "served" | "partly" | "unserved" | "noNeeds";
  /** Hours of all needs together, in each period at most those asked. */
  readonly askedHours: number;
  readonly receivedHours: number;
  /** The most severe first. */
  readonly needs: readonly NeedAnswer[];
  readonly groups: readonly GroupSheet[];
  readonly selfStudyHours: number;
  readonly notes: readonly string[];
  readonly sentences: readonly string[];
}

/** Hours of one need of a student over the year, what each period gave and what stood in the way of the rest. */
export interface NeedAnswer {
  readonly need: string;
  readonly severity: number;
  readonly askedHours: number;
  readonly receivedHours: number;
  readonly missingHours: number;
  /** Periods in which the need is open. */
  readonly periods: readonly {
    readonly period: string;
    readonly askedHours: number;
    readonly receivedHours: number;
    readonly missingHours: number;
  }[];
  /** What is in the way of the missing hours, found by looking at each place where they could have been given. */
  readonly limits: readonly Limit[];
  readonly sentence: string;
}

/** @throws {PlageInputError} when the problem has no such student */
export function explainStudent(subject: Subject, id: string): StudentAnswer {
  const student = studentOf(subject, id);
  const { school, plan, ledger, speech } = subject;
  const { words, number } = speech;
  const needs = student.needs
    .map((_, k) => needAnswer(subject, student.index, k))
    .filter((each) => each.askedHours > 0)
    .sort((a, b) => b.severity - a.severity);
  const groups = plan.groups.flatMap((group, index) =>
    group.students.includes(student.index) ? [{ at: [group.period, group.slot], sheet: sheetFor(subject, student, index) }] : [],
  );
  const selfStudy = plan.selfStudy
    .filter((entry) => entry.students.includes(student.index))
    .reduce((total, { period, slot }) => total + divisionMinutes(school, period, slot, student.division), 0);
  const total = (value: (need: NeedAnswer) => number) => needs.reduce((sum, need) => sum + value(need), 0);
  const [asked, received] = [total((need) => need.askedHours), total((need) => need.receivedHours)];
  const missing = needs.some((need) => need.missingHours > 0);
  return {
    student: student.id,
    division: school.divisions[student.division].id,
    answer: asked === 0 ? "noNeeds" : !missing ? "served" : received > 0 ? "partly" : "unserved",
    askedHours: asked,
    receivedHours: received,
    needs,
    groups: groups.sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]).map(({ sheet }) => sheet),
    selfStudyHours: inHours(selfStudy),
    notes: notesOn(subject),
    sentences: [
      asked === 0 ? words.noNeeds(printable(student.id)) : words.received(printable(student.id), number(received), number(asked)),
      ...needs.flatMap((need) => [need.sentence, ...need.limits.map((limit) => limit.sentence)]),
      ...(selfStudy > 0 ? [words.selfStudy(number(inHours(selfStudy)))] : []),
      ...(ledger.studentMinutes[student.index] === 0 && selfStudy === 0 ? [words.noGroups] : []),
    ],
  };
}

function needAnswer(subject: Subject, student: number, k: number): NeedAnswer {
  const { school, ledger, speech } = subject;
  const { need, severity, asked } = school.students[student].needs[k];
  const totals = needTotals(school, ledger, student, k);
  const missing = school.periods.map((_, period) => Math.max(0, asked[period] - ledger.needMinutes[student][k][period]));
  const [askedHours, receivedHours] = [inHours(totals.asked), inHours(totals.received)];
  return {
    need: school.needs[need],
    severity,
    askedHours,
    receivedHours,
    missingHours: inHours(totals.asked - totals.received),
    periods: school.periods
      .filter(({ index }) => asked[index] > 0)
      .map(({ index, id }) => ({
        period: id,
        askedHours: inHours(asked[index]),
        receivedHours: inHours(asked[index] - missing[index]),
        missingHours: inHours(missing[index]),
      })),
    limits: limitsOn(
      subject,
      school.students[student],
      need,
      school.periods.map(({ index }) => index).filter((period) => missing[period] > NOISE),
    ),
    sentence: speech.words.needReceived(speech.need(need), severity, speech.number(receivedHours), speech.number(askedHours)),
  };
}

const NOISE = 1e-6;
