import type { Plan } from "../../../domain/plan.js";
import { isPresent, type School } from "../../../domain/school.js";
import { leadersAt, refusesSlot } from "../../../rules/admission.js";
import { RULES } from "../../../rules/index.js";
import { settingsOf } from "../../../rules/rule.js";
import { slotOrder } from "./groups.js";

/** What stands for and against a slot as a common slot of a level, from the problem alone. */
export interface SlotChoice {
  readonly slot: number;
  readonly state: "chosen" | "possible" | "impossible";
  /** Whether the school lists it as a candidate. */
  readonly candidate: boolean;
  /** Divisions of the level that have lessons then. */
  readonly busy: readonly number[];
  /** Teachers who may lead a group of the level then, in one period at least. */
  readonly leaders: number;
  /** Other levels that have it as a common slot, and share those teachers. */
  readonly shared: readonly number[];
}

/** Every slot of the grid, in the order of the week. */
export function slotChoices(school: School, plan: Plan, level: number): SlotChoice[] {
  const time = slotOrder(school);
  const { candidates, divisions } = school.levels[level];
  return [...school.slots]
    .sort((a, b) => time[a.index] - time[b.index])
    .map(({ index: slot }) => ({
      slot,
      state: plan.commonSlots[level]?.includes(slot) ? "chosen" : refusesSlot(school, level, slot).length === 0 ? "possible" : "impossible",
      candidate: candidates.includes(slot),
      busy: divisions.filter((division) => school.divisions[division].busy.has(slot)),
      leaders: leadersAt(school, level, slot).length,
      shared: school.levels.map(({ index }) => index).filter((other) => other !== level && plan.commonSlots[other]?.includes(slot)),
    }));
}

/** What it takes to seat a level where nobody may be left out. */
export interface Seating {
  /** Students of the level who are there at once, in the period with most. */
  readonly students: number;
  /** Students in the largest group that an action allows. */
  readonly largest: number;
  /** No plan seats them in fewer groups, each with a teacher. */
  readonly groups: number;
}

/** Undefined where self-study is offered, or nobody is to be seated. */
export function seatingOf(school: School, level: number): Seating | undefined {
  if (RULES.some((rule) => rule.offersSelfStudy?.(settingsOf(school, rule)))) return undefined;
  const { divisions } = school.levels[level];
  const present = (period: number, slot: number) =>
    divisions
      .filter((division) => isPresent(school, period, slot, division))
      .reduce((total, division) => total + school.divisions[division].students.length, 0);
  const students = Math.max(0, ...school.periods.flatMap((period) => school.slots.map((slot) => present(period.index, slot.index))));
  const largest = Math.max(0, ...school.actions.filter((action) => action.levels.has(level)).map(({ max }) => max));
  return students === 0 || largest === 0 ? undefined : { students, largest, groups: Math.ceil(students / largest) };
}
