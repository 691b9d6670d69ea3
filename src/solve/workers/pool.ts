import type { Pool, WorkerPoolOptions } from "workerpool";
import type { SolveAnswer } from "../../backends/backend.js";
import { type PackedProgram, packProgram } from "../../program/packed.js";
import type { Lane } from "../drive.js";

type Workerpool = typeof import("workerpool");

/** Milliseconds that a worker gets to leave by itself before it is ended. */
const GRACE = 1;

/**
 * Megabytes, several times what the largest schools hold. A heap that may grow beyond 2 GB is swept only once it has grown
 * fourfold, another once it has grown twofold.
 */
const HEAP = { maxOldGenerationSizeMb: 2_000 };
/** Helpers work in WebAssembly and in long arrays, and leave little that is short-lived. */
export const HELPER = { workerThreadOpts: { resourceLimits: { ...HEAP, maxYoungGenerationSizeMb: 12 } } };

/** Threads that run the worker script of this package. They end with `terminate`, whatever they are doing. */
export async function openPool(workers: number, script?: string, options: WorkerPoolOptions = {}): Promise<Pool> {
  const { pool, platform } = await loadWorkerpool();
  return pool(script ?? scriptPath(platform), {
    maxWorkers: workers,
    workerType: platform === "browser" ? "web" : "thread",
    workerTerminateTimeout: GRACE,
    workerThreadOpts: { resourceLimits: HEAP },
    ...(platform === "browser" ? { workerOpts: { type: "module" } } : {}),
    ...options,
  });
}

/** The library of threads. A bundler may give a CommonJS module that is loaded later its default export alone. */
export async function loadWorkerpool(): Promise<Workerpool> {
  const loaded: Workerpool & { readonly default?: Workerpool } = await import("workerpool");
  return loaded.default ?? loaded;
}

/** Lanes that answer programs on the threads of a pool. */
export function lanesOf(pool: Pool, count: number, backend: string): Lane[] {
  const lane: Lane = {
    async solve({ program, start, ...request }) {
      const packed: PackedProgram = packProgram(program);
      const from = start && Float64Array.from(start);
      return (await pool.exec("answer", [backend, { ...request, program: packed, start: from }])) as SolveAnswer;
    },
  };
  return Array.from({ length: count }, () => lane);
}

/** Sources are run through a loader; the package has its worker beside the chunk that opens it. */
function scriptPath(platform: string): string {
  const url = new URL(import.meta.url.endsWith(".ts") ? "./source.mjs" : "./worker.js", import.meta.url);
  if (platform === "browser") return url.href;
  const path = decodeURIComponent(url.pathname);
  return /^\/[A-Za-z]:\//.test(path) ? path.slice(1) : path;
}
