import type { SolveResult, TierResult } from "../domain/result.js";
import { type Measures, measuresOf } from "./measures.js";

/** A variant less the base: above zero where the variant has more. Null where one of the two has no figure. */
export interface Difference {
  readonly tiers: readonly { readonly tier: TierResult["tier"]; readonly value: number | null }[];
  readonly measures: { readonly [Measure in keyof Measures]: number | null };
  /**
   * Of the coverage tier. `proven`: the value of one is above the bound of the other, so that no search can turn the
   * sign; or both are the best possible, and equal. `withinGaps`: better plans that may exist could close the
   * difference or turn it round. Null without two plans.
   */
  readonly coverage: "proven" | "withinGaps" | null;
}

export function differenceOf(result: SolveResult, base: SolveResult): Difference {
  const [own, other] = [measuresOf(result), measuresOf(base)];
  const less = (measure: keyof Measures) => minus(own?.[measure] ?? null, other?.[measure] ?? null);
  return {
    tiers: result.tiers.map(({ tier, value }) => ({ tier, value: minus(value, tierOf(base, tier)?.value ?? null) })),
    measures: {
      coverage: less("coverage"),
      studentsServed: less("studentsServed"),
      studentsUnserved: less("studentsUnserved"),
      worstStudent: less("worstStudent"),
      worstDivision: less("worstDivision"),
      teacherHours: less("teacherHours"),
      groups: less("groups"),
      selfStudyHours: less("selfStudyHours"),
    },
    coverage: verdictOf(tierOf(result, "coverage"), tierOf(base, "coverage")),
  };
}

export function tierOf({ tiers }: SolveResult, tier: TierResult["tier"]): TierResult | undefined {
  return tiers.find((each) => each.tier === tier);
}

function minus(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a - b;
}

/** Relative distance within which a value and a bound meet: the one at which a tier counts as proven. */
const MEETING = 1e-5;

export function meet(a: number, b: number): boolean {
  return Math.abs(a - b) <= MEETING * Math.max(1, Math.abs(a), Math.abs(b));
}

function verdictOf(one: TierResult | undefined, other: TierResult | undefined): Difference["coverage"] {
  if (!one || !other || one.value === null || other.value === null) return null;
  const isAbove = (high: TierResult, low: TierResult) =>
    high.value !== null && low.bound !== null && high.value > low.bound && !meet(high.value, low.bound);
  const settled = one.proven && other.proven && meet(one.value, other.value);
  return settled || isAbove(one, other) || isAbove(other, one) ? "proven" : "withinGaps";
}
