import { type Random, randomStream } from "../../src/generate/random.js";
import type { Timetable } from "../../src/index.js";
import { readSchool } from "../../src/read/read.js";
import { type RandomSchool, tinySchool } from "../support/randomSchool.js";

export type Target = { group: string } | { action?: string; teacher?: string; slot?: string; period?: string };

export interface Question {
  readonly student: string;
  readonly target: Target;
}

/** One way to grant what is asked, written by ids as locks. */
export interface WayByIds {
  readonly action: string;
  readonly slot?: string;
  readonly period: string;
  readonly teacher?: string;
}

/** A tiny school whose aims give nothing to each other, so that each has one optimum. */
export function exactSchool(seed: number): RandomSchool {
  const school = tinySchool(seed);
  const { coverage: _, ...rules } = school.rules;
  return { ...school, rules };
}

/** A question whose answer is not that the student is there already; nothing where none is drawn. */
export function drawQuestion(problem: RandomSchool, timetable: Timetable, seed: number): Question | undefined {
  const random = randomStream(seed, "question");
  for (let draw = 0; draw < 30; draw++) {
    const question = { student: random.pick(problem.students).id, target: drawTarget(random, problem, timetable) };
    if (!isThere(timetable, question)) return question;
  }
  return undefined;
}

function drawTarget(random: Random, problem: RandomSchool, timetable: Timetable): Target {
  const periods = problem.periods?.map((period) => period.id) ?? [];
  const maybe = <Key extends string>(key: Key, ids: readonly string[]) =>
    (ids.length > 0 && random.chance(0.4) ? { [key]: random.pick(ids) } : {}) as Partial<Record<Key, string>>;
  const one = (list: readonly { id: string }[]) => random.pick(list).id;
  const inPeriod = maybe("period", periods);
  const slots = problem.slots.map((slot) => slot.id);
  switch (random.int(0, timetable.groups.length > 0 ? 3 : 2)) {
    case 0:
      return { action: one(problem.actions), ...maybe("slot", slots), ...inPeriod };
    case 1:
      return { teacher: one(problem.teachers), ...maybe("slot", slots), ...inPeriod };
    case 2:
      return { slot: one(problem.slots), ...inPeriod };
    default:
      return { group: one(timetable.groups) };
  }
}

export function isThere(timetable: Timetable, { student, target }: Question): boolean {
  return timetable.groups.some(
    (group) =>
      group.students.includes(student) &&
      ("group" in target
        ? group.id === target.group
        : (target.action ?? group.action) === group.action &&
          (target.slot ?? group.slot) === group.slot &&
          (target.period ?? group.period) === group.period &&
          (target.teacher === undefined || group.teachers.includes(target.teacher))),
  );
}

/** Every way to grant what is asked, without a thought of which could be refused; none for a group of another level. */
export function waysOf(problem: RandomSchool, timetable: Timetable, { student, target }: Question): WayByIds[] {
  const school = readSchool(problem);
  if ("group" in target) {
    const group = timetable.groups.find((each) => each.id === target.group) as Timetable["groups"][number];
    const own = school.levels[school.students.find((each) => each.id === student)?.level as number].id;
    return group.level === own ? [{ action: group.action, slot: group.slot, period: group.period }] : [];
  }
  const every = (list: readonly { id: string }[], stated: string | undefined) =>
    stated === undefined ? list.map((each) => each.id) : [stated];
  const withSlots = target.slot !== undefined || target.teacher !== undefined;
  return every(school.periods, target.period).flatMap((period) =>
    every(school.actions, target.action).flatMap((action) =>
      (withSlots ? every(school.slots, target.slot) : [undefined]).map((slot) => ({
        action,
        period,
        ...(slot === undefined ? {} : { slot }),
        ...(target.teacher === undefined ? {} : { teacher: target.teacher }),
      })),
    ),
  );
}

/** The problem with a way written into its locks, by hand. */
export function withWay(problem: RandomSchool, student: string, { teacher, ...place }: WayByIds): RandomSchool {
  const own = problem.rules.locks ?? {};
  const locks = {
    ...own,
    students: [...(own.students ?? []), { student, ...place, attends: true }],
    teachers: [...(own.teachers ?? []), ...(teacher === undefined ? [] : [{ teacher, ...place, leads: true }])],
  };
  return { ...problem, rules: { ...problem.rules, locks } };
}

/**
 * Whether a timetable grants a way: the student there, and the teacher with a group of that action beside. Two who lead
 * the same action at the same time can be exchanged: the schools drawn here meet as often in every level.
 */
export function isGranted(timetable: Timetable, student: string, { action, slot, period, teacher }: WayByIds): boolean {
  const there = timetable.groups.filter(
    (group) => group.action === action && group.period === period && (slot === undefined || group.slot === slot),
  );
  return (
    there.some((group) => group.students.includes(student)) &&
    (teacher === undefined || there.some((group) => group.teachers.includes(teacher)))
  );
}
