import type { GeneratedSchool } from "../../../src/generate/index.js";
import type { Random } from "../../../src/generate/random.js";
import { levelOf, type Shape } from "./shape.js";

const DATED_PERIODS = [
  { start: "2025-09-01", end: "2025-10-05" },
  { start: "2025-10-06", end: "2025-11-23" },
  { start: "2025-11-24", end: "2025-12-19" },
];
const LENGTHS = [30, 60, 90, 120];

/** Slots, of one length or of several, now and then in weeks A or B only. */
export function drawSlots(random: Random, shape: Shape): GeneratedSchool["slots"] {
  const equal = random.chance(0.6);
  const alternate = random.chance(0.15);
  return Array.from({ length: shape.slots }, (_, index) => {
    const minutes = equal ? 60 : random.pick(LENGTHS);
    const week = alternate && random.chance(0.5) ? { week: random.pick(["A", "B"] as const) } : {};
    // Two slots a day, morning and afternoon, never overlap.
    const start = index % 2 === 0 ? 8 * 60 : 14 * 60;
    return { id: `s${index}`, day: 1 + Math.floor(index / 2), start: clock(start), end: clock(start + minutes), ...week };
  });
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

/** The year: dates, or periods of a few weeks, or nothing at all for one undated week. */
export function drawYear(random: Random, shape: Shape): Pick<GeneratedSchool, "calendar" | "periods"> {
  if (shape.dated) {
    const dates = DATED_PERIODS.slice(0, shape.periods);
    const calendar = { start: dates[0].start, end: dates[dates.length - 1].end };
    const zone = random.chance(0.7) ? { zone: random.pick(["A", "B", "C"] as const) } : {};
    return { calendar: { ...calendar, ...zone }, periods: dates.map((range, index) => ({ id: `t${index}`, ...range })) };
  }
  if (shape.periods === 1 && random.chance(0.4)) return {};
  return { periods: Array.from({ length: shape.periods }, (_, index) => ({ id: `t${index}`, weeks: random.int(1, 4) })) };
}

/** Weeks of the year, roughly: enough to choose quotas and pools of the right order. */
export function roughWeeks(year: Pick<GeneratedSchool, "calendar" | "periods">): number {
  if (year.calendar) return 5 * (year.periods?.length ?? 1);
  return year.periods?.reduce((sum, { weeks }) => sum + (weeks ?? 1), 0) ?? 1;
}

export function drawLevels(random: Random, shape: Shape): GeneratedSchool["levels"] {
  return Array.from({ length: shape.levels }, (_, index) => ({
    id: `l${index}`,
    ...(shape.joined && index === 1 ? { joinedWith: "l0" } : {}),
    ...(random.chance(shape.spice / 2) && shape.common.min === shape.common.max && !shape.joined ? { commonSlots: shape.common.max } : {}),
  }));
}

/** Divisions with lessons, sometimes a quota, a pool or a placement; a quota or pool may turn out too tight. */
export function drawDivisions(random: Random, shape: Shape, slots: readonly { id: string }[], weeks: number): GeneratedSchool["divisions"] {
  const withQuota = random.chance(shape.spice);
  const withPool = random.chance(2 * shape.spice);
  return Array.from({ length: shape.divisions }, (_, index) => {
    const busy = slots.filter(() => random.chance(0.1)).map(({ id }) => id);
    const hours = shape.common.max * weeks;
    const away = shape.dated && random.chance(0.3);
    return {
      id: `d${index}`,
      level: `l${levelOf(shape, index)}`,
      ...(busy.length > 0 && busy.length < slots.length ? { busy } : {}),
      ...(away ? { pfmp: [random.chance(0.3) ? DATED_PERIODS[0] : { start: "2025-09-15", end: "2025-09-26" }] } : {}),
      ...(withQuota ? { quota: { hours, tolerance: random.pick([0.5, 0.5, 1]) * hours } } : {}),
      ...(withPool ? { hourPool: hours * random.int(1, 3) } : {}),
    };
  });
}
