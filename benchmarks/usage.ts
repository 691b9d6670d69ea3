import { existsSync, readdirSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** What this process holds. */
export interface Usage {
  readonly megabytes: number;
  /** Memory of the WebAssembly modules that have not been collected, within `megabytes`. */
  readonly moduleMegabytes: number;
  /** Threads that were begun from this one and have not ended. */
  readonly threads: number;
  /** Every thread of the process, those that threads begin and those of the engine among them; 0 where the system does not tell. */
  readonly systemThreads: number;
  /** What keeps the process alive: timers, ports, sockets. */
  readonly handles: number;
}

const TASKS = "/proc/self/task";

/** Watches this process from now on. */
export function watchUsage(): () => Usage {
  let threads = 0;
  process.on("worker", (worker) => {
    threads++;
    worker.once("exit", () => threads--);
  });
  const memories = watchModules();
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  return () => {
    collect();
    const held = memories.flatMap((each) => each.deref() ?? []);
    return {
      megabytes: process.memoryUsage.rss() / 2 ** 20,
      moduleMegabytes: held.reduce((sum, { buffer }) => sum + buffer.byteLength, 0) / 2 ** 20,
      threads,
      systemThreads: existsSync(TASKS) ? readdirSync(TASKS).length : 0,
      handles: process.getActiveResourcesInfo().length,
    };
  };
}

/** The memories of modules that are loaded from now on, for as long as somebody holds them. */
function watchModules(): WeakRef<WebAssembly.Memory>[] {
  const memories: WeakRef<WebAssembly.Memory>[] = [];
  const instantiate = WebAssembly.instantiate as (...parts: unknown[]) => Promise<unknown>;
  WebAssembly.instantiate = (async (...parts: unknown[]) => {
    const loaded = (await instantiate(...parts)) as WebAssembly.Instance | WebAssembly.WebAssemblyInstantiatedSource;
    const { exports } = "instance" in loaded ? loaded.instance : loaded;
    for (const each of Object.values(exports)) if (each instanceof WebAssembly.Memory) memories.push(new WeakRef(each));
    return loaded;
  }) as typeof WebAssembly.instantiate;
  return memories;
}
