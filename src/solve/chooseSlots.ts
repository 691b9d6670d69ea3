import { Program, type Term } from "../program/program.js";
import type { Model } from "../variables/model.js";
import { ask, type Search, type SearchContext } from "./search.js";
import type { SlotAdvice } from "./slotAdvice.js";

/** Slot indices by level. */
export type SlotChoice = readonly (readonly number[])[];

/**
 * The choice of common slots that the relaxations lean on most, among those not tried yet; `none` when it is proven
 * that none is left.
 * `beside` keeps the slots of every level but one.
 */
export function* chooseSlots(
  context: SearchContext,
  advice: SlotAdvice,
  tried: readonly SlotChoice[],
  beside?: { readonly level: number; readonly slots: SlotChoice },
): Search<SlotChoice | "none" | "unknown"> {
  const { school } = context;
  const { program, places } = slotProgram(advice.model);
  const terms = places.map(
    ({ level, slot, column }) => [column, advice.weight[level][slot] + TIE_BREAK * (school.slots.length - slot)] as const,
  );
  program.setObjective({ terms, constant: 0 }, "maximize");
  for (const { level, slot, column } of beside ? places : [])
    if (level !== beside?.level) program.fix(column, beside?.slots[level].includes(slot) ? 1 : 0);
  tried.forEach((choice, index) => {
    const differs = places.map(({ level, slot, column }): Term => [column, choice[level].includes(slot) ? -1 : 1]);
    const size = choice.reduce((total, slots) => total + slots.length, 0);
    program.addAtLeast(`untried ${index}`, differs, 1 - size);
  });
  const answer = yield* ask(context, "common slots", program, { gap: 0 });
  if (!answer.values) return answer.status === "infeasible" ? "none" : "unknown";
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
      const own = alone.addColumn(program.nameOf(column), {
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
    if (!speaksOfMore) alone.addRow(`row ${row}`, terms, program.rowLower[row], program.rowUpper[row]);
  }
  return { program: alone, places };
}
