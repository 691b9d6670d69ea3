import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

export interface Ended {
  readonly said: string;
  readonly megabytes: number;
  /** How it ended, where that was not of its own will with code 0. */
  readonly fault?: string;
}

/** Whether a command can be started here, and ends well where it must. */
export function isThere(command: string, ...args: string[]): boolean {
  const { error, status } = spawnSync(command, args, { stdio: "ignore", input: "" });
  return error === undefined && status === 0;
}

/**
 * Runs a command, killed with all it has started once the seconds are over; keeps what it says and how much memory it
 * took. Each line is handed over as it comes.
 */
export function runCommand(
  command: string,
  args: readonly string[],
  seconds: number,
  onLine: (line: string) => void = () => {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], detached: true });
    let said = "";
    let megabytes = 0;
    let fault: string | undefined;
    const look = setInterval(() => {
      megabytes = Math.max(megabytes, peakOf(child.pid));
    }, 100);
    const kill = setTimeout(() => {
      fault = `killed after ${Math.round(seconds)} s`;
      if (child.pid) killGroup(child.pid);
    }, seconds * 1000);
    for (const stream of [child.stdout, child.stderr]) {
      let begun = "";
      stream.setEncoding("utf8").on("data", (text: string) => {
        said += text;
        const lines = (begun + text).split("\n");
        begun = lines.pop() as string;
        lines.forEach(onLine);
      });
      stream.on("end", () => begun && onLine(begun));
    }
    const end = (code: number | null, signal: string | null) => {
      clearInterval(look);
      clearTimeout(kill);
      if (code !== 0) fault ??= signal ? `ended by ${signal}` : `ended with code ${code}`;
      resolve({ said, megabytes, fault });
    };
    child.on("error", ({ message }) => {
      fault = message;
      end(1, null);
    });
    child.on("close", end);
  });
}

/** Ends a process started as the head of its own group, and the processes it has started. */
function killGroup(pid: number): void {
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // It has ended by itself in the meantime.
  }
}

/** Peak resident memory of a process in megabytes, where the system tells; else 0. */
export function peakOf(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
