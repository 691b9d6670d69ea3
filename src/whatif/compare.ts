import { type Issue, PlageInputError } from "../domain/issue.js";
import type { SolveResult, TierResult } from "../domain/result.js";
import { checkProblem } from "../read/read.js";
import { type Difference, differenceOf } from "./difference.js";
import { commonSlotsOf, type LevelSlots, type Measures, measuresOf } from "./measures.js";
import { solveEach, type WhatIfOptions } from "./solveEach.js";
import { readVariants, type Variant } from "./variant.js";

/** Options of `compare`: those of the plans that are made, and who hears of them. */
export interface CompareOptions extends WhatIfOptions {
  /** Hears of each row as soon as it is planned, with its whole result, in no certain order; 0 is the base. */
  readonly onResult?: (row: { readonly index: number; readonly name: string; readonly result: SolveResult }) => void;
}

/** Rows side by side, the base first: plain JSON. */
export interface Comparison {
  readonly version: 1;
  readonly rows: readonly ComparisonRow[];
}

/** What the plan of one variant does, beside that of the base. */
export interface ComparisonRow {
  readonly name: string;
  /** As of `solve`, or `invalid` for a variant whose input is wrong. */
  readonly status: SolveResult["status"] | "invalid";
  /**
   * What is wrong with the variant. Paths that begin with `change` lead into the change, or to an argument of the
   * function that made it; others into the problem as changed.
   */
  readonly issues: readonly Issue[];
  /** Why there is no plan, in sentences. */
  readonly reasons: readonly string[];
  /** Value, bound, gap and `proven` of each tier; none for a variant that is wrong. */
  readonly tiers: readonly TierResult[];
  /** Null without a plan. */
  readonly measures: Measures | null;
  /** Common slots of each level; none without a plan. */
  readonly commonSlots: readonly LevelSlots[];
  /** Seconds of computing; it alone differs from run to run without a time limit. */
  readonly seconds: number;
  /** To the base; null for the base itself, and for a variant that is wrong. */
  readonly difference: Difference | null;
}

/** Name of the first row. */
export const BASE = "base";

/**
 * What if: plans a problem and variants of it, all in parallel, and puts them side by side by the same measures. A
 * variant that is wrong is a row with its issues and stops no other. A problem that occurs twice is planned once, so
 * that a variant that changes nothing differs in nothing.
 *
 * @throws {PlageInputError} with every issue of the base
 * @throws {RangeError} when an option is out of range
 */
export async function compare(problem: unknown, variants: readonly Variant[], options: CompareOptions = {}): Promise<Comparison> {
  const { onResult, ...solving } = options;
  if (!Array.isArray(variants)) throw new TypeError("variants must be a list of { name, change }");
  const read = checkProblem(problem);
  if ("issues" in read) throw new PlageInputError(read.issues);
  const base = read.school.problem;
  const all = [{ name: BASE, problem: base, issues: undefined }, ...readVariants(base, BASE, variants)];
  const sound = all.flatMap((each, index) => (each.problem ? [{ index, name: each.name, problem: each.problem }] : []));
  const results = await solveEach(
    sound.map((each) => each.problem),
    solving,
    (at, result) => onResult?.({ index: sound[at].index, name: sound[at].name, result }),
  );
  const rows: ComparisonRow[] = all.map(({ name, issues }) => wrongRow(name, issues ?? []));
  sound.forEach(({ index, name, problem }, at) => {
    const result = results[at];
    rows[index] = {
      name,
      status: result.status,
      issues: [],
      reasons: result.reasons,
      tiers: result.tiers,
      measures: measuresOf(result),
      commonSlots: commonSlotsOf(problem, result),
      seconds: result.statistics.seconds,
      difference: index === 0 ? null : differenceOf(result, results[0]),
    };
  });
  return { version: 1, rows };
}

function wrongRow(name: string, issues: readonly Issue[]): ComparisonRow {
  const nothing = { reasons: [], tiers: [], measures: null, commonSlots: [], seconds: 0, difference: null };
  return { name, status: "invalid", issues, ...nothing };
}
