import type { Breach } from "../domain/breach.js";
import { PlageInputError, shownValue } from "../domain/issue.js";
import { type Ledger, ledgerOf } from "../domain/ledger.js";
import type { Plan } from "../domain/plan.js";
import type { School, Student } from "../domain/school.js";
import type { Timetable } from "../domain/timetable.js";
import { RULES } from "../rules/index.js";
import { readPlan } from "../solve/readPlan.js";
import { verifyPlan } from "../stages/verify.js";
import type { Language } from "../words/index.js";
import { type Speech, speechIn } from "./speech.js";

/** What is explained: a school and its timetable, read once. */
export interface Subject {
  readonly school: School;
  readonly plan: Plan;
  /** With the groups of the plan, in their order. */
  readonly timetable: Timetable;
  readonly ledger: Ledger;
  /** What the timetable breaks: it is explained all the same. */
  readonly breaches: readonly Breach[];
  readonly speech: Speech;
}

/** @throws {PlageInputError} when either cannot be read, or the timetable is of another problem */
export function readSubject(problem: unknown, timetable: unknown, lang: Language): Subject {
  const { school, plan, timetable: parsed } = readPlan(problem, timetable);
  return {
    school,
    plan,
    timetable: parsed,
    ledger: ledgerOf(school, plan),
    breaches: verifyPlan(school, plan, RULES),
    speech: speechIn(school, lang),
  };
}

/** What every answer says of the timetable beside the answer. */
export function notesOn({ breaches, speech }: Subject): string[] {
  return breaches.length === 0 ? [] : [speech.words.breaches(breaches.length)];
}

/** @throws {PlageInputError} when the problem has no such student */
export function studentOf({ school }: Subject, id: unknown): Student {
  return found("student", ["student"], school.students, id);
}

/** The member of a list with an id. @throws {PlageInputError} when there is none */
export function found<Each extends { readonly id: string }>(kind: string, path: string[], list: readonly Each[], id: unknown): Each {
  const member = list.find((each) => each.id === id);
  if (member) return member;
  const hint = kind === "group" ? "Use the id of a group of the timetable." : `Use the id of a ${kind} of the problem.`;
  throw new PlageInputError([{ code: "unknown-id", path, message: `no ${kind} has this id`, value: shownValue(id), hint }]);
}
