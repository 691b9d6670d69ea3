import { describe, expect, it } from "vitest";
import type { SolveAnswer, SolveRequest } from "../../src/backends/backend.js";
import { Program } from "../../src/program/program.js";
import { drive, driveSync, type Lane } from "../../src/solve/drive.js";
import { type Search, together } from "../../src/solve/search.js";

/** A request that is told from others by its seed. */
function request(seed: number): SolveRequest {
  return { program: new Program(), gap: 0, nodeLimit: 1, timeLimit: 10, seed };
}

function answer({ seed }: SolveRequest): SolveAnswer {
  return { status: "optimal", objective: seed, bound: seed, nodes: 0, iterations: 0 };
}

/** Asks for these one after the other and sums up what comes back. */
function* part(...seeds: number[]): Search<number> {
  let total = 0;
  for (const seed of seeds) {
    const [{ bound }] = (yield [request(seed)]) as SolveAnswer[];
    total += bound;
  }
  return total;
}

/** A lane that answers at once but for the seeds held back until `release`. */
function lane(log: string[], name: string, held: ReadonlyMap<number, Promise<void>> = new Map()): Lane {
  return {
    async solve(asked) {
      await held.get(asked.seed);
      log.push(`${name}${asked.seed}`);
      return answer(asked);
    },
  };
}

describe("parts of a search side by side", () => {
  it("go forward each for itself, and give their results in order", async () => {
    const log: string[] = [];
    let release = () => {};
    const held = new Map([[1, new Promise<void>((resolve) => (release = resolve))]]);
    const helpers = [lane(log, "a", held), lane(log, "a", held)];
    const running = drive(together([part(1, 2), part(3, 4, 5)]), lane(log, "here"), helpers);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(log).toEqual(["a3", "a4", "a5"]);
    release();
    expect(await running).toEqual([3, 12]);
    expect(log.slice(3)).toEqual(["a1", "a2"]);
  });

  it("come to the same on one lane, on several and at once", async () => {
    function* nested(): Search<number[]> {
      const inner = yield* together([part(1), together([part(2, 3), part(4)])] as Search<unknown>[]);
      const last = yield* part(5);
      return [...inner.flat(), last] as number[];
    }
    const results = [
      await drive(nested(), lane([], "")),
      await drive(nested(), lane([], ""), [lane([], ""), lane([], "")]),
      driveSync(nested(), { solve: answer }),
    ];
    expect(results).toEqual([
      [1, 5, 4, 5],
      [1, 5, 4, 5],
      [1, 5, 4, 5],
    ]);
  });

  it("leave one lane no more than one program at a time", async () => {
    let [running, most] = [0, 0];
    const slow: Lane = {
      async solve(asked) {
        most = Math.max(most, ++running);
        await new Promise((resolve) => setTimeout(resolve, 1));
        running--;
        return answer(asked);
      },
    };
    await drive(together([part(1, 2), part(3, 4), part(5)]), slow);
    expect(most).toBe(1);
  });

  it("are answered here where a helper breaks down, and alone where nothing is beside them", async () => {
    const log: string[] = [];
    const broken: Lane = { solve: () => Promise.reject(new Error("gone")) };
    expect(await drive(together([part(1), part(2)]), lane(log, "here"), [broken, broken])).toEqual([1, 2]);
    expect(log.sort()).toEqual(["here1", "here2"]);
    expect(await drive(part(3), lane(log, "here"), [broken])).toBe(3);
    expect(await drive(together([part(4)]), lane(log, "here"), [broken])).toEqual([4]);
  });

  it("gives a request that has waited less time", async () => {
    const limits: number[] = [];
    const slow: Lane = {
      async solve(asked) {
        limits.push(asked.timeLimit);
        await new Promise((resolve) => setTimeout(resolve, 30));
        return answer(asked);
      },
    };
    await drive(together([part(1), part(2)]), slow);
    expect(limits[0] - limits[1]).toBeGreaterThan(0.02);
  });
});
