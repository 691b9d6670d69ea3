import type { Tableau } from "./buildTableau.js";

/** Pivots between looks at the clock. */
const PIVOTS_PER_LOOK = 16;
const PAUSE = new Error("the simplex is asked to pause");

/** A budget of pivots, counted from outside because the library has neither a limit nor a way to stop. */
export class Pivots {
  /** None are left past the deadline either. */
  left: number;

  constructor(
    private readonly budget: number,
    /** Milliseconds since the epoch. */
    private readonly deadline: number,
  ) {
    this.left = budget;
  }

  get spent(): number {
    return this.budget - this.left;
  }

  /** Runs a phase for at most so many pivots; false when it did not end. The tableau then holds a basis all the same. */
  run(tableau: Tableau, phase: () => unknown, most = this.left): boolean {
    const { pivot } = tableau;
    const stop = Math.max(0, this.left - most);
    tableau.pivot = (row, column) => {
      if (this.left % PIVOTS_PER_LOOK === 0 && Date.now() > this.deadline) this.left = 0;
      if (this.left <= stop) throw PAUSE;
      this.left--;
      pivot.call(tableau, row, column);
    };
    try {
      phase();
      return true;
    } catch (error) {
      if (error !== PAUSE) throw error;
      return false;
    } finally {
      tableau.pivot = pivot;
    }
  }
}
