import { addTo } from "../domain/maps.js";
import { NEEDS } from "./catalogue.js";
import { type Random, randomStream } from "./random.js";
import { tradeProfile } from "./trades.js";

/** A severity from 1 to 4, or a severity with the periods in which the need is open. */
export type GeneratedNeed = number | { severity: number; periods: string[] };

/** How needs are drawn. */
export interface NeedsOptions {
  /** Any whole number; the same seed and options draw the same needs. */
  readonly seed: number;
  /** Share of students with at least one need, 0 to 1; met to the nearest student. */
  readonly share: number;
  /** Need ids to draw from. */
  readonly needs: readonly string[];
  /** Period ids; given, each need is open in a run of them. Default: needs are open all year. */
  readonly periods?: readonly string[];
}

/** How many more or fewer of its students have needs, from one division to the next. */
const DIVISION_LOAD = [0.6, 0.8, 1, 1.2, 1.5];
/** How much more or less often a need occurs in one division, beside what its trade says. */
const DIVISION_TASTE = [0.3, 0.6, 1, 1.7, 3];
/** One need, two, three. */
const NEED_COUNTS = [50, 35, 15];
/** Severity 1, 2, 3, 4. */
const SEVERITIES = [20, 45, 25, 10];

/**
 * Draws needs for students, in correlation by division and trade. No public file holds needs together with a
 * timetable, so needs are always generated, by this law, which is this library's own guess:
 *
 * - `round(share × students)` students have needs. Divisions get them in proportion to size × a factor drawn from
 *   {0.6, 0.8, 1, 1.2, 1.5}; inside a division they are drawn evenly.
 * - A division's latent profile weighs each need by its frequency × the trade's factor (read from the division's
 *   name, such as "2MELEC1") × a factor drawn from {0.3, 0.6, 1, 1.7, 3}.
 * - A student with needs has one (50 %), two (35 %) or three (15 %), drawn by the profile without repetition.
 * - Severity is 1 (20 %), 2 (45 %), 3 (25 %) or 4 (10 %).
 * - With periods, half of the needs open in the first and the others in any, and stay open for one period or more.
 *
 * @returns needs by student id; a student without needs has no entry.
 */
export function generateNeeds(
  students: readonly { readonly id: string; readonly division: string }[],
  options: NeedsOptions,
): Map<string, Record<string, GeneratedNeed>> {
  const random = randomStream(options.seed, "needs");
  const byDivision = new Map<string, string[]>();
  for (const { id, division } of students) {
    addTo(byDivision, division, id);
  }
  const sizes = [...byDivision.values()].map((members) => members.length);
  const total = options.needs.length === 0 ? 0 : Math.round(options.share * students.length);
  const loads = sizes.map((size) => size * random.pick(DIVISION_LOAD));
  const counts = apportion(total, loads, sizes);
  const drawn = new Map<string, Record<string, GeneratedNeed>>();
  [...byDivision].forEach(([division, members], index) => {
    const profile = latentProfile(random, division, options.needs);
    for (const id of random.sample(members, counts[index])) drawn.set(id, studentNeeds(random, profile, options));
  });
  return drawn;
}

function latentProfile(random: Random, division: string, needs: readonly string[]): number[] {
  const trade = tradeProfile(division);
  return needs.map((need) => {
    const frequency = NEEDS.find((known) => known.id === need)?.frequency ?? 3;
    const factor = Object.hasOwn(trade, need) ? trade[need] : 1;
    return frequency * factor * random.pick(DIVISION_TASTE);
  });
}

function studentNeeds(random: Random, profile: readonly number[], options: NeedsOptions): Record<string, GeneratedNeed> {
  const weights = [...profile];
  const count = Math.min(weights.length, 1 + random.weighted(NEED_COUNTS));
  const needs: Record<string, GeneratedNeed> = {};
  for (let drawn = 0; drawn < count; drawn++) {
    const index = random.weighted(weights);
    weights[index] = 0;
    const severity = 1 + random.weighted(SEVERITIES);
    const open = openPeriods(random, options.periods ?? []);
    needs[options.needs[index]] = open === undefined ? severity : { severity, periods: open };
  }
  return needs;
}

/** A run of periods, or undefined when it covers all of them. */
function openPeriods(random: Random, periods: readonly string[]): string[] | undefined {
  if (periods.length < 2) return undefined;
  const first = random.chance(0.5) ? 0 : random.int(0, periods.length - 1);
  const length = random.int(1, periods.length - first);
  return length === periods.length ? undefined : periods.slice(first, first + length);
}

/** Shares a total among parts in proportion to weights, by the Sainte-Laguë rule, no part above its cap. */
function apportion(total: number, weights: readonly number[], caps: readonly number[]): number[] {
  const counts = weights.map(() => 0);
  for (let given = 0; given < total; given++) {
    let best = -1;
    for (let part = 0; part < weights.length; part++) {
      if (counts[part] >= caps[part]) continue;
      if (best < 0 || weights[part] / (2 * counts[part] + 1) > weights[best] / (2 * counts[best] + 1)) best = part;
    }
    if (best < 0) break;
    counts[best] += 1;
  }
  return counts;
}
