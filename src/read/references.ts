import { LIMITS } from "../domain/fields.js";
import { type Issue, shownValue } from "../domain/issue.js";
import type { Problem } from "../domain/problem.js";
import { sizesOf } from "./modality.js";

type Path = (string | number)[];

/** Ids used twice, ids used that do not exist, a student in two divisions, and ranges turned around. */
export function referenceIssues(problem: Problem): Issue[] {
  const issues: Issue[] = [];
  const add = (code: string, path: Path, message: string, hint: string, value?: unknown) =>
    issues.push({ code, path, message, hint, ...(value === undefined ? {} : { value: shownValue(value) }) });

  const known = (list: readonly { id: string }[] | undefined, name: string): Set<string> => {
    const ids = new Set<string>();
    list?.forEach((each, index) => {
      if (ids.has(each.id))
        add("duplicate-id", [name, index, "id"], `another of the ${name} has this id`, "Give each its own id.", each.id);
      ids.add(each.id);
    });
    return ids;
  };
  const slots = known(problem.slots, "slots");
  const divisions = known(problem.divisions, "divisions");
  const levels = known(problem.levels, "levels");
  known(problem.actions, "actions");
  // Periods that share an id are told of with their dates.
  const periods = new Set(problem.periods?.map((period) => period.id));
  known(problem.teachers, "teachers");
  known(problem.rooms, "rooms");
  studentIssues(problem, add);
  needCounts(problem, add);

  for (const division of problem.divisions) levels.add(division.level);

  const check = (ids: ReadonlySet<string>, kind: string, path: Path, value: string | undefined) => {
    if (value !== undefined && !ids.has(value))
      add("unknown-id", path, `no ${kind} has this id`, `Use the id of a ${kind} of the problem.`, value);
  };
  const checkAll = (ids: ReadonlySet<string>, kind: string, path: Path, values: readonly string[] | undefined) => {
    values?.forEach((value, index) => void check(ids, kind, [...path, index], value));
  };
  problem.levels.forEach((level, index) => {
    check(levels, "level", ["levels", index, "joinedWith"], level.joinedWith);
    checkAll(slots, "slot", ["levels", index, "candidates"], level.candidates);
    if (level.candidates?.length === 0)
      add("no-candidates", ["levels", index, "candidates"], "no candidate slots", "Leave the field out for every slot, or list some.");
    if (problem.divisions.every((division) => division.level !== level.id))
      add("empty-level", ["levels", index], `no division belongs to level ${level.id}`, "Remove the level or add its divisions.");
  });
  problem.divisions.forEach((division, index) => void checkAll(slots, "slot", ["divisions", index, "busy"], division.busy));
  problem.students.forEach((student, index) => {
    check(divisions, "division", ["students", index, "division"], student.division);
    for (const [need, stated] of Object.entries(student.needs)) {
      if (typeof stated !== "object" || !problem.periods) continue;
      checkAll(periods, "period", ["students", index, "needs", need, "periods"], stated.periods);
      for (const period of periodsOfHours(stated.hours).filter((each) => !periods.has(each)))
        add(
          "unknown-id",
          ["students", index, "needs", need, "hours", period],
          "no period has this id",
          "Use the id of a period of the problem.",
        );
    }
  });
  problem.teachers.forEach((teacher, index) => {
    checkAll(slots, "slot", ["teachers", index, "busy"], teacher.busy);
    checkAll(divisions, "division", ["teachers", index, "teaches"], teacher.teaches);
  });
  problem.rooms?.forEach((room, index) => void checkAll(slots, "slot", ["rooms", index, "busy"], room.busy));
  problem.actions?.forEach((action, index) => {
    checkAll(levels, "level", ["actions", index, "levels"], action.levels);
    const sizes = sizesOf(action.modality);
    const min = action.min ?? Math.min(sizes.min, action.max ?? Number.POSITIVE_INFINITY);
    const max = action.max ?? Math.max(sizes.max, action.min ?? 0);
    if (min > max) add("min-above-max", ["actions", index], `fewest ${min} is above most ${max} students`, "Exchange them.");
    if (max === 0) add("min-above-max", ["actions", index, "max"], "a group must hold someone", "Give at least 1.", max);
    if (action.onlyForNeed && action.need === undefined)
      add("missing-need", ["actions", index, "need"], "onlyForNeed without a need", "Name the need, or open the action to all.");
  });
  slotIssues(problem, add);
  return issues;
}

/** Periods for which hours are stated one by one. */
export function periodsOfHours(hours: number | Readonly<Record<string, number>> | undefined): string[] {
  return typeof hours === "object" ? Object.keys(hours) : [];
}

type Add = (code: string, path: Path, message: string, hint: string, value?: unknown) => void;

function studentIssues(problem: Problem, add: Add): void {
  const seen = new Map<string, string>();
  problem.students.forEach((student, index) => {
    const other = seen.get(student.id);
    if (other === undefined) seen.set(student.id, student.division);
    else if (other === student.division)
      add("duplicate-id", ["students", index, "id"], "another of the students has this id", "Give each student one entry.", student.id);
    else
      add(
        "two-divisions",
        ["students", index, "division"],
        `this student is already in division ${other}`,
        "Keep one of the two.",
        student.division,
      );
  });
}

/** Without actions each need becomes one, so that the same limit holds for needs. */
function needCounts(problem: Problem, add: Add): void {
  const all = new Set<string>();
  problem.students.forEach(({ needs }, index) => {
    const own = Object.keys(needs);
    if (own.length > LIMITS.needsPerStudent)
      add("too-large", ["students", index, "needs"], `${own.length} needs of one student`, `Keep to ${LIMITS.needsPerStudent}.`, needs);
    for (const need of own) all.add(need);
  });
  if (all.size > LIMITS.actions) add("too-large", ["students"], `${all.size} different needs`, `Keep to ${LIMITS.actions} in the school.`);
}

/** Minutes after midnight of "HH:MM". */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function slotIssues(problem: Problem, add: Add): void {
  problem.slots.forEach((slot, index) => {
    if (minutesOf(slot.end) <= minutesOf(slot.start)) {
      add(
        "reversed-times",
        ["slots", index, "end"],
        `the slot ends at ${slot.end}, not after its start ${slot.start}`,
        "Exchange them.",
        slot.end,
      );
      return;
    }
    const other = problem.slots
      .slice(0, index)
      .find(
        (each) =>
          each.day === slot.day &&
          (!each.week || !slot.week || each.week === slot.week) &&
          minutesOf(each.start) < minutesOf(slot.end) &&
          minutesOf(slot.start) < minutesOf(each.end),
      );
    if (other)
      add(
        "overlapping-slots",
        ["slots", index, "start"],
        `overlaps slot ${other.id}`,
        "Slots of the grid must not overlap in the same week.",
        slot.start,
      );
  });
}
