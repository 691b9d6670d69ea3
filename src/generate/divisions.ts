import { FULL_GROUP } from "./catalogue.js";
import { commonRange, type Grid } from "./grid.js";
import type { GeneratedDivision } from "./input.js";
import type { SchoolParameters } from "./parameters.js";
import { drawPlacements, type Placements } from "./placements.js";
import { randomStream } from "./random.js";
import { TRADE_NAMES } from "./trades.js";
import { CLASS_WEEKS } from "./year.js";

/** The three years of the bac pro, with the figure that begins the names of their divisions. */
export const LEVELS = [
  { id: "2nde", name: "Seconde professionnelle", prefix: "2" },
  { id: "1re", name: "Première professionnelle", prefix: "1" },
  { id: "Tle", name: "Terminale professionnelle", prefix: "T" },
] as const;

const BUSY_SHARE = 0.5;
/** Hours by which a weekly slot of one hour may miss the year: public holidays fall on some weekdays more than on others. */
const LOST_AT_MOST = 4;
/** Beyond this slack, more teachers do not mean more hours in the pool. */
const POOL_SLACK_MAX = 1.5;
const NO_PLACEMENT: Placements = { pfmp: [], weeks: 0 };

/** Divisions of every level: trades, lessons, PFMP, quota and hour pool. */
export function drawDivisions(parameters: SchoolParameters, grid: Grid): GeneratedDivision[] {
  const lessons = randomStream(parameters.seed, "lessons");
  const placements = randomStream(parameters.seed, "placements");
  return LEVELS.slice(0, parameters.levels).flatMap((level, index) => {
    const away = parameters.pfmp ? drawPlacements(placements, index, parameters.divisionsPerLevel, parameters.rentree) : [];
    return Array.from({ length: parameters.divisionsPerLevel }, (_, rank): GeneratedDivision => {
      const busy = grid.slots.filter((_, slot) => lessons.chance(BUSY_SHARE) && !grid.kept[index].includes(slot));
      const { pfmp, weeks } = away[rank] ?? NO_PLACEMENT;
      const trade = TRADE_NAMES[rank % TRADE_NAMES.length];
      return {
        id: `${level.prefix}${trade}${1 + Math.floor(rank / TRADE_NAMES.length)}`,
        level: level.id,
        ...(busy.length > 0 ? { busy: busy.map(({ id }) => id) } : {}),
        ...(pfmp.length > 0 ? { pfmp } : {}),
        quota: quotaOf(parameters, CLASS_WEEKS - weeks),
        hourPool: hourPoolOf(parameters),
      };
    });
  });
}

/** Hours owed, and a tolerance that any choice of weekdays, and of slots in their range, meets. */
function quotaOf(parameters: SchoolParameters, weeks: number): { hours: number; tolerance: number } {
  const { min, max } = commonRange(parameters);
  const lost = parameters.dated ? LOST_AT_MOST * max : 0;
  const most = max * weeks;
  const least = Math.max(0, min * weeks - lost);
  const hours = Math.round((most + least) / 2);
  return { hours, tolerance: Math.max(most - hours, hours - least) };
}

/** Teacher-hours that pay full groups in every common slot, times the slack, in equal parts for the level's divisions. */
function hourPoolOf(parameters: SchoolParameters): number {
  const groups = seats(parameters) * Math.min(POOL_SLACK_MAX, Math.max(1, parameters.teacherSlack));
  const hours = groups * commonRange(parameters).max * CLASS_WEEKS;
  return Math.ceil(hours / parameters.divisionsPerLevel);
}

/** Students of one level. */
export function levelSize(parameters: SchoolParameters): number {
  return parameters.divisionsPerLevel * parameters.studentsPerDivision;
}

/** Groups of the maximum size that hold every student of one level. */
export function seats(parameters: SchoolParameters): number {
  return Math.ceil(levelSize(parameters) / FULL_GROUP);
}
