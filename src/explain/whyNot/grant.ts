import type { SolveResult } from "../../domain/result.js";
import type { Student } from "../../domain/school.js";
import { RULES } from "../../rules/index.js";
import type { Planner } from "../planner.js";
import type { Subject } from "../subject.js";
import { grants } from "./granted.js";
import { locked, lockedOnly, locksOf, type RequestLocks } from "./locks.js";
import { isProven, type Loss, losesLess, losesNothingSettled, lossOf, unsettled } from "./loss.js";
import { distinct, type Reason } from "./refusal.js";
import type { Request } from "./target.js";

/** A way to grant a request, planned. */
export interface Way {
  readonly request: Request;
  readonly locks: RequestLocks;
  readonly result: SolveResult;
  readonly loss: Loss;
  /** The plan grants what is asked, and not the locks alone, which cannot say that teacher and student are in one group. */
  readonly exact: boolean;
}

export interface Granted {
  readonly answer: "granted";
  readonly base: SolveResult;
  readonly best: Way;
  readonly solves: number;
  /** Every way was tried, as far as any could still lose less. */
  readonly complete: boolean;
}

export type Unsettled =
  | { readonly answer: "noBase" }
  | { readonly answer: "unknown"; readonly solves: number }
  | { readonly answer: "impossible"; readonly reasons: readonly Reason[]; readonly solves: number };

/** The way to grant what is asked that loses least: each is planned, as a lock of the problem, until one loses nothing. */
export async function grantBest(
  subject: Subject,
  planner: Planner,
  student: Student,
  requests: readonly Request[],
): Promise<Granted | Unsettled> {
  const { school } = subject;
  const base = await planner.base();
  if (base.status === "infeasible") return { answer: "noBase" };
  const { timetable } = base;
  if (!timetable) return { answer: "unknown", solves: 0 };
  const way = (request: Request, result: SolveResult): Way => ({
    request,
    locks: locksOf(school, student, request),
    result,
    loss: lossOf(base, result),
    exact: result.timetable !== null && grants(school, result.timetable, student, request),
  });
  const granted = requests.find((request) => grants(school, timetable, student, request));
  if (granted) return { answer: "granted", base, best: way(granted, base), solves: 0, complete: true };

  const ways: Way[] = [];
  const reasons: Reason[] = [];
  let [solves, unknown] = [0, 0];
  for (const request of likelyFirst(subject, base, requests)) {
    if (solves >= planner.mostSolves) break;
    solves++;
    const result = await planner.plan(locked(school.problem, locksOf(school, student, request)));
    if (result.status === "infeasible") reasons.push(...(await reasonsFor(subject, planner, student, request, result)));
    else if (!result.timetable) unknown++;
    else {
      const found = way(request, result);
      ways.push(found);
      if (found.exact && losesNothingSettled(found.loss)) return { answer: "granted", base, best: found, solves, complete: true };
    }
  }
  const complete = solves >= requests.length;
  if (ways.length === 0) {
    if (unknown > 0 || !complete) return { answer: "unknown", solves };
    return { answer: "impossible", reasons: distinct(reasons), solves };
  }
  const best = ways.reduce((least, each) => (losesLess(each.loss, least.loss) ? each : least));
  const settled = complete && unknown === 0 && ways.every((each) => each.exact && isProven(each.loss));
  const losses = [...ways.map((each) => each.loss), ...(complete && unknown === 0 ? [] : [undefined])];
  const atMost = best.exact ? best.loss : withoutMost(best.loss);
  return {
    answer: "granted",
    base,
    best: settled ? best : { ...best, loss: losses.length === 1 ? atMost : unsettled(atMost, losses) },
    solves,
    complete,
  };
}

/** A plan that grants less than is asked says only what is lost at least. */
function withoutMost(loss: Loss): Loss {
  return Object.fromEntries(
    Object.entries(loss).map(([tier, each]) => [tier, { ...each, atMost: null, proven: false }]),
  ) as unknown as Loss;
}

/** Requests at the common slots of a plan, in actions that it has there, come before the others. */
function likelyFirst({ school }: Subject, { timetable }: SolveResult, requests: readonly Request[]): Request[] {
  const rank = ({ period, slot, action, level }: Request) => {
    const there = timetable?.groups.filter(
      (group) =>
        group.level === school.levels[level].id &&
        group.period === school.periods[period].id &&
        (slot === undefined || group.slot === school.slots[slot].id),
    );
    if (there?.some((group) => group.action === school.actions[action].id)) return 0;
    return there && there.length > 0 ? 1 : 2;
  };
  return requests
    .map((request) => ({ request, rank: rank(request) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ request }) => request);
}

/** The rule that carries the request: without it there would be a plan, which says nothing. */
const CARRIER = "locks";

/** Rules without which there would be a plan with the request. */
async function reasonsFor(
  { school, speech }: Subject,
  planner: Planner,
  student: Student,
  request: Request,
  result: SolveResult,
): Promise<Reason[]> {
  const named = RULES.filter(({ id, statement }) => id !== CARRIER && result.reasons.some((reason) => reason.endsWith(statement.en)));
  const alone = lockedOnly(school.problem, locksOf(school, student, request));
  const others = alone && (await planner.anyPlan(alone)).timetable ? [CARRIER] : [];
  return [...named.map((rule) => rule.id), ...others].map((rule) => ({ rule, sentence: speech.words.inTheWay(speech.rule(rule)) }));
}
