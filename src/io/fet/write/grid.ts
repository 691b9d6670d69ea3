import { PlageInputError } from "../../../domain/issue.js";
import type { School, Slot } from "../../../domain/school.js";
import { wallClock } from "../../clock.js";
import { fr } from "../../sheets/words/fr.js";

/** A cell of FET's grid, by its names. */
export interface FetCell {
  readonly day: string;
  readonly hour: string;
}

export interface WrittenGrid {
  readonly days: readonly string[];
  readonly hours: readonly string[];
  /** The cells of a slot in order; none where its week is not written. */
  cellsOf(slot: number): readonly FetCell[];
  /** Cells that no slot covers. */
  readonly uncovered: readonly FetCell[];
}

/** As many hours a day as FET takes. */
const MOST_HOURS = 72;

/**
 * FET's grid has the same hours every day. The day is cut wherever a slot starts or ends on any day, so that a slot
 * is one hour or several that follow each other, whatever the grid of the school.
 */
export function writtenGrid(school: School, week: "A" | "B"): WrittenGrid {
  const slots = school.slots.filter((slot) => slot.week === undefined || slot.week === week);
  const cuts = [...new Set(slots.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const hours = cuts
    .slice(1)
    .map((end, index) => ({ start: cuts[index], end, name: `${wallClock(cuts[index])}-${wallClock(end)}` }))
    .filter((hour) => slots.some((slot) => covers(slot, hour)));
  if (hours.length > MOST_HOURS) {
    const message = `the slots start and end at so many times that a day has ${hours.length} hours`;
    throw new PlageInputError([{ code: "fet-hours", path: ["slots"], message, hint: `FET takes ${MOST_HOURS} hours a day.` }]);
  }
  const days = [...new Set(slots.map(({ day }) => day))].sort((a, b) => a - b);
  const cells = days.flatMap((day) => hours.map((hour) => ({ day, hour })));
  const named = ({ day, hour }: (typeof cells)[number]): FetCell => ({ day: fr.days[day - 1], hour: hour.name });
  const kept = new Set(slots);
  return {
    days: days.map((day) => fr.days[day - 1]),
    hours: hours.map(({ name }) => name),
    cellsOf(index) {
      const slot = school.slots[index];
      return kept.has(slot) ? cells.filter(({ day, hour }) => day === slot.day && covers(slot, hour)).map(named) : [];
    },
    uncovered: cells.filter(({ day, hour }) => !slots.some((slot) => slot.day === day && covers(slot, hour))).map(named),
  };
}

const covers = (slot: Slot, { start, end }: { start: number; end: number }): boolean => slot.start <= start && end <= slot.end;
