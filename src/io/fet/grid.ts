import { PlageInputError, shownValue } from "../../domain/issue.js";
import type { SlotInput } from "../../domain/problem.js";
import { clockOption, wallClock } from "../clock.js";
import { FET } from "../notices/fet.js";
import type { Warn } from "../warnings.js";
import { element, elements, text, type XmlElement } from "../xml.js";
import type { FetSlotName } from "./school.js";

/** Clock times for the hours of a FET file, which have names only. */
export interface GridOptions {
  /** Start of the first hour. Default "08:00". */
  readonly firstHour?: string;
  /** Start of the first afternoon hour when FET days are half-days. Default "14:00". */
  readonly firstAfternoonHour?: string;
  /** Minutes of an hour. Default 60. */
  readonly minutes?: number;
}

export interface FetGrid {
  readonly slots: readonly SlotInput[];
  readonly names: readonly FetSlotName[];
  /** Slot ids from that day and hour on; fewer than `span` at the day's end, undefined for an unknown name. */
  at(day: string, hour: string, span: number): readonly string[] | undefined;
}

const MINUTES_A_DAY = 24 * 60;

/**
 * The weekly grid. FET only names its days and hours: the first day is Monday, and hours of `minutes` follow
 * each other from `firstHour` on. With more than seven days, or in the mode mornings-afternoons, days pair up
 * as morning and afternoon. A slot is called `day-hour`, both counted from 1 in FET's own order.
 */
export function readGrid(root: XmlElement, options: GridOptions, warn: Warn): FetGrid {
  const days = namesIn(root, "Days_List", "Day");
  const hours = namesIn(root, "Hours_List", "Hour");
  const halves = days.length > 7 || text(root, "Mode").trim().toLowerCase() === "mornings-afternoons";
  if (days.length > (halves ? 14 : 7)) {
    refuse(
      "fet-days",
      ["fet", "Days_List"],
      "more than 14 days",
      "Only weeks of up to seven days, or fourteen half-days, are read.",
      days.length,
    );
  }
  if (halves) warn(FET["half-days"](days.length, Math.ceil(days.length / 2)), "Days_List");

  const minutes = options.minutes ?? 60;
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > 600) {
    refuse("fet-option", ["options", "minutes"], "expected a whole number from 1 to 600", "Give the minutes of one hour.", minutes);
  }
  const morning = clockOption(options.firstHour ?? "08:00", "firstHour", "fet-option");
  const afternoon = Math.max(
    clockOption(options.firstAfternoonHour ?? "14:00", "firstAfternoonHour", "fet-option"),
    morning + hours.length * minutes,
  );
  if ((halves ? afternoon : morning) + hours.length * minutes >= MINUTES_A_DAY) {
    refuse(
      "fet-hours",
      ["fet", "Hours_List"],
      `${hours.length} hours of ${minutes} minutes do not fit in a day`,
      "Give an earlier firstHour or fewer minutes.",
      hours.length,
    );
  }

  const slots: SlotInput[] = [];
  const names: FetSlotName[] = [];
  days.forEach((day, d) => {
    hours.forEach((hour, h) => {
      const start = (halves && d % 2 === 1 ? afternoon : morning) + h * minutes;
      const id = `${d + 1}-${h + 1}`;
      slots.push({ id, day: (halves ? Math.floor(d / 2) : d) + 1, start: wallClock(start), end: wallClock(start + minutes) });
      names.push({ id, day, hour });
    });
  });
  const dayIndex = new Map(days.map((day, index) => [day, index]));
  const hourIndex = new Map(hours.map((hour, index) => [hour, index]));
  return {
    slots,
    names,
    at(day, hour, span) {
      const d = dayIndex.get(day);
      const h = hourIndex.get(hour);
      if (d === undefined || h === undefined) return undefined;
      const length = Math.min(span, hours.length - h);
      return Array.from({ length }, (_, step) => `${d + 1}-${h + step + 1}`);
    },
  };
}

function namesIn(root: XmlElement, list: string, item: string): string[] {
  const parent = element(root, list);
  const names = parent ? elements(parent, item).map((entry) => text(entry, "Name")) : [];
  if (names.length === 0)
    refuse("fet-grid", ["fet", list], `no ${item.toLowerCase()} is listed`, "A FET file lists the days and hours of the week.");
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) refuse("fet-grid", ["fet", list], `two of the same name`, "FET asks for distinct names.", twice);
  return names;
}

function refuse(code: string, path: string[], message: string, hint: string, value?: unknown): never {
  throw new PlageInputError([{ code, path, message, hint, ...(value === undefined ? {} : { value: shownValue(value) }) }]);
}
