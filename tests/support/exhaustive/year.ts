import type { PlannedGroup } from "../../../src/domain/plan.js";
import { levelMinutes, type School } from "../../../src/domain/school.js";
import { teacherChanges } from "./changes.js";
import { type Budgets, type Outcome, poolOf } from "./groups.js";
import { isThere, type Settings, speaksOf } from "./settings.js";

/**
 * The cheapest choice of one outcome a place that keeps the year's budgets and locks, with at most so many changes of
 * teachers, cheaper than `below`.
 */
export function cheapestYear(
  school: School,
  settings: Settings,
  budgets: Budgets,
  places: readonly (readonly Outcome[])[],
  mostChanges: number,
  below = Number.POSITIVE_INFINITY,
): Outcome | undefined {
  if (places.some((outcomes) => outcomes.length === 0)) return undefined;
  const least = places.map((_, k) => places.slice(k).reduce((total, outcomes) => total + outcomes[0].cost, 0));
  const due = teachersDue(school, settings);
  let best: Outcome | undefined;
  const visit = (groups: readonly PlannedGroup[], cost: number, next: number) => {
    if (cost + (least[next] ?? 0) >= (best?.cost ?? below) - 1e-9 || !isWithin(school, budgets, groups)) return;
    if (next === places.length) {
      if (due.every((meets) => groups.some(meets)) && teacherChanges(school, settings, groups) <= mostChanges) best = { cost, groups };
      return;
    }
    for (const outcome of places[next]) visit([...groups, ...outcome.groups], cost + outcome.cost, next + 1);
  };
  visit([], 0, 0);
  return best;
}

function isWithin(school: School, { teachers, pools, total }: Budgets, groups: readonly PlannedGroup[]): boolean {
  const minutesOf = (some: readonly PlannedGroup[]) =>
    some.reduce((sum, group) => sum + group.teachers.length * levelMinutes(school, group.period, group.slot, group.level), 0);
  if (minutesOf(groups) > total + 1e-6) return false;
  for (const index of teachers) {
    const { weeklyMinutes, yearlyMinutes } = school.teachers[index];
    const mine = groups.filter((group) => group.teachers.includes(index));
    if (mine.reduce((total, group) => total + levelMinutes(school, group.period, group.slot, group.level), 0) > yearlyMinutes + 1e-9)
      return false;
    for (const period of school.periods) {
      for (const letter of ["A", "B"]) {
        const inWeek = mine.filter((group) => group.period === period.index && (school.slots[group.slot].week ?? letter) === letter);
        if (inWeek.reduce((total, group) => total + school.slots[group.slot].minutes, 0) > weeklyMinutes + 1e-9) return false;
      }
    }
  }
  for (const [pool, minutes] of pools) {
    if (minutesOf(groups.filter((group) => poolOf(group) === pool)) > minutes + 1e-9) return false;
  }
  return true;
}

/** One test a lock and period in which a teacher must lead. */
function teachersDue(school: School, { locks }: Settings): ((group: PlannedGroup) => boolean)[] {
  return locks.teachers
    .filter((lock) => lock.leads)
    .flatMap((lock) =>
      school.periods
        .filter((period) =>
          school.slots.some(
            (slot) =>
              isThere(school, lock, slot.index, period.index) &&
              school.sessions[period.index][slot.index].level.some((meetings) => meetings > 0),
          ),
        )
        .map(
          ({ index }) =>
            (group: PlannedGroup) =>
              group.period === index &&
              speaksOf(school, lock, group.action, group.slot, index) &&
              group.teachers.some((each) => school.teachers[each].id === lock.teacher),
        ),
    );
}
