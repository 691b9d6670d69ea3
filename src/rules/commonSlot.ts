import { z } from "zod";
import type { Breach } from "../domain/breach.js";
import { count } from "../domain/fields.js";
import type { Level, School, Slot } from "../domain/school.js";
import { defineRule } from "./rule.js";
import { at, counted } from "./words.js";

const settings = z.strictObject({
  perWeek: z
    .union([count, z.strictObject({ min: count, max: count })])
    .default(1)
    .describe("Common slots of a level in its weekly grid, exact or as a range; a slot of weeks A or B counts as one."),
  differentDays: z.boolean().default(false).describe("Never two common slots on one day."),
  doubleBlock: z.boolean().default(false).describe("Each common slot follows or precedes another without more than 20 minutes between."),
  days: z.array(z.number().int().min(1).max(7)).max(7).optional().describe("Days on which common slots may lie. Default: any."),
});
type Settings = z.output<typeof settings>;

const LONGEST_BREAK = 20;

/** Slots a level may use: its candidates, on an allowed day, free for every division. */
function isFree(school: School, level: Level, slot: number, days: readonly number[] | undefined): boolean {
  if (!level.candidates.includes(slot)) return false;
  if (days && !days.includes(school.slots[slot].day)) return false;
  return level.divisions.every((division) => !school.divisions[division].busy.has(slot));
}

/** Common slots a week that the level must have. */
export function commonSlotRange(level: Level, { perWeek }: Settings): { min: number; max: number } {
  return level.commonSlots ?? (typeof perWeek === "number" ? { min: perWeek, max: perWeek } : perWeek);
}

function adjacent(a: Slot, b: Slot): boolean {
  if (a.index === b.index || a.day !== b.day || (a.week && b.week && a.week !== b.week)) return false;
  const gap = Math.max(b.start - a.end, a.start - b.end);
  return gap >= 0 && gap <= LONGEST_BREAK;
}

/** Sets of slots of which two would lie on one day of one week. */
function slotsByDay(school: School): { day: number; slots: Slot[] }[] {
  const sets: { day: number; slots: Slot[] }[] = [];
  for (let day = 1; day <= 7; day++) {
    const onDay = school.slots.filter((slot) => slot.day === day);
    const letters = onDay.some((slot) => slot.week) ? (["A", "B"] as const) : [undefined];
    for (const letter of letters) sets.push({ day, slots: onDay.filter((slot) => !slot.week || !letter || slot.week === letter) });
  }
  return sets.filter((each) => each.slots.length > 1);
}

export const commonSlot = defineRule<Settings>({
  id: "commonSlot",
  kind: "hard",
  statement: {
    en: "Each level has its number of common slots a week, free for all of its divisions.",
    fr: "Chaque niveau a son nombre de plages banalisées par semaine, libres pour toutes ses divisions.",
  },
  settings: settings.prefault({}),

  contradictions(school, settings) {
    const issues = [];
    const { perWeek } = settings;
    if (typeof perWeek !== "number" && perWeek.min > perWeek.max) {
      issues.push({
        code: "min-above-max",
        path: ["rules", "commonSlot", "perWeek"],
        message: `min ${perWeek.min} is above max ${perWeek.max}`,
        hint: "Exchange them.",
      });
    }
    if (settings.differentDays && settings.doubleBlock) {
      issues.push({
        code: "contradiction",
        path: ["rules", "commonSlot"],
        message: "differentDays and doubleBlock exclude each other",
        hint: "Keep one of them.",
      });
    }
    school.problem.levels.forEach((level, index) => {
      const range = level.commonSlots;
      if (typeof range === "object" && range.min > range.max) {
        issues.push({
          code: "min-above-max",
          path: ["levels", index, "commonSlots"],
          message: `min ${range.min} is above max ${range.max}`,
          hint: "Exchange them.",
        });
      }
    });
    return issues;
  },

  obstacles(school, settings) {
    return school.levels.flatMap((level) => {
      const free = school.slots.filter((slot) => isFree(school, level, slot.index, settings.days));
      const { min } = commonSlotRange(level, settings);
      if (free.length >= min) return [];
      const divisions = level.divisions.map((each) => school.divisions[each].id).join(", ");
      return [
        {
          en: `Level ${level.id} needs ${counted(min, "common slot")} a week, and its divisions (${divisions}) share ${free.length === 0 ? "no free candidate slot" : `only ${free.length}`}.`,
          fr: `Il faut au niveau ${level.id} ${min} ${min === 1 ? "plage banalisée" : "plages banalisées"} par semaine, et ses divisions (${divisions}) ${free.length === 0 ? "n'ont aucun créneau libre en commun" : `n'en ont que ${free.length} en commun`}.`,
        },
      ];
    });
  },

  admitsCommonSlot: (school, level, slot, settings) => isFree(school, school.levels[level], slot, settings.days),

  rows({ school, variables, program }, settings) {
    for (const level of school.levels) {
      const column = variables.commonSlot[level.index];
      const known = school.slots.filter((slot) => column[slot.index] >= 0);
      const { min, max } = commonSlotRange(level, settings);
      program.addRow(
        `common slots ${level.id}`,
        known.map((slot) => [column[slot.index], 1] as const),
        min,
        max,
      );
      if (settings.differentDays) {
        for (const { day, slots } of slotsByDay(school)) {
          const terms = slots.filter((slot) => column[slot.index] >= 0).map((slot) => [column[slot.index], 1] as const);
          if (terms.length > 1) program.addAtMost(`different days ${level.id} day ${day}`, terms, 1);
        }
      }
      if (settings.doubleBlock) {
        for (const slot of known) {
          const beside = known.filter((other) => adjacent(slot, other)).map((other) => [column[other.index], 1] as const);
          program.addAtLeast(`double block ${level.id} ${slot.id}`, [...beside, [column[slot.index], -1]], 0);
        }
      }
    }
  },

  check(school, plan, settings) {
    const breaches: Breach[] = [];
    const breach = (amount: number, unit: Breach["unit"], sentence: string) =>
      amount > 0 && breaches.push({ rule: "commonSlot", amount, unit, sentence });
    for (const level of school.levels) {
      const chosen = plan.commonSlots[level.index] ?? [];
      const { min, max } = commonSlotRange(level, settings);
      breach(
        Math.max(min - chosen.length, chosen.length - max),
        "slots",
        `Level ${level.id} has ${counted(chosen.length, "common slot")} a week where ${min === max ? min : `${min} to ${max}`} are asked.`,
      );
      for (const slot of chosen.filter((each) => !isFree(school, level, each, settings.days))) {
        breach(1, "slots", `Slot ${school.slots[slot].id} is not free for every division of level ${level.id}.`);
      }
      if (settings.differentDays) {
        for (const { day, slots } of slotsByDay(school)) {
          const onDay = slots.filter((slot) => chosen.includes(slot.index)).length;
          breach(onDay - 1, "slots", `Level ${level.id} has ${onDay} common slots on day ${day}.`);
        }
      }
      if (settings.doubleBlock) {
        for (const slot of chosen.filter((each) => !chosen.some((other) => adjacent(school.slots[each], school.slots[other])))) {
          breach(1, "slots", `Common slot ${school.slots[slot].id} of level ${level.id} has no neighbour: double blocks are asked.`);
        }
      }
    }
    for (const { level, slot, period } of [...plan.groups, ...plan.selfStudy]) {
      if (!plan.commonSlots[level]?.includes(slot))
        breach(
          1,
          "groups",
          `A group of level ${school.levels[level].id} meets at ${at(school, slot, period)}, which is no common slot of that level.`,
        );
    }
    return breaches;
  },
});
