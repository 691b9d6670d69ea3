import { PlageInputError } from "../domain/issue.js";
import type { Problem } from "../domain/problem.js";
import type { SolveResult } from "../domain/result.js";
import { checkProblem } from "../read/read.js";
import { RULES } from "../rules/index.js";
import { score, verify } from "../solve/check.js";
import { bestScores } from "../stages/score.js";
import { withSettings } from "./changes/settings.js";
import { cheapestProblem } from "./cheapest.js";
import { tierOf } from "./difference.js";
import { type FrontierOptions, frontierOptions } from "./frontierOptions.js";
import { type FrontierPoint, frontierPoints, type KnownPlan, type RemovedLimit, type Tried } from "./frontierPoints.js";
import { solveEach } from "./solveEach.js";

/** Points to plot: plain JSON. */
export interface Frontier {
  readonly version: 1;
  readonly by: "teacherHours" | "actions";
  /** Of the search without a limit. */
  readonly status: SolveResult["status"];
  /** Why there is no plan at all, in sentences. */
  readonly reasons: readonly string[];
  /** Rising in the limit, in what the plan takes of it and in coverage. */
  readonly points: readonly FrontierPoint[];
  /** Limits that no plan keeps, or that allow no more than a smaller one. */
  readonly removed: readonly RemovedLimit[];
}

type Axis = Frontier["by"];

/** A problem within a limit; what it states of that limit itself is replaced. */
function within(problem: Problem, by: Axis, limit: number | null): Problem {
  if (by === "actions") return withSettings(problem, "fewActions", { perSlot: limit ?? undefined });
  return withSettings(problem, "hourBudget", { mostTeacherHours: limit ?? undefined });
}

/**
 * What more teacher-hours would bring, or more different actions at once: plans the problem without a limit and within
 * limits spread evenly, in parallel, and gives the points from which nothing can be had for nothing. Of teacher-hours the
 * limits begin at those of the cheapest plan found that keeps every rule, whatever it covers; of actions at one. Hours
 * are spread in hundredths. A plan found within one limit counts for every limit that it keeps, so that coverage never
 * falls as the limit rises.
 *
 * @throws {PlageInputError} with every issue of the problem
 * @throws {RangeError} when an option is out of range
 */
export async function frontier(problem: unknown, options: FrontierOptions = {}): Promise<Frontier> {
  const { by, points: count, limits: stated, onResult, solving } = frontierOptions(options);
  const read = checkProblem(problem);
  if ("issues" in read) throw new PlageInputError(read.issues);
  const { school } = read;
  const free = within(school.problem, by, null);
  const known = (result: SolveResult) => planOf(free, by, result);

  const looksForLeast = by === "teacherHours" && stated === undefined;
  const ends = await solveEach([free, ...(looksForLeast ? [cheapestProblem(free)] : [])], solving, (index, result) => {
    if (index === 0) onResult?.({ limit: null, result });
  });
  const [whole, least] = ends;
  const [most, witness] = [known(whole), least ? known(least) : null];

  const lowest = by === "actions" ? 1 : (witness?.used ?? 0);
  const limits = stated ?? (most ? spread(by, lowest, most.used, count) : []);
  const results = await solveEach(
    limits.map((limit) => within(free, by, limit)),
    solving,
    (index, result) => onResult?.({ limit: limits[index], result }),
  );
  const tried = [...limits, null].map((limit, index): Tried => {
    const result = results[index] ?? whole;
    const bound = result.status === "infeasible" ? null : (tierOf(result, "coverage")?.bound ?? null);
    return { limit, status: result.status, bound, plan: known(result) };
  });
  const asked = bestScores(school, RULES).coverage;
  const { points, removed } = frontierPoints(tried, witness ? [witness] : [], asked);
  return { version: 1, by, status: whole.status, reasons: whole.reasons, points, removed };
}

/** A result's plan by what it is worth to the problem without the limit; none where it does not hold there. */
function planOf(free: Problem, by: Axis, { timetable, indicators }: SolveResult): KnownPlan | null {
  if (timetable === null || verify(free, timetable).length > 0) return null;
  const { coverage, fairness } = score(free, timetable);
  const { teacherHours, actionsAtOnce } = indicators;
  return { used: by === "actions" ? actionsAtOnce : teacherHours, coverage, fairness, teacherHours, actionsAtOnce };
}

/** So many limits from the lowest up to, and without, the highest, which the absence of a limit stands for. */
function spread(by: Axis, lowest: number, highest: number, count: number): number[] {
  const [step, noise] = by === "actions" ? [1, 1e-6] : [0.01, 1e-6];
  const limits = Array.from({ length: count - 1 }, (_, k) => {
    const even = lowest + ((highest - lowest) * k) / (count - 1);
    return Math.ceil(even / step - noise) / (1 / step);
  });
  return [...new Set(limits)].filter((limit) => limit < highest);
}
