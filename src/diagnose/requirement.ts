import type { Problem } from "../domain/problem.js";
import type { Speech } from "./speech.js";

/** A sentence that can be said in any language of the catalogue. */
export type Message = (speech: Speech) => string;

/**
 * Something that the school asks and could give up: a limit, an absence, a lock. What follows from the nature of things
 * (nobody is at two places, holidays have no class) is none.
 */
export interface Requirement {
  /** Stable for the same problem, and unique in it. */
  readonly id: string;
  /** Id of the rule that asks it. */
  readonly rule: string;
  readonly message: Message;
  /** The problem without it, all else as it was. */
  without(problem: Problem): Problem;
  /** Ways to give way a little. */
  readonly concessions: readonly Concession[];
}

/** A way to give way: by 1, 2 … up to `most` units, each at the same price. More never hurts. */
export interface Concession {
  readonly id: string;
  readonly price: number;
  readonly most: number;
  readonly message: (amount: number) => Message;
  grant(problem: Problem, amount: number): Problem;
}
