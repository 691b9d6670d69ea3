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

interface Watch {
  /** Seconds after which it is killed. */
  readonly seconds: number;
  /** Handed each line as it comes. */
  readonly onLine?: (line: string) => void;
  /** Whether it heads a group of its own: all it has started then ends with it. */
  readonly group?: boolean;
}

/** Runs a command; keeps what it says and how much memory it took. */
export function runCommand(command: string, args: readonly string[], { seconds, onLine, group = false }: Watch): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], detached: group });
    let said = "";
    let megabytes = 0;
    let fault: string | undefined;
    const look = setInterval(() => {
      megabytes = Math.max(megabytes, peakOf(child.pid));
    }, 100);
    const kill = () => child.pid && end(group ? -child.pid : child.pid);
    const timer = setTimeout(() => {
      fault = `killed after ${Math.round(seconds)} s`;
      kill();
    }, seconds * 1000);
    // A group of its own hears nothing of an interruption at the keyboard.
    const interrupted = () => {
      kill();
      process.exit(130);
    };
    for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, interrupted);
    for (const stream of [child.stdout, child.stderr]) {
      let begun = "";
      stream.setEncoding("utf8").on("data", (text: string) => {
        said += text;
        const lines = (begun + text).split("\n");
        begun = lines.pop() as string;
        for (const line of lines) onLine?.(line);
      });
      stream.on("end", () => begun && onLine?.(begun));
    }
    const settle = (code: number | null, signal: string | null) => {
      clearInterval(look);
      clearTimeout(timer);
      for (const each of ["SIGINT", "SIGTERM"]) process.off(each, interrupted);
      if (code !== 0) fault ??= signal ? `ended by ${signal}` : `ended with code ${code}`;
      resolve({ said, megabytes, fault });
    };
    child.on("error", ({ message }) => {
      fault = message;
      settle(1, null);
    });
    child.on("close", settle);
  });
}

/** Ends a process, or a group by its negative id. */
function end(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
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
