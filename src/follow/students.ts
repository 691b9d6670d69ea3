import { inHours, share } from "../domain/account.js";
import type { Plan } from "../domain/plan.js";
import type { School } from "../domain/school.js";
import type { Measure } from "./breakdown.js";
import type { Entry } from "./entries.js";

const sum = (entries: readonly Entry[], value: (entry: Entry) => number) => entries.reduce((total, entry) => total + value(entry), 0);
const asks = (entry: Entry) => entry.asked > 0;

/** Students who have a need, the hours they ask for and those they receive, in each period at most those asked. */
export const coverage = {
  counts: () => true,
  figures(all: readonly Entry[]) {
    const asked = sum(all, (entry) => entry.asked);
    const received = sum(all, (entry) => entry.received);
    return { askedHours: inHours(asked), receivedHours: inHours(received), share: share(received, asked) };
  },
} satisfies Measure<Record<string, number | null>>;

/** Students with a need of which they receive nothing in the first period that it is open. */
export const waiting = {
  counts: (own: readonly Entry[]) => own.some((entry) => entry.waits),
  figures(all: readonly Entry[]) {
    const ended = all.flatMap((entry) => entry.waited ?? []);
    const mean = (values: readonly number[]) =>
      share(
        values.reduce((a, b) => a + b, 0),
        values.length,
      );
    const most = (values: readonly number[]) => (values.length === 0 ? null : values.reduce((a, b) => Math.max(a, b)));
    const weeks = ended.map((each) => each.weeks);
    const periods = ended.map((each) => each.periods);
    return { meanWeeks: mean(weeks), mostWeeks: most(weeks), meanPeriods: mean(periods), mostPeriods: most(periods) };
  },
} satisfies Measure<Record<string, number | null>>;

/** Students who ask for something and receive nothing, all year, of the needs that the row looks at. */
export const neverServed = {
  counts: (own: readonly Entry[]) => own.some(asks) && own.every((entry) => entry.received === 0),
  figures: (all: readonly Entry[]) => ({ askedHours: inHours(sum(all, (entry) => entry.asked)) }),
} satisfies Measure<Record<string, number | null>>;

/** Students in need who attend groups, none of which works on any need they have. */
export function alwaysElsewhere(elsewhere: ReadonlySet<number>) {
  return {
    counts: (own: readonly Entry[]) => own.some(asks) && elsewhere.has(own[0].student),
    figures: (all: readonly Entry[]) => ({ askedHours: inHours(sum(all, (entry) => entry.asked)) }),
  } satisfies Measure<Record<string, number | null>>;
}

/** Students who attend groups, but none on a need of theirs. */
export function studentsElsewhere(school: School, plan: Plan): Set<number> {
  const attends = new Set<number>();
  const served = new Set<number>();
  for (const { action, students } of plan.groups) {
    const { need } = school.actions[action];
    for (const student of students) {
      attends.add(student);
      if (school.students[student].needs.some((each) => each.need === need)) served.add(student);
    }
  }
  return new Set([...attends].filter((student) => !served.has(student)));
}

/** Who is counted: ids of students, in the order of the problem. */
export interface StudentLists {
  /** Each need that waits, with the weeks of class and the periods it waits; null when it is never served. */
  waiting: { student: string; need: string; weeks: number | null; periods: number | null }[];
  neverServed: string[];
  alwaysElsewhere: string[];
}

export function studentLists(school: School, entries: readonly Entry[], elsewhere: ReadonlySet<number>): StudentLists {
  const own: Entry[][] = school.students.map(() => []);
  for (const entry of entries) own[entry.student].push(entry);
  const idsOf = (holds: (own: readonly Entry[]) => boolean) =>
    school.students.filter(({ index }) => own[index].length > 0 && holds(own[index])).map(({ id }) => id);
  return {
    waiting: entries
      .filter((entry) => entry.waits)
      .map(({ student, need, waited }) => ({
        student: school.students[student].id,
        need: school.needs[need],
        weeks: waited?.weeks ?? null,
        periods: waited?.periods ?? null,
      })),
    neverServed: idsOf(neverServed.counts),
    alwaysElsewhere: idsOf(alwaysElsewhere(elsewhere).counts),
  };
}
