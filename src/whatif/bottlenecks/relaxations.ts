import type { SolveAnswer } from "../../backends/backend.js";
import { boundFromMultipliers } from "../../backends/certificate.js";
import type { Problem } from "../../domain/problem.js";
import type { School } from "../../domain/school.js";
import { Program } from "../../program/program.js";
import { readSchool } from "../../read/read.js";
import { RULES } from "../../rules/index.js";
import { type Lane, laneHere } from "../../solve/drive.js";
import { FIRST, modelOf } from "../../solve/firstTier.js";
import { openBackend } from "../../solve/here.js";
import { limitsOf, type SolveOptions } from "../../solve/options.js";
import { columnEstimate } from "../../solve/wholeYear.js";
import { formCohorts } from "../../stages/cohorts.js";
import { bestScores } from "../../stages/score.js";
import type { Horizon } from "../../variables/horizon.js";
import { openHorizon } from "../../variables/horizon.js";

/**
 * What coverage can be at most, by relaxation, in a school and in the school changed. The year is one program where it is
 * small, else one a period, each with every year-long budget open in full.
 */
export class Relaxations {
  readonly #lane: Lane;
  readonly #mostColumns: number;
  readonly #options: SolveOptions;
  readonly #horizons: readonly Horizon[];
  /** By horizon: what the base's relaxation would give for one more of a row's side, by the row's name. */
  #worth: readonly ReadonlyMap<string, number>[] = [];
  /** Of the school as it is. */
  base = Number.POSITIVE_INFINITY;
  /** Of any school: all that is asked. */
  readonly asked: number;

  private constructor(lane: Lane, mostColumns: number, options: SolveOptions, school: School) {
    this.#lane = lane;
    this.#mostColumns = mostColumns;
    this.#options = options;
    this.#horizons = horizonsOf(school, options);
    this.asked = bestScores(school, RULES)[FIRST];
  }

  /** Relaxes the school as it is. */
  static async of(problem: Problem, options: SolveOptions): Promise<Relaxations> {
    const { backend, solver } = await openBackend(options.backend ?? "auto");
    const school = readSchool(problem);
    const lane = laneHere(solver, () => backend.open());
    const relaxations = new Relaxations(lane, backend.capabilities.mostColumns, options, school);
    const programs = relaxations.#programsOf(school);
    const answers = await relaxations.#answers(programs);
    relaxations.#worth = programs.map(
      ({ rowNames }, index) => new Map(rowNames.map((name, row) => [name, answers[index]?.multipliers?.[row] ?? 0])),
    );
    relaxations.base = total(school, programs, (_, index) => answers[index]?.bound);
    return relaxations;
  }

  /** A bound for the changed school without solving anything: its rows at the worth that those of the same name have now. */
  async priced(problem: Problem): Promise<number> {
    // The event loop turns, so that an abort is heard.
    await new Promise((resolve) => setTimeout(resolve, 0));
    const school = readSchool(problem);
    return total(school, this.#programsOf(school), (program, index) =>
      boundFromMultipliers(
        program,
        program.rowNames.map((name) => this.#worth[index].get(name) ?? 0),
      ),
    );
  }

  /** The relaxation of the changed school itself. */
  async relaxed(problem: Problem): Promise<number> {
    const school = readSchool(problem);
    const programs = this.#programsOf(school);
    const answers = await this.#answers(programs);
    return total(school, programs, (_, index) => answers[index]?.bound);
  }

  #programsOf(school: School): Program[] {
    return this.#horizons.map((horizon) => modelOf({ school, rules: RULES }, horizon, undefined, new Program()).program);
  }

  async #answers(programs: readonly Program[]): Promise<(SolveAnswer | undefined)[]> {
    const { gap, nodeLimit, seed } = limitsOf(this.#options);
    const timeLimit = this.#options.timeLimit ?? Number.POSITIVE_INFINITY;
    const answers: (SolveAnswer | undefined)[] = [];
    for (const program of programs) {
      const within = program.columnCount <= this.#mostColumns;
      answers.push(within ? await this.#lane.solve({ program, relaxed: true, gap, nodeLimit, seed, timeLimit }) : undefined);
    }
    return answers;
  }
}

function horizonsOf(school: School, options: SolveOptions): Horizon[] {
  const periods = school.periods.map(({ index }) => index);
  const whole = openHorizon(...periods);
  const columns = columnEstimate({ school, rules: RULES }, formCohorts(school, whole, RULES));
  return columns <= limitsOf(options).wholeYearColumns ? [whole] : periods.map((period) => openHorizon(period));
}

/** The bounds of all horizons together, and never more than all that is asked. */
function total(school: School, programs: readonly Program[], bound: (program: Program, index: number) => number | undefined): number {
  const sum = programs.reduce((all, program, index) => all + (bound(program, index) ?? Number.POSITIVE_INFINITY), 0);
  return Math.min(sum, bestScores(school, RULES)[FIRST]);
}
