import { NEEDS, OPEN_ACTIONS } from "./catalogue.js";
import { seats } from "./divisions.js";
import { commonRange, type Grid } from "./grid.js";
import type { GeneratedDivision, GeneratedTeacher } from "./input.js";
import type { SchoolParameters } from "./parameters.js";
import { type Random, randomStream } from "./random.js";
import { CLASS_WEEKS } from "./year.js";

const DISCIPLINES: readonly { readonly name: string; readonly needs: readonly string[] }[] = [
  { name: "Lettres-histoire", needs: ["lecture", "ecriture", "oral"] },
  { name: "Maths-sciences", needs: ["numeratie", "methode", "numerique"] },
  { name: "Enseignement professionnel", needs: ["numeratie", "orientation", "methode"] },
  { name: "Anglais", needs: ["oral", "memorisation", "lecture"] },
  { name: "Économie-gestion", needs: ["numerique", "orientation", "numeratie"] },
  { name: "PSE", needs: ["methode", "memorisation", "lecture"] },
  { name: "Arts appliqués", needs: ["oral", "ecriture", "numerique"] },
  { name: "Documentation", needs: ["lecture", "numerique", "methode"] },
  { name: "Vie scolaire", needs: ["methode", "orientation", "memorisation"] },
];
const WEEKLY_MIN = 2;
const WEEKLY_MAX = 6;
/** A teacher is rarely free in more than this share of the slots, nor gives more than these hours on average. */
const FREE_SHARE = 0.8;
const USUAL_WEEKLY = 3.5;

/** Teachers with skills, lessons, hours and preferences, as many as asked or as the slack needs. */
export function drawTeachers(parameters: SchoolParameters, grid: Grid, divisions: readonly GeneratedDivision[]): GeneratedTeacher[] {
  const random = randomStream(parameters.seed, "teachers");
  const freeInSlot = Math.ceil(parameters.teacherSlack * seats(parameters) * levelsAtOnce(parameters, grid));
  const weekly = Math.ceil(parameters.teacherSlack * seats(parameters) * parameters.levels * commonRange(parameters).max);
  const count = parameters.teachers ?? Math.max(2, Math.ceil(freeInSlot / FREE_SHARE), Math.ceil(weekly / USUAL_WEEKLY));
  const skills = drawSkills(random, count, parameters.needs);
  const hours = drawHours(random, count, weekly);
  const free = grid.slots.map(() => new Set(random.sample([...skills.keys()], freeInSlot)));
  return skills.map(({ name, needs, open }, index) => {
    const busy = grid.slots.filter((_, slot) => !free[slot].has(index)).map(({ id }) => id);
    const leads = [...needs, ...open];
    return {
      id: `p${String(index + 1).padStart(2, "0")}`,
      name,
      skills: leads,
      ...(busy.length > 0 ? { busy } : {}),
      weeklyHours: hours[index],
      // One in four has a yearly envelope too, a little below what the weeks would allow.
      ...(random.chance(0.25) ? { yearlyHours: Math.round(hours[index] * CLASS_WEEKS * 0.9) } : {}),
      ...(random.chance(0.3) ? { prefers: [random.chance(0.6) ? random.pick(leads) : random.pick(grid.slots).id] } : {}),
      teaches: random
        .sample(divisions, random.int(2, 5))
        .map(({ id }) => id)
        .sort(),
    };
  });
}

/** Levels that may have to share one slot when there are too few slots for all of them. */
function levelsAtOnce(parameters: SchoolParameters, grid: Grid): number {
  const step = Math.max(1, Math.floor(grid.slots.length / parameters.levels));
  return Math.min(parameters.levels, Math.max(1, Math.ceil(commonRange(parameters).max / step)));
}

interface Skills {
  readonly name: string;
  readonly needs: string[];
  readonly open: string[];
}

function drawSkills(random: Random, count: number, needs: number): Skills[] {
  const offered = NEEDS.slice(0, needs).map(({ id }) => id);
  const disciplines = random.shuffle(DISCIPLINES);
  const drawn = Array.from({ length: count }, (_, index): Skills => {
    const discipline = disciplines[index % disciplines.length];
    const known = discipline.needs.filter((need) => offered.includes(need));
    // Whoever teaches none of the school's needs helps with one of them all the same.
    return {
      name: `${discipline.name} ${1 + Math.floor(index / disciplines.length)}`,
      needs: known.length > 0 ? known : [random.pick(offered)],
      open: OPEN_ACTIONS.filter(() => random.chance(0.6)),
    };
  });
  for (const need of offered) coverTwice(random, drawn, (teacher) => teacher.needs, need);
  for (const action of OPEN_ACTIONS) coverTwice(random, drawn, (teacher) => teacher.open, action);
  return drawn;
}

/** Sees that two teachers, or the only one, hold a skill. */
function coverTwice(random: Random, teachers: readonly Skills[], listOf: (teacher: Skills) => string[], skill: string): void {
  const without = random.shuffle(teachers.filter((teacher) => !listOf(teacher).includes(skill)));
  const missing = Math.min(2, teachers.length) - (teachers.length - without.length);
  for (const teacher of without.slice(0, Math.max(0, missing))) listOf(teacher).push(skill);
}

/** Weekly hours of each, 2 to 6, that together reach the total wherever that many teachers can. */
function drawHours(random: Random, count: number, total: number): number[] {
  const mean = Math.min(WEEKLY_MAX, Math.max(WEEKLY_MIN, Math.floor(total / count)));
  const hours = Array.from({ length: count }, () => Math.min(WEEKLY_MAX, Math.max(WEEKLY_MIN, mean + random.int(-1, 1))));
  let missing = total - hours.reduce((sum, value) => sum + value, 0);
  while (missing > 0 && hours.some((value) => value < WEEKLY_MAX)) {
    const index = random.int(0, count - 1);
    if (hours[index] === WEEKLY_MAX) continue;
    hours[index] += 1;
    missing -= 1;
  }
  return hours;
}
