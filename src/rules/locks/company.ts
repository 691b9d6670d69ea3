import { addTo, joinTo } from "../../domain/maps.js";
import type { School } from "../../domain/school.js";
import type { Relations } from "../rule.js";
import type { LockSettings } from "./settings.js";

/** Pairs of students to keep together or apart, by index. */
export function pairsOf(school: School, locks: LockSettings): Relations {
  const index = new Map(school.students.map((student) => [student.id, student.index]));
  const pairs = (lists: readonly (readonly string[])[]) =>
    lists.flatMap((list) => {
      const students = [...new Set(list)].map((each) => index.get(each) as number);
      return students.flatMap((a, k) => students.slice(k + 1).map((b) => [a, b] as const));
    });
  return { together: pairs(locks.together), apart: pairs(locks.apart) };
}

/** Sets of students joined by chains of "together". */
export function blocksOf(school: School, locks: LockSettings): number[][] {
  const leader = new Map<number, number>();
  const find = (student: number): number => {
    const up = leader.get(student) ?? student;
    return up === student ? student : find(up);
  };
  for (const [a, b] of pairsOf(school, locks).together) leader.set(find(a), find(b));
  const blocks = new Map<number, number[]>();
  for (const student of [...new Set(pairsOf(school, locks).together.flat())].sort((a, b) => a - b)) {
    addTo(blocks, find(student), student);
  }
  return [...blocks.values()];
}

const MOST_SETS = 400;
const LARGEST_COMPONENT = 10;

/**
 * Sets of students of whom, when all attend one action in one slot, at least `groups` groups must exist: the fewest
 * colours of the graph of students to keep apart. Every set of a component that needs more groups than any of its
 * subsets is listed, for components of up to ten students; larger components are described by their pairs.
 */
export function separationsOf(school: School, locks: LockSettings): { students: number[]; groups: number }[] {
  const edges = new Map<number, Set<number>>();
  for (const [a, b] of pairsOf(school, locks).apart) {
    joinTo(edges, a, b);
    joinTo(edges, b, a);
  }
  const separations: { students: number[]; groups: number }[] = [];
  for (const component of componentsOf(edges)) {
    if (component.length > LARGEST_COMPONENT) {
      for (const a of component) for (const b of edges.get(a) ?? []) if (a < b) separations.push({ students: [a, b], groups: 2 });
      continue;
    }
    const needed: number[] = [0];
    for (let set = 1; set < 1 << component.length; set++) {
      const students = component.filter((_, k) => set & (1 << k));
      needed[set] = coloursNeeded(students, edges);
      const critical = component.every((_, k) => !(set & (1 << k)) || needed[set & ~(1 << k)] < needed[set]);
      if (critical && needed[set] > 1 && separations.length < MOST_SETS) separations.push({ students, groups: needed[set] });
    }
  }
  return separations;
}

function componentsOf(edges: ReadonlyMap<number, ReadonlySet<number>>): number[][] {
  const seen = new Set<number>();
  const components: number[][] = [];
  for (const start of [...edges.keys()].sort((a, b) => a - b)) {
    if (seen.has(start)) continue;
    const component: number[] = [];
    const queue = [start];
    seen.add(start);
    while (queue.length > 0) {
      const student = queue.pop() as number;
      component.push(student);
      for (const other of edges.get(student) ?? []) {
        if (seen.has(other)) continue;
        seen.add(other);
        queue.push(other);
      }
    }
    components.push(component.sort((a, b) => a - b));
  }
  return components;
}

function coloursNeeded(students: readonly number[], edges: ReadonlyMap<number, ReadonlySet<number>>): number {
  for (let colours = 1; ; colours++) if (canColour(students, edges, colours, new Map())) return colours;
}

function canColour(
  students: readonly number[],
  edges: ReadonlyMap<number, ReadonlySet<number>>,
  colours: number,
  chosen: Map<number, number>,
): boolean {
  const next = students[chosen.size];
  if (next === undefined) return true;
  const used = Math.max(-1, ...chosen.values());
  for (let colour = 0; colour < Math.min(colours, used + 2); colour++) {
    if ([...(edges.get(next) ?? [])].some((other) => chosen.get(other) === colour)) continue;
    chosen.set(next, colour);
    if (canColour(students, edges, colours, chosen)) return true;
    chosen.delete(next);
  }
  return false;
}
