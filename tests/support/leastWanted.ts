import type { Solver } from "../../src/backends/backend.js";
import { generateSchool } from "../../src/generate/index.js";
import { chooseSlots } from "../../src/solve/chooseSlots.js";
import { driveSync } from "../../src/solve/drive.js";
import { planWithSlots } from "../../src/solve/firstPlan.js";
import { diveFor } from "../../src/solve/pointSearch.js";
import type { SearchContext } from "../../src/solve/search.js";
import { adviseSlots, type SlotAdvice } from "../../src/solve/slotAdvice.js";
import type { Year } from "../../src/solve/year.js";

/** A school of two levels whose common slots are worth a search. */
export const schoolOfTwoLevels = (periods: number, seed: number) =>
  generateSchool({
    seed,
    levels: 2,
    divisionsPerLevel: 2,
    studentsPerDivision: 8,
    needs: 3,
    candidateSlots: 8,
    teachers: 8,
    teacherSlack: 1,
    periods,
    changing: periods > 1,
  });

/** A year with the slots that the relaxations want least, where it can be planned, and what they want. */
export function leastWanted(context: SearchContext, solver: Solver): { readonly advice: SlotAdvice; readonly first: Year | undefined } {
  const advice = driveSync(adviseSlots(context), solver);
  const least = { ...advice, weight: advice.weight.map((slots) => slots.map((weight) => -weight)) };
  const slots = driveSync(chooseSlots(context, least, []), solver);
  return { advice, first: typeof slots === "object" ? driveSync(planWithSlots(context, slots, diveFor), solver) : undefined };
}
