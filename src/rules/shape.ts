/** A group that is about to be named: how many it can hold, and what rules have already settled for it. */
export interface Shape {
  /** Fewest and most students. */
  min: number;
  max: number;
  /** Room index, or -1. */
  room: number;
  /** Division that pays, and so must have a student in it, or -1. */
  paidBy: number;
}
