import { isPresent, type School } from "../domain/school.js";
import type { Cohort } from "./cohort.js";
import type { Horizon } from "./horizon.js";

/** Who may attend what, and whose attendance is followed by name. */
export interface Attending {
  attends(cohort: Cohort, action: number, level: number, slot: number, period: number): boolean;
  /** Some rule speaks of every action that the cohort attends. */
  isFollowed(cohort: Cohort): boolean;
}

/** Actions of levels, each as one number: see optionOf. */
type Options = ReadonlySet<number>;
const NONE: Options = new Set();

/** A cohort at a slot of a period: options with a column of its own, and the pools that it shares. */
export interface Seating {
  readonly period: number;
  readonly cohort: Cohort;
  readonly slot: number;
  readonly options: Options;
  readonly parts: readonly { readonly need: number; readonly pool: SharedSeats }[];
}

/** What the parts of several cohorts of a division may attend at a slot of a period. */
export interface SharedSeats {
  readonly period: number;
  readonly slot: number;
  readonly division: number;
  readonly need: number;
  readonly options: Options;
  /** How many pools of the same division and need come before it: they differ by what may be attended. */
  readonly rank: number;
  /** Students of all the cohorts that share it. */
  size: number;
  cohorts: number;
}

/** Every cohort at every slot that may become common to its level, in pools where two or more share one. */
export function seatCohorts(
  school: School,
  horizon: Horizon,
  cohorts: readonly Cohort[],
  commonSlot: readonly (readonly number[])[],
  attending: Attending,
): Seating[] {
  const pools = new Map<string, SharedSeats>();
  const ranks = new Map<string, number>();
  const share = (period: number, slot: number, { division, size }: Cohort, need: number, options: readonly number[]): SharedSeats => {
    const place = `${period}/${slot}/${division}/${need}`;
    const key = `${place}/${options.join()}`;
    const known = pools.get(key);
    const rank = known?.rank ?? ranks.get(place) ?? 0;
    const pool = known ?? { period, slot, division, need, options: new Set(options), rank, size: 0, cohorts: 0 };
    if (!known) {
      ranks.set(place, rank + 1);
      pools.set(key, pool);
    }
    pool.size += size;
    pool.cohorts++;
    return pool;
  };
  const seatings: (Omit<Seating, "options"> & { readonly options: readonly number[] })[] = [];
  for (const period of horizon.periods) {
    for (const cohort of cohorts) {
      const followed = attending.isFollowed(cohort);
      const needs = school.students[cohort.students[0]].needs.filter(({ asked }) => asked[period] > 0).map(({ need }) => need);
      for (const { index: slot } of school.slots) {
        if (commonSlot[cohort.level][slot] < 0 || !isPresent(school, period, slot, cohort.division)) continue;
        const options = optionsOf(school, commonSlot, (level, action) => attending.attends(cohort, action, level, slot, period), slot);
        // Who works on no need of theirs may still sit in an action that would serve one: it then counts for nothing.
        const parts = followed
          ? []
          : [-1, ...needs].map((need) => {
              const mine = need < 0 ? options : options.filter((option) => school.actions[actionOf(school, option)].need === need);
              return { need, pool: share(period, slot, cohort, need, mine) };
            });
        seatings.push({ period, cohort, slot, options, parts: parts.filter(({ pool }) => pool.options.size > 0) });
      }
    }
  }
  return seatings.map((seating) => {
    const alone = seating.parts.every(({ pool }) => pool.cohorts === 1);
    return alone ? { ...seating, options: new Set(seating.options), parts: [] } : { ...seating, options: NONE };
  });
}

/** An option as one number. */
export function optionOf(school: School, level: number, action: number): number {
  return level * school.actions.length + action;
}

function actionOf(school: School, option: number): number {
  return option % school.actions.length;
}

function optionsOf(
  school: School,
  commonSlot: readonly (readonly number[])[],
  admits: (level: number, action: number) => boolean,
  slot: number,
): number[] {
  return school.levels.flatMap(({ index: level }) =>
    commonSlot[level][slot] < 0
      ? []
      : school.actions.filter(({ index }) => admits(level, index)).map(({ index }) => optionOf(school, level, index)),
  );
}
