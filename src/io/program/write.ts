import { lpText } from "../../program/lp.js";
import { mpsText } from "../../program/mps.js";
import type { Program } from "../../program/program.js";
import type { NameStyle } from "../../program/written.js";
import { type ProgramForm, wholeYearProgram } from "./wholeYear.js";

/** How a program is written. */
export interface ProgramOptions {
  /**
   * `cohorts`: the rows this library solves, students alike under every rule counted together. `students`: one column
   * for each student, action and slot, several times larger. Default: `cohorts`.
   */
  readonly form?: ProgramForm;
  /**
   * `readable`: `x12_g_lire_2de_lun_P1`, made of the ids of the problem. `short`: `x12_`, which names nobody and
   * nothing. Default: `readable`.
   */
  readonly names?: NameStyle;
}

/**
 * The coverage of the whole year as a mixed-integer program in free MPS, for any other solver. It is a minimisation:
 * its optimum is the opposite of the coverage. A plan of named students never covers more.
 *
 * @throws {PlageInputError} when the problem cannot be read
 * @throws {RangeError} when an option is out of range
 */
export function writeMps(problem: unknown, options: ProgramOptions = {}): string {
  const { program, names, comments } = prepared(problem, options);
  return mpsText(program, names, [...comments, "Minimise: the cost is the opposite of the coverage."]);
}

/**
 * The same program in the LP format of CPLEX, which most solvers read. Its optimum is the coverage.
 *
 * @throws {PlageInputError} when the problem cannot be read
 * @throws {RangeError} when an option is out of range
 */
export function writeLp(problem: unknown, options: ProgramOptions = {}): string {
  const { program, names, comments } = prepared(problem, options);
  return lpText(program, names, comments);
}

function prepared(
  problem: unknown,
  { form = "cohorts", names = "readable" }: ProgramOptions,
): { program: Program; names: NameStyle; comments: string[] } {
  if (form !== "cohorts" && form !== "students") throw new RangeError(`form must be "cohorts" or "students", not ${String(form)}`);
  if (names !== "readable" && names !== "short") throw new RangeError(`names must be "readable" or "short", not ${String(names)}`);
  const { program } = wholeYearProgram(problem, form).model;
  return {
    program,
    names,
    comments: [`plage: coverage of the whole year in need-hours by severity; ${program.columnCount} columns, ${program.rowCount} rows.`],
  };
}
