import { readPlan } from "../solve/readPlan.js";
import { type Breakdown, breakdown, type Measure } from "./breakdown.js";
import { entriesOf } from "./entries.js";
import { type Fiche, ficheOf } from "./fiche/fiche.js";
import { type IndicatorsOptions, readIndicatorsOptions } from "./options.js";
import { type ParallelActions, parallelActions } from "./parallel.js";
import { alwaysElsewhere, coverage, neverServed, type StudentLists, studentLists, studentsElsewhere, waiting } from "./students.js";
import { type TeacherLoad, teachersOf } from "./teachers.js";

type BreakdownOf<M extends Measure<Record<string, number | null>>> = Breakdown<ReturnType<M["figures"]>>;

/** What a school follows from one year to the next: see `indicators` for what each part counts. */
export interface Indicators {
  /** The threshold below which counts of students are hidden; null when nothing is. */
  mask: number | null;
  fiche: Fiche;
  coverage: BreakdownOf<typeof coverage>;
  waiting: BreakdownOf<typeof waiting>;
  neverServed: BreakdownOf<typeof neverServed>;
  alwaysElsewhere: BreakdownOf<ReturnType<typeof alwaysElsewhere>>;
  /** Who is counted above; null with a mask. */
  students: StudentLists | null;
  teachers: TeacherLoad[];
  parallel: ParallelActions[];
}

/**
 * What a school follows from one year to the next, from the problem and the named timetable alone: plain JSON, in the
 * order of the problem. The timetable is taken as it is: `verify` tells whether it holds.
 *
 * - `fiche`: from `options.records`, the socle before and after (difference), the rate of redoublement
 *   (redoublements / students), access to the bac (admitted / presented, admitted / entered three years before) and
 *   the shares of each orientation; each year by year, with the change from the listed year before and from the first
 *   year known to the last. Null where a figure or a part of it is absent.
 * - `coverage`: students who have a need, hours asked and received (in each period at most those asked), the share.
 * - `waiting`: students who receive nothing of a need in the first period in which it is open, and how long such needs
 *   wait, in weeks of class and periods, over those that are served in the end. Needs never served count as waiting,
 *   and have no length.
 * - `neverServed`: students who receive nothing, all year, of the needs a row looks at: in the total and by division,
 *   of any need.
 * - `alwaysElsewhere`: students in need who attend at least one group in the year, and none on any need that they
 *   have, open or not: nothing is counted but the need of each group's action, so self-study is no group, and an
 *   action without a need serves none.
 * - `teachers`: hours and groups, and shares of the stated limits. `parallel`: actions at once, by level and period.
 *
 * With `options.mask`, every count of students below it (zero too) is null with `masked: true`, and so are all figures
 * of its row. More rows are hidden until none can be found from the other numbers of its table. Shares of the socle
 * are hidden when they stand for fewer students, where the year's `students` is given. Whoever also holds figures from
 * elsewhere may find more: a mask protects one table at a time.
 *
 * @throws {PlageInputError} when the problem, the timetable or the options cannot be read, or the timetable is of
 *   another problem
 */
export function indicators(problem: unknown, timetable: unknown, options: IndicatorsOptions = {}): Indicators {
  const { records, socle, mask } = readIndicatorsOptions(options);
  const { school, plan } = readPlan(problem, timetable);
  const entries = entriesOf(school, plan);
  const elsewhere = studentsElsewhere(school, plan);
  return {
    mask: mask ?? null,
    fiche: ficheOf(records, socle, mask),
    coverage: breakdown(school, entries, coverage, mask),
    waiting: breakdown(school, entries, waiting, mask),
    neverServed: breakdown(school, entries, neverServed, mask),
    alwaysElsewhere: breakdown(school, entries, alwaysElsewhere(elsewhere), mask),
    students: mask === undefined ? studentLists(school, entries, elsewhere) : null,
    teachers: teachersOf(school, plan),
    parallel: parallelActions(school, plan),
  };
}
