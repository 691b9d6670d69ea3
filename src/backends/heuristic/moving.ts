/** A relaxation that is solved again and again while bounds move, each time from where it was. */
export interface MovingRelaxation {
  /** The best point of the bounds as they are, or undefined when there is none. */
  solve(): Relaxed | undefined;
  /** The same with whole numbers, once every decision that has a rank is fixed: what is left is nearly a network. */
  finish(): Relaxed | undefined;
  /** Aims at the program's objective less so much for each unit that a decision of the lowest rank counts. */
  setPrice(price: number): void;
  setBounds(column: number, lower: number, upper: number): void;
  /** Whether time is up. */
  isOver(): boolean;
}

export interface Relaxed {
  readonly values: Float64Array;
  readonly objective: number;
}
