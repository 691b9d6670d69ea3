import type { GeneratedSlot } from "./input.js";
import type { SchoolParameters } from "./parameters.js";
import { type Random, randomStream } from "./random.js";

const DAYS = ["lun", "mar", "mer", "jeu", "ven"];
const HOURS = ["08:00-09:00", "09:00-10:00", "10:15-11:15", "11:15-12:15", "13:30-14:30", "14:30-15:30", "15:45-16:45", "16:45-17:45"];
const MORNING_HOURS = 4;
const WEDNESDAY = 2;
/** Candidate slots that each level keeps free beyond its common slots, so that there is a choice to make. */
const SPARE_SLOTS = 2;

export interface Grid {
  readonly slots: GeneratedSlot[];
  /** Indices of the slots that all divisions of a level keep free, by level. */
  readonly kept: readonly (readonly number[])[];
}

/** Candidate slots of one hour, dealt day after day, and those that each level keeps free. */
export function drawGrid(parameters: SchoolParameters): Grid {
  const random = randomStream(parameters.seed, "grid");
  const slots = dealSlots(random, parameters.candidateSlots);
  const size = Math.min(slots.length, commonRange(parameters).max + SPARE_SLOTS);
  const step = Math.max(1, Math.floor(slots.length / parameters.levels));
  const first = random.int(0, slots.length - 1);
  // Slots follow one another day after day, so a run of them falls on different days.
  const kept = Array.from({ length: parameters.levels }, (_, level) =>
    Array.from({ length: size }, (_, offset) => (first + level * step + offset) % slots.length),
  );
  return { slots, kept };
}

function dealSlots(random: Random, count: number): GeneratedSlot[] {
  // Wednesday afternoons are free, as in every lycée.
  const hours = DAYS.map((_, day) => random.shuffle(HOURS.slice(0, day === WEDNESDAY ? MORNING_HOURS : HOURS.length)));
  const slots: GeneratedSlot[] = [];
  for (let round = 0; slots.length < count; round++) {
    for (let day = 0; day < DAYS.length && slots.length < count; day++) {
      const hour = hours[day][round];
      if (hour === undefined) continue;
      const [start, end] = hour.split("-");
      slots.push({ id: `${DAYS[day]}-${start.replace(":", "h")}`, day: day + 1, start, end });
    }
  }
  return slots;
}

/** Common slots a week as a range. */
export function commonRange(parameters: SchoolParameters): { min: number; max: number } {
  const { commonSlots } = parameters;
  return typeof commonSlots === "number" ? { min: commonSlots, max: commonSlots } : commonSlots;
}
