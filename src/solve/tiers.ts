import type { SolveAnswer } from "../backends/backend.js";
import type { Plan } from "../domain/plan.js";
import { evaluate, type Linear, Program } from "../program/program.js";
import { TIER_SENSE, TIERS, type Tier } from "../rules/tiers.js";
import { buildModel, tierObjective } from "../stages/buildModel.js";
import { formGroups } from "../stages/formGroups.js";
import { type Scores, scorePlan, tolerances } from "../stages/score.js";
import type { Cohort } from "../variables/cohort.js";
import type { Horizon } from "../variables/horizon.js";
import type { Model } from "../variables/model.js";
import { complete, restate } from "./restate.js";
import { ask, isEnough, type Search, type SearchContext } from "./search.js";

/** What came of solving a horizon tier by tier. */
export interface TierRun {
  readonly status: "planned" | "infeasible" | "unknown";
  readonly plan?: Plan;
  readonly scores?: Scores;
  /** By tier solved: no plan is better there, given the tiers above as reached. */
  readonly bounds: Partial<Record<Tier, number>>;
  /** Value each tier reached when it was solved, before lower tiers used its tolerance. */
  readonly reached: Partial<Record<Tier, number>>;
  /** The program promised more than the named plan keeps: cohorts were too coarse. */
  readonly overstated: boolean;
  /** Every student was planned apart. */
  readonly single?: boolean;
}

/** How one program is solved: by itself to proof, or by a search that gives good plans of large programs. */
export type Method = (context: SearchContext, stage: string, model: Model, start?: ArrayLike<number>) => Search<SolveAnswer>;

export interface TierOptions {
  /** Default: exactly. */
  readonly method?: Method;
  /** A plan to start from: nothing worse is returned. */
  readonly from?: Plan;
  /** Tiers that stay as that plan has them. */
  readonly settled?: readonly Tier[];
}

export const exactly: Method = (context, stage, model, start) => ask(context, stage, model.program, start ? { start } : {});

/** Differences of value below this are noise of floating point. */
export const VALUE_TOLERANCE = 1e-5;

/**
 * Solves one horizon lexicographically: each tier at its best, then held there, less its tolerance, for the tiers
 * below. A plan is kept only if, named and scored, it costs no higher tier more than that.
 */
export function* solveTiers(
  context: SearchContext,
  horizon: Horizon,
  cohorts: readonly Cohort[],
  { method = exactly, from, settled = [] }: TierOptions = {},
): Search<TierRun> {
  const { school, rules } = context;
  const model = buildModel(school, horizon, cohorts, rules, new Program(false));
  const { program } = model;
  const whole = horizon.periods.length === school.periods.length;
  const slack = tolerances(school, rules);
  const bounds: Partial<Record<Tier, number>> = {};
  const reached: Partial<Record<Tier, number>> = {};
  let best: { plan: Plan; scores: Scores; values: ArrayLike<number> } | undefined;
  let overstated = false;
  const held: [Tier, Linear][] = [];
  if (from) {
    const values = yield* restate(context, "start", model, from);
    if (values) best = { plan: from, scores: scorePlan(school, from, rules), values };
  }
  const stage = `plan ${horizon.periods.map((period) => school.periods[period].id).join(" ")}`;

  for (const tier of TIERS) {
    const objective = tierObjective(model, tier, rules);
    if (!objective) continue;
    if (best && isEnough(context)) break;
    const sense = TIER_SENSE[tier];
    program.setObjective(objective, sense);
    const skipped = best !== undefined && settled.includes(tier);
    let answer: SolveAnswer | undefined;
    if (!skipped) {
      const start = best && (yield* complete(context, stage, program, wholeColumns(program, best.values)));
      answer = yield* method(context, stage, model, start);
      if (answer.status === "infeasible" && !best) return { status: "infeasible", bounds, reached, overstated };
      if (!best && !answer.values) return { status: "unknown", bounds: { ...bounds, [tier]: answer.bound }, reached, overstated };
      bounds[tier] = answer.bound;
      if (answer.values) {
        const plan = formGroups(model, answer.values, rules);
        const scores = plan && scorePlan(school, plan, rules);
        if (plan && scores && (!best || isAcceptable(scores, best.scores, tier, reached, slack)))
          best = { plan, scores, values: answer.values };
        overstated ||= !plan || !best || (whole && promisesMore(evaluate(objective, answer.values), best.scores[tier], sense));
      }
    }
    const value = best?.scores[tier] ?? evaluate(objective, answer?.values as ArrayLike<number>);
    reached[tier] = value;
    if (answer) context.report({ stage, tier, value, bound: answer.bound });
    if (whole && best && answer?.values)
      context.found({ plan: best.plan, scores: best.scores, bounds: { ...bounds }, reached: { ...reached } });
    // A tier that was not proven may have been bettered on the way: what the plan in hand has is held from here on.
    for (const [above, its] of whole && best ? held : []) {
      if (!isGain(above, best?.scores[above] as number, reached[above] as number)) continue;
      reached[above] = best?.scores[above];
      hold(program, above, its, reached[above] as number, slack[above]);
    }
    held.push([tier, objective]);
    // A partial horizon is held to the program's own measure, which sees only the periods decided here.
    const level = whole || !best ? value : evaluate(objective, extended(best.values, program.columnCount));
    hold(model.program, tier, objective, level, slack[tier]);
  }
  return best
    ? { status: "planned", plan: best.plan, scores: best.scores, bounds, reached, overstated }
    : { status: "unknown", bounds, reached, overstated };
}

