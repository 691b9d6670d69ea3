import type { Student } from "../../domain/school.js";
import { RULES } from "../../rules/index.js";
import type { Tier } from "../../rules/tiers.js";
import { type Scores, scorePlan } from "../../stages/score.js";
import { printable } from "../../words/index.js";
import type { Planner } from "../planner.js";
import { notesOn, type Subject, studentOf } from "../subject.js";
import { type Changes, changesBetween } from "./changes.js";
import { type Granted, grantBest, type Unsettled } from "./grant.js";
import type { RequestLocks } from "./locks.js";
import { firstChange, isProven, type Loss } from "./loss.js";
import { distinct, type Reason, refusalsOf } from "./refusal.js";
import { differenceNote, lossSentences } from "./sentences.js";
import { type Request, requestsFor, type Target } from "./target.js";

/** Why a student is not where one asks: plain JSON. */
export interface WhyNotAnswer {
  readonly student: string;
  readonly target: Target;
  /**
   * `already`: the student is there in the timetable. `forbidden`: a rule forbids it, or no plan exists with it. `loses`:
   * a plan exists, and is worse. `costsNothing`: a plan as good exists with it. `unknown`: not found out within the limits.
   */
  readonly answer: "already" | "forbidden" | "loses" | "costsNothing" | "unknown";
  /** Groups of the timetable in which the student is already. */
  readonly groups: readonly string[];
  /** Rules that forbid it, or without which a plan with it would exist. */
  readonly reasons: readonly Reason[];
  /** The request in the way that loses least, as locks: with them in `rules.locks`, `solve` gives the plan compared. */
  readonly locks: RequestLocks | null;
  /** The first aim that loses. */
  readonly tier: Tier | null;
  /** Against the best plan without the request; null where there is no plan with it. */
  readonly loss: Loss | null;
  /** What is said of coverage, fairness and economy is proven, and so is that there is no plan. */
  readonly proven: boolean;
  /** Who receives more or less of their needs in the plan with the request than in the best one without. */
  readonly changes: Changes | null;
  /** Of the timetable that is explained: the loss is not against it, but against the best plan. */
  readonly scores: Scores;
  /** Plans made for the answer, beside the base. */
  readonly solves: number;
  readonly notes: readonly string[];
  readonly sentences: readonly string[];
}

/** @throws {PlageInputError} when the target cannot be read, or names what is not there */
export async function explainWhyNot(subject: Subject, planner: Planner, id: string, input: unknown): Promise<WhyNotAnswer> {
  const student = studentOf(subject, id);
  const { target, requests } = requestsFor(subject, student, input);
  const { speech } = subject;
  const { words } = speech;
  const nothing = {
    student: student.id,
    target,
    groups: [],
    reasons: [],
    locks: null,
    tier: null,
    loss: null,
    proven: true,
    changes: null,
    scores: scorePlan(subject.school, subject.plan, RULES),
    solves: 0,
    notes: notesOn(subject),
  };
  const already = groupsAlready(subject, student, target, requests);
  if (already.length > 0) {
    const groups = already.map((index) => subject.timetable.groups[index].id);
    const said = already
      .map((index) => subject.plan.groups[index])
      .map((group) => words.groupAt(speech.action(group.action), speech.place(group)));
    return { ...nothing, answer: "already", groups, sentences: [words.already(printable(student.id), said)] };
  }

  const judged = requests.map((request) => ({ request, reasons: refusalsOf(subject, student, request) }));
  const refused = distinct(judged.flatMap((each) => each.reasons));
  const open = judged.filter((each) => each.reasons.length === 0).map((each) => each.request);
  const forbidden = (reasons: readonly Reason[]) => [words.forbidden, ...shown(reasons, words.andOthers)];
  if (open.length === 0) return { ...nothing, answer: "forbidden", reasons: refused, sentences: forbidden(refused) };

  const found: Granted | Unsettled = await grantBest(subject, planner, student, open);
  if (found.answer === "noBase") return { ...nothing, answer: "forbidden", proven: true, sentences: [words.noBase] };
  if (found.answer === "unknown") return { ...nothing, answer: "unknown", proven: false, solves: found.solves, sentences: [words.unknown] };
  if (found.answer === "impossible") {
    const reasons = distinct([...refused, ...found.reasons]);
    const sentences = [words.impossible, ...shown(reasons, words.andOthers), ...(found.reasons.length === 0 ? [words.noSingleRule] : [])];
    return { ...nothing, answer: "forbidden", reasons, solves: found.solves, sentences };
  }
  const { base, best, solves, complete } = found;
  const changed = firstChange(best.loss);
  const tier = changed !== undefined && best.loss[changed].loss > 0 ? changed : null;
  const changes = changesBetween(base, best.result, student.id);
  return {
    ...nothing,
    answer: tier ? "loses" : "costsNothing",
    locks: best.locks,
    tier,
    loss: best.loss,
    proven: isProven(best.loss),
    changes,
    solves,
    notes: [
      ...nothing.notes,
      ...differenceNote(subject, nothing.scores, best.loss),
      ...(complete ? [] : [words.incomplete]),
      ...besideNote(subject, student, target, requests),
    ],
    sentences: lossSentences(subject, printable(student.id), best, tier, changes),
  };
}

const MOST_SHOWN = 8;

function shown(reasons: readonly Reason[], others: (count: number) => string): string[] {
  const sentences = reasons.map((each) => each.sentence);
  return sentences.length <= MOST_SHOWN ? sentences : [...sentences.slice(0, MOST_SHOWN), others(sentences.length - MOST_SHOWN)];
}

/** Places of the groups in which the student already has what is asked. */
function groupsAlready({ plan, timetable }: Subject, student: Student, target: Target, requests: readonly Request[]): number[] {
  return plan.groups.flatMap((group, index) => {
    const { id } = timetable.groups[index];
    if (!group.students.includes(student.index) || ("group" in target && target.group !== id)) return [];
    const meets = requests.some(
      ({ period, action, slot, teacher }) =>
        period === group.period &&
        action === group.action &&
        (slot === undefined || slot === group.slot) &&
        (teacher === undefined || group.teachers.includes(teacher)),
    );
    return meets ? [index] : [];
  });
}

/** That the student is in a group beside the one asked for, of the same action at the same time. */
function besideNote({ plan, speech }: Subject, student: Student, target: Target, [request]: readonly Request[]): string[] {
  const isBeside = plan.groups.some(
    ({ period, slot, action, level, students }) =>
      period === request.period &&
      slot === request.slot &&
      action === request.action &&
      level === request.level &&
      students.includes(student.index),
  );
  return "group" in target && isBeside ? [speech.words.besideGroup] : [];
}
