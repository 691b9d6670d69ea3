import type { SolveResult } from "../domain/result.js";
import { meet } from "./difference.js";

/** A plan that is known, and what it does. */
export interface KnownPlan {
  /** What it takes of what is limited. */
  readonly used: number;
  readonly coverage: number;
  readonly fairness: number;
  readonly teacherHours: number;
  readonly actionsAtOnce: number;
}

/** What a search within a limit has found. `null`: no limit. */
export interface Tried {
  readonly limit: number | null;
  readonly status: SolveResult["status"];
  /** No plan within the limit covers more. */
  readonly bound: number | null;
  readonly plan: KnownPlan | null;
}

/** A plan that no other found betters in both what it covers and what it takes. */
export interface FrontierPoint {
  /** Limit that the plan keeps; `null`: none. */
  readonly limit: number | null;
  /** Teacher-hours of the plan, and its most different actions of a level at once. */
  readonly teacherHours: number;
  readonly actionsAtOnce: number;
  /** Severity-weighted need-hours received. */
  readonly coverage: number;
  /** The same as a share of those asked, 0 to 1; null when nothing is asked. */
  readonly share: number | null;
  /** No plan within the limit covers more. */
  readonly bound: number;
  /** The two meet. */
  readonly proven: boolean;
  /** Of the search within the limit; `feasible` where another search found a better plan that keeps the limit. */
  readonly status: SolveResult["status"];
}

/** A limit that is no point, and why. */
export interface RemovedLimit {
  readonly limit: number | null;
  readonly reason: "dominated" | "noPlan";
  readonly status: SolveResult["status"];
  readonly bound: number | null;
  readonly note: string;
}

/** Below this, hours are noise of floating point. */
const NOISE = 1e-9;

/**
 * Points that rise from each to the next. Each limit has the best of all known plans that keep it, whichever search
 * found them, and the least of the bounds of all limits from it on, which are its own bounds too.
 *
 * @param tried by rising limit, the absent one last
 * @param more plans that no limit was stated for
 * @param asked severity-weighted need-hours asked
 */
export function frontierPoints(
  tried: readonly Tried[],
  more: readonly KnownPlan[],
  asked: number,
): { points: FrontierPoint[]; removed: RemovedLimit[] } {
  const known = [...tried.flatMap(({ plan }) => plan ?? []), ...more];
  const points: FrontierPoint[] = [];
  const removed: RemovedLimit[] = [];
  tried.forEach(({ limit, status, plan: own }, index) => {
    const bounds = tried.slice(index).flatMap(({ bound }) => bound ?? []);
    const least = bounds.length === 0 ? null : Math.min(...bounds);
    const remove = (reason: RemovedLimit["reason"], note: string) => removed.push({ limit, reason, status, bound: least, note });
    const plan = known.filter(({ used }) => limit === null || used <= limit + NOISE).reduce(better, own ?? undefined);
    const before = points.at(-1);
    if (!plan) remove("noPlan", status === "infeasible" ? "No plan keeps this limit." : "No plan that keeps this limit was found.");
    else if (before && plan.coverage <= before.coverage + NOISE * Math.max(1, before.coverage))
      remove("dominated", `The plan of limit ${before.limit} covers as much.`);
    else {
      const bound = Math.max(plan.coverage, least ?? asked);
      points.push({
        limit,
        teacherHours: plan.teacherHours,
        actionsAtOnce: plan.actionsAtOnce,
        coverage: plan.coverage,
        share: asked === 0 ? null : plan.coverage / asked,
        bound,
        proven: meet(plan.coverage, bound),
        status: plan === own ? status : "feasible",
      });
    }
  });
  return { points, removed };
}

/** The plan that covers more; among equals the fairer one, then the one that takes less. */
function better(one: KnownPlan | undefined, other: KnownPlan): KnownPlan {
  if (!one || other.coverage !== one.coverage) return !one || other.coverage > one.coverage ? other : one;
  if (other.fairness !== one.fairness) return other.fairness > one.fairness ? other : one;
  return other.used < one.used ? other : one;
}