/**
 * Room left below a held value, relative to it. HiGHS's presolve has called programs infeasible, or lost their optimum,
 * when this margin came near its own tolerance of 1e-6; a value of a tier is far coarser.
 */
const HOLD_MARGIN = 1e-5;

function hold(program: Program, tier: Tier, objective: Linear, value: number, slack: number): void {
  const margin = HOLD_MARGIN * Math.max(1, Math.abs(value)) + slack;
  if (TIER_SENSE[tier] === "maximize") program.addAtLeast(`hold ${tier}`, objective.terms, value - objective.constant - margin);
  else program.addAtMost(`hold ${tier}`, objective.terms, value - objective.constant + margin);
}

/** Whether a plan found for a tier costs no higher tier more than its tolerance and is better in its own. */
function isAcceptable(found: Scores, best: Scores, tier: Tier, reached: Partial<Record<Tier, number>>, slack: Scores): boolean {
  for (const each of TIERS) {
    const standard = each === tier ? best[each] : (reached[each] ?? best[each]);
    const gain = TIER_SENSE[each] === "maximize" ? found[each] - standard : standard - found[each];
    const noise = VALUE_TOLERANCE * Math.max(1, Math.abs(standard));
    if (each === tier) return gain > noise;
    if (gain < -slack[each] - noise) return false;
  }
  return false;
}

export function equal(a: number, b: number): boolean {
  return Math.abs(a - b) <= VALUE_TOLERANCE * Math.max(1, Math.abs(a), Math.abs(b));
}

function isGain(tier: Tier, value: number, than: number): boolean {
  return promisesMore(value, than, TIER_SENSE[tier]);
}

/** Whether one value of a tier is better than another, by more than noise. */
export function promisesMore(promised: number, kept: number, sense: "maximize" | "minimize"): boolean {
  const more = sense === "maximize" ? promised - kept : kept - promised;
  return more > VALUE_TOLERANCE * Math.max(1, Math.abs(promised), Math.abs(kept));
}

/** The columns of a point that are whole numbers, as far as it has them. */
function wholeColumns(program: Program, values: ArrayLike<number>): Map<number, number> {
  const whole = new Map<number, number>();
  for (let column = 0; column < values.length; column++) if (program.integer[column]) whole.set(column, Math.round(values[column]));
  return whole;
}

/** Values for columns that were added since: their lower bounds. */
function extended(values: ArrayLike<number>, columns: number): Float64Array {
  const longer = new Float64Array(columns);
  longer.set(Array.from(values).slice(0, columns));
  return longer;
}
