import { EMPTY_PLAN, type Plan, type PlannedGroup } from "../domain/plan.js";
import { announcedGroups, announcedOf } from "../stages/announced.js";
import type { Model } from "../variables/model.js";
import type { Cell } from "../variables/variables.js";
import { ask, mustStop, type Search, type SearchContext } from "./search.js";
import { settleRanked } from "./settleRanked.js";

const NODES = 20;

/** The announced groups as a plan, with whoever of them is still there; undefined where nothing was announced. */
export function announcedPlan({ school, rules }: SearchContext): Plan | undefined {
  const groups = announcedGroups(school, rules).flatMap(({ period, slot, action, students, teachers }): PlannedGroup[] => {
    const level = school.students[students[0]]?.level;
    return level === undefined ? [] : [{ period, level, action, slot, students, teachers, room: -1, paidBy: -1 }];
  });
  return groups.length === 0 ? undefined : { ...EMPTY_PLAN, groups };
}

/**
 * A point that leaves announced groups as they are but where something is missing: there a level's slot is opened, then
 * the whole level. Whoever was not announced anywhere finds a place among them.
 */
export function* nearAnnounced(context: SearchContext, stage: string, model: Model): Search<Float64Array | undefined> {
  const wanted = announcedCells(context, model);
  const hurt = wanted.filter(({ isWhole }) => !isWhole).map(({ cell }) => cell);
  const slots = new Set(hurt.map(slotOf));
  const levels = new Set(hurt.map(({ level }) => level));
  const openings: ((cell: Cell) => boolean)[] =
    hurt.length === 0 ? [() => false] : [(cell) => slots.has(slotOf(cell)), (cell) => levels.has(cell.level)];
  for (const isOpen of openings) {
    if (mustStop(context)) return undefined;
    const values = yield* around(context, stage, model, wanted, isOpen);
    if (values) return values;
  }
  return undefined;
}

const slotOf = ({ level, slot }: Cell) => `${level}/${slot}`;

/** A cell and what was announced there. */
interface Announced {
  readonly cell: Cell;
  readonly groups: number;
  readonly students: ReadonlySet<number>;
  readonly teachers: ReadonlySet<number>;
  /** Its groups can go on as they are, and something was announced for its level at its slot. */
  readonly isWhole: boolean;
}

function announcedCells({ school, rules }: SearchContext, { variables, cohorts }: Model): Announced[] {
  const at = announcedOf(school, rules);
  const groupsAt = (cell: Cell) => at(cell).filter(({ students }) => students.some((each) => school.students[each].level === cell.level));
  const known = new Set(variables.cells.filter((cell) => groupsAt(cell).length > 0).map(slotOf));
  return variables.cells.map((cell) => {
    const { max, min, adults } = school.actions[cell.action];
    const here = groupsAt(cell);
    const students = new Set(here.flatMap((group) => group.students));
    const teachers = new Set(here.flatMap((group) => group.teachers));
    const seats = cell.attendances.reduce(
      (total, { cohort }) => total + (students.has(cohorts[cohort].students[0]) ? cohorts[cohort].size : 0),
      0,
    );
    const leaders = cell.leads.filter(({ teacher }) => teachers.has(teacher)).length;
    const isWhole = known.has(slotOf(cell)) && leaders === here.length * adults && seats >= min * here.length && seats <= max * here.length;
    return { cell, groups: here.length, students, teachers, isWhole };
  });
}

/** The best point with every cell that is not open as it was announced. */
function* around(
  context: SearchContext,
  stage: string,
  model: Model,
  wanted: readonly Announced[],
  isOpen: (cell: Cell) => boolean,
): Search<Float64Array | undefined> {
  const program = model.program.variant();
  const placed = new Map<string, Set<number>>();
  for (const { cell, students } of wanted) placed.set(slotOf(cell), new Set([...(placed.get(slotOf(cell)) ?? []), ...students]));
  for (const { cell, groups, students, teachers } of wanted) {
    if (isOpen(cell)) continue;
    program.fix(cell.groups, Math.min(groups, program.upper[cell.groups]));
    for (const { teacher, column } of cell.leads) program.fix(column, teachers.has(teacher) ? 1 : 0);
    for (const { cohort, column } of cell.attendances) {
      const { students: members, size } = model.cohorts[cohort];
      if (students.has(members[0])) program.fix(column, size);
      else if (placed.get(slotOf(cell))?.has(members[0])) program.fix(column, 0);
    }
  }
  if (wanted.every(({ cell }) => !isOpen(cell))) return (yield* ask(context, stage, program, { nodeLimit: NODES })).values;
  return yield* settleRanked(context, stage, program, { nodeLimit: NODES });
}
