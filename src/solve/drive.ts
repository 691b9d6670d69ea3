import type { SolveAnswer, SolveRequest, Solver } from "../backends/backend.js";
import type { Fork, Search } from "./search.js";

/** Answers programs, here or on another thread. */
export interface Lane {
  solve(request: SolveRequest): Promise<SolveAnswer>;
}

/**
 * Takes a search to its end. What can go on side by side is shared among the helpers, while this thread only looks after
 * them; all else is answered here.
 */
export function drive<Result>(steps: Search<Result>, here: Lane, helpers: readonly Lane[] = []): Promise<Result> {
  const shared = helpers.length > 0 ? new Queue(helpers, here) : new Queue([here], here);
  return follow(steps, here);

  async function follow<Each>(part: Search<Each>, alone?: Lane): Promise<Each> {
    let step = part.next();
    while (!step.done) step = part.next(await answersTo(step.value, alone));
    return step.value;
  }

  async function answersTo(asked: readonly SolveRequest[] | Fork, alone?: Lane): Promise<unknown[]> {
    if ("parts" in asked) return Promise.all(asked.parts.map((part) => follow(part, asked.parts.length === 1 ? alone : undefined)));
    if (alone && asked.length === 1) return [await alone.solve(asked[0])];
    return Promise.all(asked.map((request) => shared.answer(request)));
  }
}

/** Takes a search to its end at once, on a solver that needs no waiting for. */
export function driveSync<Result>(steps: Search<Result>, solver: Solver): Result {
  let step = steps.next();
  while (!step.done) step = steps.next(answersAtOnce(step.value, solver));
  return step.value;
}

function answersAtOnce(asked: readonly SolveRequest[] | Fork, solver: Solver): unknown[] {
  if ("parts" in asked) return asked.parts.map((part) => driveSync(part, solver));
  const since = Date.now();
  return asked.map((request) => solver.solve(after(since, request)));
}

/** A lane on this thread. Between programs the event loop turns, so that an abort or a redraw can happen. */
export function laneHere(solver: Solver, reopen: () => Promise<Solver>): Lane {
  let current = solver;
  return {
    async solve(request) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      const answer = current.solve(request);
      if (answer.status !== "failed") return answer;
      // What has thrown may be broken for good: a fresh instance gets the program once more.
      current = await reopen();
      return current.solve(request);
    },
  };
}

/** Requests wait for a lane to be free; those that came first are answered first. */
class Queue {
  readonly #free: Lane[];
  readonly #waiting: ((lane: Lane) => void)[] = [];
  readonly #refuge: Lane;

  constructor(lanes: readonly Lane[], refuge: Lane) {
    this.#free = [...lanes];
    this.#refuge = refuge;
  }

  /** The answer of the next free lane, or of the refuge where that lane breaks down. */
  async answer(request: SolveRequest): Promise<SolveAnswer> {
    const asked = Date.now();
    const lane = this.#free.pop() ?? (await new Promise<Lane>((resolve) => this.#waiting.push(resolve)));
    try {
      return await lane.solve(after(asked, request)).catch(() => this.#refuge.solve(after(asked, request)));
    } finally {
      const next = this.#waiting.shift();
      if (next) next(lane);
      else this.#free.push(lane);
    }
  }
}

/** A request that has waited for others has so much less time. */
function after(asked: number, request: SolveRequest): SolveRequest {
  return { ...request, timeLimit: request.timeLimit - (Date.now() - asked) / 1000 };
}
