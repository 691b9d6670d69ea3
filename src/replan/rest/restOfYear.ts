import type { Plan } from "../../domain/plan.js";
import type { Problem } from "../../domain/problem.js";
import type { School } from "../../domain/school.js";
import type { Group, Timetable } from "../../domain/timetable.js";
import { allActions } from "../../read/defaults.js";
import { readSchool } from "../../read/read.js";
import type { LockSettings } from "../../rules/locks/settings.js";
import { readPlan } from "../../solve/readPlan.js";
import type { Note } from "../note.js";
import { alreadySpent, type FreezeSettings } from "./already.js";
import { fitted } from "./announced.js";
import { type Cut, cutPeriods } from "./cut.js";
import { countHappened, type Happened, meetingsBefore } from "./happened.js";
import { budgetLeft, divisionsLeft, studentsLeft, teachersLeft } from "./hours.js";
import { does, locksLeft } from "./locks.js";
import { withSmallerGroups } from "./minima.js";
import { needsLeft } from "./needs.js";
import { withPayers } from "./payers.js";

/** The rest of a year as a problem of its own. */
export interface RestOfYear {
  /** What is left to plan, every default written out: a problem like any other. */
  readonly problem: Problem;
  /** The timetable's groups in what is left; it holds as a timetable of that problem. */
  readonly announced: Timetable;
  /** The timetable's groups as far as they have met; in an undated year, those of the periods that are over. */
  readonly past: Timetable;
  /** What could not stay as it was. */
  readonly notes: readonly Note[];
}

/**
 * Cuts a planned year in two. Hours that students received, that teachers led and that pools and budgets spent before
 * count: the rest is owed, and open, less them. The period under way is cut and `continues`.
 *
 * @param from first day of the rest, YYYY-MM-DD; in an undated year, the id of its first period
 * @throws {PlageInputError} when the problem or the timetable cannot be read, or nothing can be cut there
 */
export function restOfYear(problem: unknown, timetable: unknown, from: string): RestOfYear {
  const read = readPlan(problem, timetable);
  const { school, plan } = read;
  const cut = cutPeriods(school, from);
  const happened = countHappened(school, plan, cut);
  const notes: Note[] = [];
  const kept = new Set(cut.periods.map(({ id }) => id));
  const ahead = <Each extends { readonly period: string }>(list: readonly Each[]) => list.filter(({ period }) => kept.has(period));
  const rest = restProblem(school, plan, cut, happened, notes);
  const whole = { ...read.timetable, groups: ahead(read.timetable.groups), selfStudy: ahead(read.timetable.selfStudy) };
  const announced = fitted(readSchool(rest), whole);
  const paid = withPayers(rest, announced, notes);
  const locked = withLocks(paid.problem, school, plan, cut, paid.announced);
  return {
    problem: withSmallerGroups(locked, readSchool(locked), paid.announced.groups, notes),
    announced: paid.announced,
    past: pastOf(school, plan, cut, read.timetable),
    notes,
  };
}

function restProblem(school: School, plan: Plan, cut: Cut, happened: Happened, notes: Note[]): Problem {
  const { preset: _, ...problem } = school.problem;
  const { continuity: __, ...rules } = problem.rules;
  const known = new Set(cut.periods.map(({ id }) => id));
  const students = studentsLeft(school, happened).map((student, index) => ({ ...student, needs: needsLeft(school, cut, happened, index) }));
  // What names a period that is over would not be read; locks are then fitted to the periods that are left.
  const locks = rules.locks as LockSettings;
  const open = <Each extends { period?: string | undefined }>(list: readonly Each[]) =>
    list.filter(({ period }) => period === undefined || known.has(period));
  return {
    ...problem,
    periods: [...cut.periods],
    divisions: divisionsLeft(school, happened, notes),
    students,
    teachers: teachersLeft(school, happened, notes),
    // An action that only a need makes would go with the last student who has it.
    actions: allActions(problem),
    rules: {
      ...rules,
      hourBudget: budgetLeft(rules.hourBudget as { mostTeacherHours?: number }, happened, notes),
      noFrozenGroups: alreadySpent(school, plan, cut, rules.noFrozenGroups as FreezeSettings),
      locks: { ...locks, teachers: open(locks.teachers), students: open(locks.students) },
    },
  };
}

function withLocks(problem: Problem, school: School, plan: Plan, cut: Cut, announced: Timetable): Problem {
  const spans = new Map(school.periods.map(({ id, span }) => [id, span]));
  const origins = cut.periods.map(({ id }) => ({ id, of: id, span: spans.get(id) ?? 0 }));
  const begun = plan.groups
    .filter((group) => school.periods[group.period].span === origins[0].span && meetingsBefore(school, cut, group).count > 0)
    .map((group) => ({
      action: school.actions[group.action].id,
      slot: school.slots[group.slot].id,
      teachers: group.teachers.map((each) => school.teachers[each].id),
      students: group.students.map((each) => school.students[each].id),
    }));
  const locks = locksLeft(problem.rules.locks as LockSettings, origins, announced, (lock) => begun.some((group) => does(lock, group)));
  return { ...problem, rules: { ...problem.rules, locks } };
}

function pastOf(school: School, plan: Plan, cut: Cut, timetable: Timetable): Timetable {
  const firstLeft = cut.origins[0];
  return {
    ...timetable,
    groups: timetable.groups.flatMap((group, index): Group[] => {
      const { count, dates } = meetingsBefore(school, cut, plan.groups[index]);
      const { minutes } = school.slots[plan.groups[index].slot];
      return count === 0 ? [] : [{ ...group, sessions: count, minutes: count * minutes, dates: [...dates] }];
    }),
    selfStudy: timetable.selfStudy.filter((_, index) => {
      const entry = plan.selfStudy[index];
      return entry.period < firstLeft || meetingsBefore(school, cut, entry).count > 0;
    }),
  };
}
