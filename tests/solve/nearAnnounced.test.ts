import { describe, expect, it } from "vitest";
import { highs } from "../../src/backends/highs/index.js";
import { generateSchool } from "../../src/generate/index.js";
import { solve, type Timetable } from "../../src/index.js";
import { chooseSlots } from "../../src/solve/chooseSlots.js";
import { driveSync } from "../../src/solve/drive.js";
import { planFirst } from "../../src/solve/firstPlan.js";
import { announcedPlan } from "../../src/solve/nearAnnounced.js";
import { adviseSlots } from "../../src/solve/slotAdvice.js";
import { timetableOf } from "../../src/stages/timetable.js";
import { verifyPlan } from "../../src/stages/verify.js";
import { searchContext } from "../support/searchContext.js";

const problem = generateSchool({
  seed: 3,
  levels: 2,
  divisionsPerLevel: 2,
  studentsPerDivision: 15,
  needs: 3,
  candidateSlots: 4,
  commonSlots: 1,
  periods: 2,
  teacherSlack: 2,
});

let planned: Promise<Timetable> | undefined;

/** The groups as they were announced, planned once. */
function announced(): Promise<Timetable> {
  planned ??= solve(problem, { gap: 0.05, workers: 0 }).then(({ timetable }) => {
    if (!timetable) throw new Error("the school has no plan");
    return timetable;
  });
  return planned;
}

/** The problem, and its rule of continuity, after something has changed. */
function after(timetable: Timetable, change: { readonly gone?: string; readonly busy?: string }): object {
  const students = problem.students.filter(({ id }) => id !== change.gone);
  const teachers = problem.teachers.map((each) => (each.id === change.busy ? { ...each, busy: problem.slots.map(({ id }) => id) } : each));
  const previous = timetable.groups.map(({ period, level, action, slot, students: members, teachers: leaders }) => ({
    ...{ period, level, action, slot },
    students: members.filter((id) => id !== change.gone),
    teachers: leaders,
  }));
  return { ...problem, students, teachers, rules: { ...problem.rules, continuity: { previous } } };
}

/** The first plan, and how many students are no longer where they were announced, by level. */
async function firstPlan(timetable: Timetable, change: { readonly gone?: string; readonly busy?: string }) {
  const solver = await highs.open();
  const context = searchContext(after(timetable, change));
  const advice = driveSync(adviseSlots(context), solver);
  const year = driveSync(planFirst(context, advice), solver);
  if (typeof year !== "object") throw new Error("no first plan");
  expect(verifyPlan(context.school, year.plan, context.rules)).toEqual([]);
  const placeOf = (group: { period: string; slot: string; action: string }) => `${group.period}/${group.slot}/${group.action}`;
  const now = new Set(
    timetableOf(context.school, year.plan).groups.flatMap((group) => group.students.map((id) => `${placeOf(group)}/${id}`)),
  );
  const moved = new Map<string, number>();
  for (const group of timetable.groups)
    for (const id of group.students)
      if (id !== change.gone && !now.has(`${placeOf(group)}/${id}`)) moved.set(group.level, (moved.get(group.level) ?? 0) + 1);
  return { moved, slots: driveSync(chooseSlots(context, advice, []), solver), context };
}

describe("a first plan near what was announced", () => {
  it("is what was announced, where nothing has changed, in the announced slots", async () => {
    const timetable = await announced();
    const { moved, slots, context } = await firstPlan(timetable, {});
    expect([...moved]).toEqual([]);
    expect(timetable.commonSlots.map((each) => each.slots)).toEqual(
      (slots as number[][]).map((level) => level.map((slot) => context.school.slots[slot].id)),
    );
  });

  it("leaves the other level alone where a leader is missing", async () => {
    const timetable = await announced();
    const levelsOf = (teacher: string) =>
      new Set(timetable.groups.flatMap(({ level, teachers }) => (teachers.includes(teacher) ? [level] : [])));
    const busy = problem.teachers.map(({ id }) => id).find((id) => levelsOf(id).size === 1);
    if (busy === undefined) throw new Error("no teacher leads in one level alone");
    const [level] = levelsOf(busy);
    const { moved } = await firstPlan(timetable, { busy });
    expect([...moved.keys()].filter((each) => each !== level)).toEqual([]);
  });

  it("does not move more than a group where one student leaves", async () => {
    const timetable = await announced();
    const [group] = timetable.groups;
    const { moved } = await firstPlan(timetable, { gone: group.students[0] });
    const meetings = timetable.groups.filter(({ students }) => students.includes(group.students[0]));
    const most = meetings.reduce((total, { students }) => total + students.length, 0);
    expect([...moved.values()].reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(most);
  });

  it("is not looked for where nothing was announced", () => {
    expect(announcedPlan(searchContext(problem))).toBeUndefined();
  });
});
