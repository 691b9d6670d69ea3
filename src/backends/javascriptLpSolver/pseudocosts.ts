import type { Program } from "../../program/program.js";
import type { Box } from "./buildTableau.js";

/** How far from whole a value still counts as whole: beyond the noise of the simplex, and less than a held row leaves free. */
export const INTEGRALITY = 1e-8;

/** What a branch did to one column. */
export interface Step {
  readonly column: number;
  readonly up: boolean;
  /** From the relaxation's value to the nearest that the branch allows. */
  readonly distance: number;
}

/** Stands for a loss too small to tell columns apart. */
const LEAST_LOSS = 1e-3;

/** What moving a column to whole has cost the objective, on average, each way: the columns to branch on are dear both ways. */
export class Pseudocosts {
  private readonly losses: Record<"up" | "down", Average[]>;
  private readonly overall = new Average();

  constructor(private readonly program: Program) {
    const averages = () => Array.from({ length: program.columnCount }, () => new Average());
    this.losses = { up: averages(), down: averages() };
  }

  learn({ column, up, distance }: Step, loss: number): void {
    const rate = Math.max(0, loss) / Math.max(INTEGRALITY, distance);
    this.losses[up ? "up" : "down"][column].add(rate);
    this.overall.add(rate);
  }

  /** The column to branch on: the dearest, by its rank; undefined when all are whole. */
  choose(box: Box, values: Float64Array): number | undefined {
    const { integer, rank, columnCount } = this.program;
    const { up, down } = this.losses;
    const usual = this.overall.or(1);
    let chosen: number | undefined;
    let most = 0;
    for (let column = 0; column < columnCount; column++) {
      if (!integer[column] || box.lower[column] === box.upper[column]) continue;
      const above = values[column] - Math.floor(values[column]);
      if (Math.min(above, 1 - above) <= INTEGRALITY) continue;
      const fall = Math.max(LEAST_LOSS, down[column].or(usual) * above);
      const rise = Math.max(LEAST_LOSS, up[column].or(usual) * (1 - above));
      const score = fall * rise * 2 ** rank[column];
      if (score > most) {
        most = score;
        chosen = column;
      }
    }
    return chosen;
  }
}

class Average {
  private total = 0;
  private count = 0;

  add(value: number): void {
    this.total += value;
    this.count++;
  }

  or(fallback: number): number {
    return this.count > 0 ? this.total / this.count : fallback;
  }
}
