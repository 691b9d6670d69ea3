import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

export interface Ended {
  readonly said: string;
  readonly megabytes: number;
}

/** Whether a command can be started here. */
export function isThere(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: "ignore", input: "" }).error === undefined;
}

/** Runs a command, killed some seconds after it should have ended; keeps what it says and how much memory it took. */
export function runCommand(command: string, args: readonly string[], seconds: number): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    let megabytes = 0;
    const look = setInterval(() => {
      megabytes = Math.max(megabytes, peakOf(child.pid));
    }, 100);
    const kill = setTimeout(() => child.kill("SIGKILL"), (seconds + 10) * 1000);
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (data) => {
        said += data;
      });
    child.on("close", () => {
      clearInterval(look);
      clearTimeout(kill);
      resolve({ said, megabytes });
    });
  });
}

/** Peak resident memory of a process in megabytes, where the system tells; else 0. */
function peakOf(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
