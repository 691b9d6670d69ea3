import { LIMITS } from "../../domain/fields.js";
import { addTo } from "../../domain/maps.js";
import type { SlotInput } from "../../domain/problem.js";
import { clockOption, wallClock } from "../clock.js";
import { XHSTT } from "../notices/xhstt.js";
import { refuseOption } from "../options.js";
import { Oddities, type Warn } from "../warnings.js";
import { attribute, element, elements, type XmlElement } from "../xml.js";
import { reference, referencesIn, refuse } from "./archive.js";

/** Clock times for the times of an archive, which have names only. */
export interface TimeOptions {
  /** Start of the first time of each day. Default "08:00". */
  readonly firstHour?: string;
  /** Minutes of a time. Default 60. */
  readonly minutes?: number;
}

export interface Times {
  readonly slots: readonly SlotInput[];
  /** Indices of slots from a time on, in file order; fewer than `duration` at the day's end, undefined for no such time. */
  from(time: string, duration: number): readonly number[] | undefined;
  /** Indices of the slots of a group of times, days and weeks being groups too. */
  ofGroup(group: string): readonly number[];
}

const WEEKS = ["A", "B"] as const;
const MINUTES_A_DAY = 24 * 60;

/**
 * The weekly grid. The format orders its times and tells their days, but no clock: times of `minutes` follow each other
 * from `firstHour` on. The first day is Monday; two weeks are weeks A and B. A slot is called `day-hour`, in two weeks
 * `week-day-hour`.
 */
export function readTimes(instance: XmlElement, options: TimeOptions, warn: Warn): Times {
  const root = element(instance, "Times");
  const groups = element(root, "TimeGroups");
  const days = (groups ? elements(groups, "Day") : []).map((day) => attribute(day, "Id"));
  const weeks = (groups ? elements(groups, "Week") : []).map((week) => attribute(week, "Id"));
  const all = root ? elements(root, "Time") : [];
  if (days.length === 0) refuse("xhstt-days", ["xhstt", "Times", "TimeGroups"], "no day is stated", "Times need days to be put in a week.");
  if (weeks.length > WEEKS.length)
    refuse("xhstt-weeks", ["xhstt", "Times", "TimeGroups"], `${weeks.length} weeks`, "Only one week, or weeks A and B, are read.");
  if (all.length > LIMITS.slots) refuse("too-large", ["xhstt", "Times"], `${all.length} times`, `At most ${LIMITS.slots} are read.`);

  const { first, minutes } = clockOf(options);
  const oddities = new Oddities();
  const slots: SlotInput[] = [];
  const indices = new Map<string, number>();
  const members = new Map<string, number[]>();
  const filled = new Map<string, number>();
  const daysOfWeek = new Map<string, string[]>();
  for (const week of weeks.length > 0 ? weeks : [""]) {
    const used = new Set(all.filter((time) => week === "" || reference(time, "Week") === week).map((time) => reference(time, "Day")));
    const own = days.filter((day) => used.has(day));
    if (own.length > 7) refuse("xhstt-days", ["xhstt", "Times"], `a week of ${own.length} days`, "Weeks of up to seven days are read.");
    daysOfWeek.set(week, own);
  }
  for (const time of all) {
    const [id, day, week] = [attribute(time, "Id"), reference(time, "Day"), weeks.length > 0 ? reference(time, "Week") : ""];
    const number = (daysOfWeek.get(week) ?? []).indexOf(day) + 1;
    if (number === 0 || indices.has(id)) {
      oddities.add(XHSTT["time-left-out"], "Times", id);
      continue;
    }
    const key = `${week} ${day}`;
    const hour = (filled.get(key) ?? 0) + 1;
    filled.set(key, hour);
    const start = first + (hour - 1) * minutes;
    if (start + minutes >= MINUTES_A_DAY)
      refuse(
        "xhstt-hours",
        ["xhstt", "Times"],
        `${hour} times of ${minutes} minutes do not fit in a day`,
        "Give an earlier firstHour or fewer minutes.",
      );
    const parity = weeks.length > 0 ? WEEKS[weeks.indexOf(week)] : undefined;
    const slot = { day: number, start: wallClock(start), end: wallClock(start + minutes) };
    for (const group of [day, week, ...referencesIn(time, "TimeGroups", "TimeGroup")]) addTo(members, group, slots.length);
    indices.set(id, slots.length);
    slots.push(parity ? { id: `${parity}-${number}-${hour}`, ...slot, week: parity } : { id: `${number}-${hour}`, ...slot });
  }
  oddities.tell(warn);
  return {
    slots,
    from(time, duration) {
      const from = indices.get(time);
      if (from === undefined) return undefined;
      const { day, week } = slots[from];
      const run: number[] = [];
      for (let at = from; run.length < duration && slots[at]?.day === day && slots[at].week === week; at++) run.push(at);
      return run;
    },
    ofGroup: (group) => members.get(group) ?? [],
  };
}

function clockOf({ firstHour = "08:00", minutes = 60 }: TimeOptions): { first: number; minutes: number } {
  const first = clockOption(firstHour, "firstHour", "wrong-option");
  if (Number.isInteger(minutes) && minutes >= 1 && minutes <= 600) return { first, minutes };
  return refuseOption("minutes", "expected a whole number from 1 to 600", "Give the minutes of one time.", minutes);
}
