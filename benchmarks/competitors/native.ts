import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mpsText } from "../../src/program/mps.js";
import { isThere, runCommand } from "./command.js";
import type { Attempt, Competitor, Tell } from "./competitor.js";
import { NATIVE, type NativeSolver } from "./nativeSolvers.js";
import { attemptFrom, type Form, type OneProgram, oneProgram } from "./oneProgram.js";

/** Seconds after its limit that a solver has to write what it found. */
const GRACE = 15;
/** Nearer than this to a whole number is one. */
const WHOLE = 1e-4;

/** The whole year as one program in a solver of the machine. */
export function native(id: keyof typeof NATIVE, form: Form): Competitor {
  const solver = NATIVE[id];
  return {
    id: `${solver.name}, ${form}`,
    missing: () => (isThere(solver.command, ...solver.probe) ? undefined : `${solver.name} is not installed`),
    async plan(problem, seconds, tell): Promise<Attempt> {
      const deadline = performance.now() + seconds * 1000;
      const one = oneProgram(problem, form);
      const place = mkdtempSync(join(tmpdir(), "plage-bench-"));
      try {
        const files: Files = { model: join(place, "model.mps"), solution: join(place, "solution.txt") };
        writeFileSync(files.model, mpsText(one.model.program, "short"));
        const left = Math.max(1, (deadline - performance.now()) / 1000);
        return await solveFiles(solver, one, files, left, tell);
      } finally {
        rmSync(place, { recursive: true, force: true });
      }
    },
  };
}

interface Files {
  readonly model: string;
  readonly solution: string;
}

async function solveFiles(solver: NativeSolver, one: OneProgram, files: Files, seconds: number, tell: Tell): Promise<Attempt> {
  const { program } = one.model;
  // What was written is a minimisation of the opposite.
  const restored = (cost: number | undefined) => (cost === undefined ? undefined : -cost);
  let bound: number | undefined;
  const onLine = (line: string) => {
    const said = solver.read(line);
    bound = restored(said.bound) ?? bound;
    if (said.value !== undefined || said.bound !== undefined) tell({ value: restored(said.value), bound: restored(said.bound) });
  };
  const [command, ...args] = unbuffered(solver.command, ...solver.arguments(files.model, files.solution, seconds));
  const { megabytes, fault } = await runCommand(command, args, { seconds: seconds + GRACE, onLine });
  const found = new Float64Array(program.columnCount);
  let any = false;
  for (const [column, value] of solver.values(readText(files.solution))) {
    found[column] = program.integer[column] && Math.abs(value - Math.round(value)) < WHOLE ? Math.round(value) : value;
    any = true;
  }
  return { ...attemptFrom(one, any ? found : undefined), bound, megabytes, ...(fault ? { note: fault } : {}) };
}

/** A log kept back in a buffer would say everything at the end. */
function unbuffered(...command: string[]): string[] {
  return isThere("stdbuf", "--version") ? ["stdbuf", "-oL", ...command] : command;
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
