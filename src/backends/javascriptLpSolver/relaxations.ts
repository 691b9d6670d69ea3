import { evaluate, type Program, violation } from "../../program/program.js";
import { TOLERANCE } from "../backend.js";
import { boundFromMultipliers, certificateFrom } from "../certificate.js";
import type { Box } from "./buildTableau.js";
import { MovingTableau } from "./movingTableau.js";
import { Pivots } from "./pivots.js";
import { reoptimise } from "./simplex.js";

export interface Relaxation {
  /**
   * `solved`: a point that holds. `infeasible`: proven by a certificate. `unclear`: the library's claim did not hold
   * up; only the bound is to be used.
   */
  readonly status: "solved" | "infeasible" | "unclear";
  readonly values?: Float64Array;
  readonly objective?: number;
  /** Proven by weak duality from the multipliers, whatever the library claims. */
  readonly bound: number;
  readonly multipliers?: Float64Array;
  readonly iterations: number;
}

/** Pivots a relaxation may take for each row and column of the tableau. */
const PIVOTS = 8;
const LEAST_PIVOTS = 200;

/**
 * The relaxations of one program over boxes within a first one, each solved from the basis of the one before. No
 * claim of the library is believed without a certificate on the program's own rows; when one fails, the tableau, worn
 * by rounding, is built anew.
 */
export class Relaxations {
  private moving: MovingTableau | undefined;

  constructor(
    private readonly program: Program,
    private readonly widest: Box,
    private readonly deadline: number,
  ) {}

  solve(box: Box): Relaxation {
    const worn = this.moving !== undefined;
    const first = this.attempt(box);
    if (first.status !== "unclear" || !worn || Date.now() >= this.deadline) return first;
    this.moving = undefined;
    const second = this.attempt(box);
    return { ...second, iterations: first.iterations + second.iterations };
  }

  private attempt(box: Box): Relaxation {
    const { program } = this;
    this.moving ??= new MovingTableau(program, this.widest);
    const { moving } = this;
    const { height, width } = moving.tableau;
    const pivots = new Pivots(LEAST_PIVOTS + PIVOTS * (height + width), this.deadline);
    moving.moveTo(box);
    const claim = reoptimise(moving, pivots);
    const iterations = pivots.spent;
    if (claim === "infeasible" && isImpossible(program, moving.multipliers(moving.lowestRow()), box))
      return {
        status: "infeasible",
        bound: program.sense === "maximize" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
        iterations,
      };
    const { bound, multipliers } = certificateFrom(program, moving.multipliers(0), box.lower, box.upper);
    const values = moving.values();
    const inBox = changed(program, { lower: [...box.lower], upper: [...box.upper], integer: [] });
    if (claim === "stuck" || violation(inBox, values) > TOLERANCE) return { status: "unclear", bound, iterations };
    return { status: "solved", values, objective: evaluate(program.objective, values), bound, multipliers, iterations };
  }
}

/** Whether the rows, added up with the multipliers, ask for what no point of the box gives. */
function isImpossible(program: Program, multipliers: Float64Array, box: Box): boolean {
  const largest = multipliers.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
  if (largest === 0) return false;
  const shares = multipliers.map((each) => each / largest);
  const aimless = changed(program, { objective: { terms: [], constant: 0 }, sense: "maximize" });
  return boundFromMultipliers(aimless, shares, box.lower, box.upper) < -TOLERANCE / 10;
}

function changed(program: Program, changes: Partial<Program>): Program {
  return Object.assign(Object.create(Object.getPrototypeOf(program)), program, changes) as Program;
}
