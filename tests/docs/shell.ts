import { existsSync, writeFileSync } from "node:fs";
import { expect } from "vitest";
import { plage } from "../cli/capture.js";

/** Runs the lines of a block of shell, each of which calls the command, in the current folder. */
export async function runShell(code: string): Promise<void> {
  const lines = code
    .replaceAll("\\\n", " ")
    .split("\n")
    .map((line) => line.replace(/\s#.*$/, "").trim())
    .filter((line) => line !== "");
  for (const line of lines) {
    const [command, target] = line.split(" > ");
    const [npx, name, ...args] = command.split(/\s+/);
    if (npx !== "npx" || name !== "plage" || /["'|&;$]/.test(line)) throw new Error(`not a call of the command alone: ${line}`);
    const { code, out, err } = await plage(args);
    expect(code, `${line}\n${err}`).toBe(0);
    // A file that the test has given stays: what is printed may be too large a school for a test.
    if (target === undefined) continue;
    expect(out).not.toBe("");
    if (!existsSync(target)) writeFileSync(target, out);
  }
}
