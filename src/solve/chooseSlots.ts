import { EMPTY_PLAN } from "../domain/plan.js";
import { Program, type Term } from "../program/program.js";
import { buildModel, tierObjective } from "../stages/buildModel.js";
import { formCohorts } from "../stages/cohorts.js";
import type { Horizon } from "../variables/horizon.js";
import type { Model } from "../variables/model.js";
import { ask, mustStop, type Search, type SearchContext } from "./search.js";

/** What the relaxations of the periods say: how good the first tier can be, and which slots they lean on. */
export interface SlotAdvice {
  readonly status: "solved" | "infeasible" | "unknown";
  /** Upper bound on the first tier over the year: the periods' bounds together. */
  readonly bound: number;
  /** `weight[level][slot]`: how much the relaxations use the slot. */
  readonly weight: readonly (readonly number[])[];
  /** A model whose rows on common slots alone hold for any choice. */
  readonly model: Model | undefined;
}

/**
 * Solves each period's relaxation with the common slots free and every year-long budget open in full: valid bounds
 * that add up over the year, and advice on the slots to choose.
 */
export function* adviseSlots(context: SearchContext): Search<SlotAdvice> {
  const { school, rules } = context;
  const weight = school.levels.map(() => school.slots.map(() => 0));
  let bound = 0;
  let last: Model | undefined;
  for (const period of school.periods) {
    const horizon: Horizon = { periods: [period.index], past: EMPTY_PLAN, budgets: "whole" };
    const model = buildModel(school, horizon, formCohorts(school, horizon, rules), rules);
    const objective = tierObjective(model, "coverage", rules);
    if (!objective) break;
    model.program.setObjective(objective, "maximize");
    const answer = yield* ask(context, "relaxation", model.program, { relaxed: true });
    if (answer.status === "infeasible") return { status: "infeasible", bound, weight, model };
    bound += answer.bound;
    last = model;
    context.report({ stage: `relaxation ${period.id}`, tier: "coverage", bound });
    if (!answer.values) return { status: "unknown", bound, weight, model };
    for (const level of school.levels) {
      for (const slot of school.slots) {
        const column = model.variables.commonSlot[level.index][slot.index];
        if (column >= 0) weight[level.index][slot.index] += answer.values[column];
      }
    }
    if (mustStop(context)) return { status: "unknown", bound, weight, model };
  }
  return { status: "solved", bound, weight, model: last };
}

export type SlotChoice = readonly (readonly number[])[];

/** The choice of common slots that the relaxations lean on most, among those not tried yet; undefined when none is left. */
export function* chooseSlots(context: SearchContext, advice: SlotAdvice, tried: readonly SlotChoice[]): Search<SlotChoice | undefined> {
  const { school } = context;
  const model = advice.model as Model;
  const { program, places } = slotProgram(model);
  const terms = places.map(
    ({ level, slot, column }) => [column, advice.weight[level][slot] + TIE_BREAK * (school.slots.length - slot)] as const,
  );
  program.setObjective({ terms, constant: 0 }, "maximize");
  tried.forEach((choice, index) => {
    const differs = places.map(({ level, slot, column }): Term => [column, choice[level].includes(slot) ? -1 : 1]);
    const size = choice.reduce((total, slots) => total + slots.length, 0);
    program.addAtLeast(`untried ${index}`, differs, 1 - size);
  });
  const answer = yield* ask(context, "common slots", program, { gap: 0 });
  if (!answer.values) return undefined;
  const { values } = answer;
  return school.levels.map((level) =>
    places.filter((place) => place.level === level.index && values[place.column] > 0.5).map((place) => place.slot),
  );
}

/** Prefers earlier slots among equals, so that the choice does not hang on the backend. */
const TIE_BREAK = 1e-6;

/** The columns of common slots, with the rows that speak of nothing else. */
function slotProgram({ program, variables }: Model): { program: Program; places: { level: number; slot: number; column: number }[] } {
  const alone = new Program();
  const copy = new Map<number, number>();
  const places: { level: number; slot: number; column: number }[] = [];
  variables.commonSlot.forEach((columns, level) => {
    columns.forEach((column, slot) => {
      if (column < 0) return;
      const own = alone.addColumn(program.columnNames[column], {
        lower: program.lower[column],
        upper: program.upper[column],
        integer: true,
      });
      copy.set(column, own);
      places.push({ level, slot, column: own });
    });
  });
  for (let row = 0; row < program.rowCount; row++) {
    const terms: Term[] = [];
    let speaksOfMore = false;
    for (let k = program.rowStart[row]; k < program.rowStart[row + 1]; k++) {
      const column = copy.get(program.entryColumn[k]);
      if (column === undefined) speaksOfMore = true;
      else terms.push([column, program.entryValue[k]]);
    }
    if (!speaksOfMore) alone.addRow(program.rowNames[row], terms, program.rowLower[row], program.rowUpper[row]);
  }
  return { program: alone, places };
}
