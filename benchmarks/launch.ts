import { join } from "node:path";
import { runCommand } from "./competitors/command.js";
import type { Task } from "./record.js";
import type { Run } from "./trace.js";

/** Seconds beside the limit for writing a program, naming students and verifying; whoever takes longer is killed. */
const GRACE = 60;

/** Runs a task in a process of its own, so that a crash of a competitor is a run that says so. */
export async function launch({ family, seed, competitor, seconds }: Task): Promise<Run> {
  const args = [join(import.meta.dirname, "child.mjs"), family, String(seed), competitor, String(seconds)];
  const { said, megabytes, fault } = await runCommand(process.execPath, args, { seconds: 1.5 * seconds + GRACE, group: true });
  const lines = said.trim().split("\n");
  const run = lines.filter((line) => line.startsWith('{"trace"')).at(-1);
  if (run && fault === undefined) return JSON.parse(run) as Run;
  const error = lines.find((line) => /Error\b/.test(line));
  const note = [fault ?? "said nothing", ...(error ? [error.trim().slice(0, 120)] : [])].join(": ");
  return { trace: [], breaches: 0, megabytes: Math.round(megabytes), note };
}
