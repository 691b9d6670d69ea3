import type { Random } from "../../../src/generate/random.js";

export type Range = readonly [least: number, most: number];

/** What a random school is drawn from: counts, sizes and how often something unusual is asked. */
export interface Shape {
  readonly levels: number;
  readonly divisions: number;
  readonly students: number;
  readonly slots: number;
  readonly periods: number;
  readonly dated: boolean;
  readonly needs: number;
  readonly actions: number;
  readonly teachers: number;
  readonly common: { readonly min: number; readonly max: number };
  readonly joined: boolean;
  readonly selfStudy: boolean;
  readonly minSize: Range;
  readonly maxSize: Range;
  /** Probability of each unusual limit. */
  readonly spice: number;
}

const BUDGET = 100_000;

/** Named assignments of students to an action, or to self-study, over every choice of common slots. */
export function countAssignments(shape: Shape): number {
  const options = shape.actions + (shape.selfStudy ? 1 : 0);
  const groups = shape.joined ? [shape.students] : levelSizes(shape);
  return groups.reduce((product, students) => {
    let sum = 0;
    for (let common = shape.common.min; common <= shape.common.max; common++) {
      sum += choose(shape.slots, common) * options ** (students * common * shape.periods);
    }
    return product * sum;
  }, 1);
}

/** The shape with students, periods and common slots taken away until an exhaustive search can visit it. */
export function withinBudget(shape: Shape): Shape {
  if (countAssignments(shape) <= BUDGET) return shape;
  if (shape.students > Math.max(2, shape.divisions)) return withinBudget({ ...shape, students: shape.students - 1 });
  if (shape.common.max > 1) return withinBudget({ ...shape, common: { min: Math.min(1, shape.common.min), max: 1 } });
  if (shape.periods > 1) return withinBudget({ ...shape, periods: shape.periods - 1 });
  return withinBudget({ ...shape, actions: shape.actions - 1 });
}

/** Division of a student and level of a division: dealt in turn, so that none is empty. */
export const divisionOf = (shape: Shape, student: number): number => student % shape.divisions;
export const levelOf = (shape: Shape, division: number): number => division % shape.levels;

function levelSizes(shape: Shape): number[] {
  const sizes = Array.from({ length: shape.levels }, () => 0);
  for (let student = 0; student < shape.students; student++) sizes[levelOf(shape, divisionOf(shape, student))] += 1;
  return sizes;
}

function choose(items: number, size: number): number {
  let ways = 1;
  for (let taken = 0; taken < size; taken++) ways = (ways * (items - taken)) / (taken + 1);
  return ways;
}

/** Common slots a week: mostly one, sometimes several or a range. */
export function drawCommon(random: Random, most: number): { min: number; max: number } {
  const max = random.chance(0.6) ? 1 : random.int(1, most);
  return { min: random.chance(0.2) ? random.int(0, max) : max, max };
}

/** A tiny school that an exhaustive search can visit. */
export function tinyShape(random: Random): Shape {
  const divisions = random.int(1, 3);
  const slots = random.int(2, 3);
  const levels = divisions > 1 && random.chance(0.3) ? 2 : 1;
  return withinBudget({
    levels,
    divisions,
    students: random.int(Math.max(2, divisions), 5),
    slots,
    periods: random.chance(0.3) ? 2 : 1,
    dated: false,
    needs: random.int(1, 2),
    actions: random.weighted([1, 3, 3]) + 1,
    teachers: random.int(1, 3),
    common: drawCommon(random, 2),
    joined: levels === 2 && random.chance(0.3),
    selfStudy: random.chance(0.4),
    minSize: [1, 2],
    maxSize: [2, 4],
    spice: 0.12,
  });
}

/** A school of mixed shape: up to 3 levels, 40 students and 3 periods, dated or not. */
export function mixedShape(random: Random): Shape {
  const levels = random.int(1, 3);
  const divisions = levels * random.int(1, 3);
  const slots = random.int(2, 6);
  return {
    levels,
    divisions,
    students: random.int(Math.max(4, divisions), 40),
    slots,
    periods: random.int(1, 3),
    dated: random.chance(0.4),
    needs: random.int(1, 4),
    actions: random.int(2, 8),
    teachers: random.int(2, 9),
    common: drawCommon(random, Math.min(3, slots)),
    joined: levels > 1 && random.chance(0.15),
    selfStudy: random.chance(0.35),
    minSize: [1, 4],
    maxSize: [5, 15],
    spice: 0.12,
  };
}
