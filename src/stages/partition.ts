import { addTo, joinTo } from "../domain/maps.js";
import type { School } from "../domain/school.js";
import { type AnnouncedGroup, type Rule, settingsOf } from "../rules/rule.js";
import type { Shape } from "../rules/shape.js";
import { homeFirst, homesOf } from "./announced.js";

/** Who must share a group, and who must not, from every rule. */
export interface Company {
  /** Students joined by chains of "together": the block's lowest student, by student. */
  readonly block: ReadonlyMap<number, number>;
  readonly apart: ReadonlyMap<number, ReadonlySet<number>>;
}

export function companyOf(school: School, rules: readonly Rule[]): Company {
  const leader = new Map<number, number>();
  const find = (student: number): number => {
    const up = leader.get(student) ?? student;
    return up === student ? student : find(up);
  };
  const apart = new Map<number, Set<number>>();
  for (const rule of rules) {
    const relations = rule.relations?.(school, settingsOf(school, rule));
    for (const [a, b] of relations?.together ?? []) {
      const [low, high] = [find(a), find(b)].sort((x, y) => x - y);
      leader.set(high, low);
    }
    for (const [a, b] of relations?.apart ?? []) {
      joinTo(apart, a, b);
      joinTo(apart, b, a);
    }
  }
  return { block: new Map([...leader].flat().map((student) => [student, find(student)])), apart };
}

const MOST_TRIES = 50_000;

/**
 * Splits the students of a cell into groups of the given shapes: payers present, company kept; whoever was announced
 * in a group stays with it as far as its shape allows; of all others sizes as even as the shapes allow, divisions dealt
 * in turn. Undefined when no split was found.
 */
export function partition(
  school: School,
  action: number,
  students: readonly number[],
  shapes: readonly Shape[],
  company: Company,
  announced: readonly AnnouncedGroup[] = [],
): number[][] | undefined {
  if (shapes.length === 0) return students.length === 0 ? [] : undefined;
  const homes = homesOf(school, students, shapes, announced);
  const split = splitFrom(school, action, students, shapes, company, homes);
  return split || homes.size === 0 ? split : splitFrom(school, action, students, shapes, company, new Map());
}

function splitFrom(
  school: School,
  action: number,
  students: readonly number[],
  shapes: readonly Shape[],
  company: Company,
  homes: ReadonlyMap<number, number>,
): number[][] | undefined {
  const sizes = evenSizes(students.length, shapes);
  const blocks = blocksIn(students, company);
  const bound = blocks.filter((block) => block.length > 1 || block.some((student) => company.apart.has(student)));
  const free = orderFree(school, action, blocks.filter((block) => !bound.includes(block)).flat());
  const groups = shapes.map((): number[] => []);
  const capacity = shapes.map((shape) => Math.min(shape.max, students.length));
  const payers = shapes.map((shape) => shape.paidBy);
  let tries = 0;

  const seatBound = (index: number): boolean => {
    if (index === bound.length) return seatFree();
    if (++tries > MOST_TRIES) return false;
    const block = bound[index];
    for (const group of homeFirst(groups.length, block, homes)) {
      if (groups[group].length + block.length > capacity[group]) continue;
      if (block.some((student) => groups[group].some((other) => company.apart.get(student)?.has(other)))) continue;
      groups[group].push(...block);
      if (seatBound(index + 1)) return true;
      groups[group].splice(groups[group].length - block.length);
    }
    return false;
  };

  const seatFree = (): boolean => {
    const seated = groups.map((group) => [...group]);
    const waiting = [...free];
    for (let group = 0; group < groups.length; group++) {
      if (payers[group] < 0 || seated[group].some((student) => school.students[student].division === payers[group])) continue;
      const mayPay = (student: number) => school.students[student].division === payers[group];
      const atHome = waiting.findIndex((student) => mayPay(student) && homes.get(student) === group);
      const homeless = atHome >= 0 ? atHome : waiting.findIndex((student) => mayPay(student) && !homes.has(student));
      const payer = homeless >= 0 ? homeless : waiting.findIndex(mayPay);
      if (payer < 0 || seated[group].length >= capacity[group]) return false;
      seated[group].push(...waiting.splice(payer, 1));
    }
    for (const student of waiting.filter((each) => homes.has(each))) {
      const home = homes.get(student) as number;
      const missing = shapes.reduce((total, { min }, group) => total + Math.max(0, min - seated[group].length), 0);
      const isSpared = seated[home].length < shapes[home].min || waiting.length > missing;
      if (seated[home].length < capacity[home] && isSpared) seated[home].push(...waiting.splice(waiting.indexOf(student), 1));
    }
    // Always the smallest group with room: sizes as even as bound students and rooms allow.
    while (waiting.length > 0) {
      let smallest = -1;
      for (let group = 0; group < groups.length; group++) {
        const room = Math.max(capacity[group], sizes[group]);
        if (seated[group].length < room && (smallest < 0 || seated[group].length < seated[smallest].length)) smallest = group;
      }
      if (smallest < 0) return false;
      seated[smallest].push(waiting.shift() as number);
    }
    if (seated.some((group, index) => group.length < shapes[index].min)) return false;
    seated.forEach((group, index) => {
      groups[index] = group;
    });
    return true;
  };

  return seatBound(0) ? groups : undefined;
}

/** Sizes that differ as little as the largest sizes allow. */
function evenSizes(total: number, shapes: readonly Shape[]): number[] {
  const sizes = shapes.map(() => 0);
  for (let left = total; left > 0; left--) {
    let smallest = -1;
    for (let group = 0; group < sizes.length; group++) {
      if (sizes[group] < shapes[group].max && (smallest < 0 || sizes[group] < sizes[smallest])) smallest = group;
    }
    // More students than seats is for the verifier to report, not to hide.
    if (smallest < 0) smallest = sizes.indexOf(Math.min(...sizes));
    sizes[smallest]++;
  }
  return sizes;
}

function blocksIn(students: readonly number[], company: Company): number[][] {
  const blocks = new Map<number, number[]>();
  for (const student of students) {
    const key = company.block.get(student) ?? student;
    addTo(blocks, key, student);
  }
  return [...blocks.values()].sort((a, b) => b.length - a.length);
}

/** Likes of severity in one run, divisions in turn within it, so that dealing gives mixed groups. */
function orderFree(school: School, action: number, students: readonly number[]): number[] {
  const { need } = school.actions[action];
  const severity = (student: number) => school.students[student].needs.find((each) => each.need === need)?.severity ?? 0;
  return [...students].sort((a, b) => severity(b) - severity(a) || school.students[a].division - school.students[b].division || a - b);
}
