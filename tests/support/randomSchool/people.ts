import type { GeneratedSchool } from "../../../src/generate/index.js";
import type { Random } from "../../../src/generate/random.js";
import { divisionOf, type Shape } from "./shape.js";

type Student = GeneratedSchool["students"][number];
type Need = NonNullable<Student["needs"]>[string];
type Actions = GeneratedSchool["actions"];

/** Actions with small sizes; one of them, mostly, is open to anyone without a need. */
export function drawActions(random: Random, shape: Shape): Actions {
  const rare = (probability: number) => random.chance(probability * shape.spice);
  return Array.from({ length: shape.actions }, (_, index) => {
    const min = random.int(...shape.minSize);
    const open = index === shape.actions - 1 && random.chance(0.6);
    const max = open ? shape.maxSize[1] : Math.max(min, random.int(...shape.maxSize));
    return {
      id: `a${index}`,
      ...(open ? {} : { need: `n${random.int(0, shape.needs - 1)}` }),
      ...(random.chance(0.2) ? { modality: random.pick(["tutorat", "consolidation", "atelier"]) } : {}),
      min: open ? 1 : min,
      max,
      ...(shape.teachers > 1 && rare(1) ? { adults: 2 } : {}),
      ...(!open && rare(1) ? { onlyForNeed: true } : {}),
      ...(shape.levels > 1 && rare(1) ? { levels: [`l${random.int(0, shape.levels - 1)}`] } : {}),
      ...(rare(0.5) ? { features: ["ordinateurs"] } : {}),
    };
  });
}

/** Students with up to two of the needs that some action serves, stated in each way the format knows. */
export function drawStudents(random: Random, shape: Shape, actions: Actions, periods: readonly string[]): Student[] {
  const served = [...new Set(actions.flatMap(({ need }) => need ?? []))];
  const rich = random.chance(0.4);
  return Array.from({ length: shape.students }, (_, index) => {
    const mine = random.sample(served, random.weighted([2, 4, 2]));
    const needs = Object.fromEntries(mine.map((need) => [need, rich ? richNeed(random, periods) : random.int(1, 4)]));
    return {
      id: `e${index}`,
      division: `d${divisionOf(shape, index)}`,
      ...(mine.length > 0 ? { needs } : {}),
    };
  });
}

function richNeed(random: Random, periods: readonly string[]): Need {
  const severity = random.int(1, 4);
  switch (random.int(0, 3)) {
    case 0:
      return { severity, weeklyHours: random.pick([0.5, 1, 2]) };
    case 1:
      return { severity, hours: random.pick([1, 2, 4]) };
    case 2:
      return periods.length > 1 ? { severity, periods: [random.pick(periods)] } : severity;
    default:
      return severity;
  }
}

/** Teachers who mostly can lead anything, with lessons and, now and then, hours that may run short. */
export function drawTeachers(
  random: Random,
  shape: Shape,
  actions: Actions,
  slots: readonly { id: string }[],
  weeks: number,
): GeneratedSchool["teachers"] {
  const skills = [...new Set(actions.flatMap(({ id, need }) => [id, ...(need === undefined ? [] : [need])]))];
  const versatile = random.chance(0.7);
  return Array.from({ length: shape.teachers }, (_, index) => {
    const busy = slots.filter(() => random.chance(0.12)).map(({ id }) => id);
    return {
      id: `p${index}`,
      skills: versatile ? actions.map(({ id }) => id) : random.sample(skills, random.int(1, skills.length)),
      ...(busy.length > 0 ? { busy } : {}),
      ...(random.chance(shape.spice) ? { weeklyHours: random.int(1, 3) } : {}),
      ...(random.chance(shape.spice) ? { yearlyHours: random.int(1, 2) * weeks } : {}),
      ...(random.chance(0.2) ? { prefers: [random.chance(0.7) ? random.pick(skills) : random.pick(slots).id] } : {}),
      ...(random.chance(0.3) ? { teaches: [`d${random.int(0, shape.divisions - 1)}`] } : {}),
    };
  });
}

export function drawRooms(random: Random, shape: Shape, slots: readonly { id: string }[]): Pick<GeneratedSchool, "rooms"> {
  if (!random.chance(2 * shape.spice)) return {};
  const count = random.int(Math.ceil(shape.teachers / 2), shape.teachers);
  const rooms = Array.from({ length: count }, (_, index) => {
    const busy = slots.filter(() => random.chance(0.1)).map(({ id }) => id);
    return {
      id: `r${index}`,
      capacity: random.int(shape.maxSize[0], shape.maxSize[1] + 1),
      ...(random.chance(0.6) ? { features: ["ordinateurs"] } : {}),
      ...(busy.length > 0 ? { busy } : {}),
    };
  });
  return { rooms };
}
