import type { SolveAnswer, SolveRequest, Solver } from "../backends/backend.js";
import type { Search } from "./search.js";

/** Answers programs, here or on another thread. */
export interface Lane {
  solve(request: SolveRequest): Promise<SolveAnswer>;
}

/** Takes a search to its end. Programs that it asks for together are shared among the lanes. */
export async function drive<Result>(steps: Search<Result>, lanes: readonly Lane[]): Promise<Result> {
  let step = steps.next();
  while (!step.done) step = steps.next(await answerAll(step.value, lanes));
  return step.value;
}

/** Takes a search to its end at once, on a solver that needs no waiting for. */
export function driveSync<Result>(steps: Search<Result>, solver: Solver): Result {
  let step = steps.next();
  while (!step.done) {
    const asked = Date.now();
    step = steps.next(step.value.map((request) => solver.solve(after(asked, request))));
  }
  return step.value;
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

/** Each lane takes the next program as soon as it is free; the last lane, which may block this thread, starts last. */
async function answerAll(requests: readonly SolveRequest[], lanes: readonly Lane[]): Promise<SolveAnswer[]> {
  const here = lanes[lanes.length - 1];
  const asked = Date.now();
  if (requests.length === 1) return [await here.solve(requests[0])];
  const answers: SolveAnswer[] = [];
  let next = 0;
  const work = async (lane: Lane) => {
    while (next < requests.length) {
      const index = next++;
      const request = after(asked, requests[index]);
      answers[index] = await lane.solve(request).catch(() => here.solve(request));
    }
  };
  await Promise.all(lanes.map(work));
  return answers;
}

/** A request that has waited for others has so much less time. */
function after(asked: number, request: SolveRequest): SolveRequest {
  return { ...request, timeLimit: request.timeLimit - (Date.now() - asked) / 1000 };
}
