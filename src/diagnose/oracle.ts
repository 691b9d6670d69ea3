import { PlageInputError } from "../domain/issue.js";
import type { Problem } from "../domain/problem.js";
import type { SolveOptions } from "../solve/options.js";
import { solve } from "../solve/solve.js";
import type { Concession, Requirement } from "./requirement.js";

/** `no` is proven; `unknown` when the limits ended before an answer. */
export type Answer = "yes" | "no" | "unknown";

interface OracleLimits {
  readonly mostSolves: number;
  readonly onSolve: ((solves: number) => void) | undefined;
}

/**
 * Answers whether a plan exists, with some requirements only, or with concessions. Each question is one call of the
 * planner, whose "yes" is a verified timetable and whose "no" is a proof.
 */
export class Oracle {
  readonly #problem: Problem;
  readonly #all: readonly Requirement[];
  readonly #options: SolveOptions;
  readonly #limits: OracleLimits;
  readonly #known = new Map<string, Answer>();
  asked = 0;

  constructor(problem: Problem, all: readonly Requirement[], options: SolveOptions, limits: OracleLimits) {
    this.#problem = problem;
    this.#all = all;
    // Any plan will do: nothing is gained by a better one.
    this.#options = { ...options, gap: 1 };
    this.#limits = limits;
  }

  /** Whether a plan exists with these requirements alone. */
  allows(kept: ReadonlySet<Requirement>): Promise<Answer> {
    const dropped = this.#all.filter((each) => !kept.has(each));
    const key = dropped.map((each) => each.id).join("\n");
    return this.#remembered(key, () => dropped.reduce((problem, each) => each.without(problem), this.#problem));
  }

  /** Whether a plan exists once some requirements are given up and others give way. */
  allowsGranting(dropped: readonly Requirement[], granted: readonly { concession: Concession; amount: number }[]): Promise<Answer> {
    const key = ["+", ...dropped.map((each) => each.id), ...granted.map(({ concession, amount }) => `${concession.id} ${amount}`)].join(
      "\n",
    );
    return this.#remembered(key, () => granting(this.#problem, dropped, granted));
  }

  async #remembered(key: string, build: () => Problem): Promise<Answer> {
    const known = this.#known.get(key);
    if (known) return known;
    if (this.asked >= this.#limits.mostSolves || this.#options.signal?.aborted) return "unknown";
    this.asked++;
    this.#limits.onSolve?.(this.asked);
    const answer = await this.#ask(build());
    this.#known.set(key, answer);
    return answer;
  }

  async #ask(problem: Problem): Promise<Answer> {
    try {
      const { status, timetable } = await solve(problem, this.#options);
      if (timetable) return "yes";
      return status === "infeasible" ? "no" : "unknown";
    } catch (error) {
      // What contradicts itself before anything is planned has no plan.
      if (error instanceof PlageInputError) return "no";
      throw error;
    }
  }
}

/** A problem once some requirements are given up and others give way. */
export function granting(
  problem: Problem,
  dropped: readonly Requirement[],
  granted: readonly { concession: Concession; amount: number }[],
): Problem {
  const without = dropped.reduce((current, each) => each.without(current), problem);
  return granted.reduce((current, { concession, amount }) => concession.grant(current, amount), without);
}
