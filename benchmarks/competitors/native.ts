import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isThere, runCommand } from "./command.js";
import type { Attempt, Competitor } from "./competitor.js";
import { mpsOf } from "./mps.js";
import { type Form, oneProgram, timetableFrom } from "./oneProgram.js";

/** A solver that is a program of the machine: reads MPS, writes a solution. */
interface Native {
  readonly name: string;
  readonly command: string;
  /** Arguments that only ask whether it is there. */
  readonly probe: readonly string[];
  arguments(model: string, solution: string, seconds: number): string[];
  /** The best bound it says, for the minimisation written. */
  bound(said: string): number | undefined;
  /** Column and value, from the text of the solution. */
  values(solution: string): Iterable<readonly [column: number, value: number]>;
}

const figure = (pattern: RegExp) => (said: string) => {
  const found = [...said.matchAll(pattern)].at(-1)?.[1];
  return found === undefined ? undefined : Number(found);
};

function* cells(solution: string, pattern: RegExp): Iterable<readonly [number, number]> {
  for (const [, column, value] of solution.matchAll(pattern)) yield [Number(column), Number(value)];
}

const CBC: Native = {
  name: "CBC",
  command: "cbc",
  probe: ["-quit"],
  arguments: (model, solution, seconds) => [
    model,
    "sec",
    String(seconds),
    "ratio",
    "0.0001",
    "threads",
    "2",
    "solve",
    "solu",
    solution,
    "quit",
  ],
  bound: (said) =>
    figure(/(?:Lower bound|best possible):?\s+(-?[\d.e+]+)/gi)(said) ?? figure(/Continuous objective value is (-?[\d.e+]+)/g)(said),
  values: (solution) => cells(solution, /\sx(\d+)_\s+(-?[\d.e+-]+)/g),
};

const GLPK: Native = {
  name: "GLPK",
  command: "glpsol",
  probe: ["--version"],
  arguments: (model, solution, seconds) => [
    "--freemps",
    model,
    "--tmlim",
    String(Math.ceil(seconds)),
    "--mipgap",
    "0.0001",
    "--cuts",
    "--write",
    solution,
  ],
  bound: figure(/>=\s+(-?[\d.e+]+)\s+[\d.]+%/g),
  values: (solution) =>
    [...solution.matchAll(/^j (\d+) (-?[\d.e+-]+)$/gm)].map(([, column, value]) => [Number(column) - 1, Number(value)] as const),
};

/** Native OR-Tools through a few lines of Python. */
const ortools = (name: string, id: string): Native => ({
  name,
  command: "python3",
  probe: ["-c", "import ortools"],
  arguments: (model, solution, seconds) => [join(import.meta.dirname, "solveWithOrTools.py"), id, model, solution, String(seconds)],
  bound: figure(/best bound (-?[\d.e+]+)/g),
  values: (solution) => cells(solution, /^x(\d+)_\s+(-?[\d.e+-]+)$/gm),
});

const NATIVE = { cbc: CBC, glpk: GLPK, cpsat: ortools("CP-SAT", "cp_sat"), scip: ortools("SCIP", "scip") };

export function native(id: keyof typeof NATIVE, form: Form): Competitor {
  const solver = NATIVE[id];
  return {
    id: `${solver.name}, ${form}`,
    missing: () => (isThere(solver.command, ...solver.probe) ? undefined : `${solver.command} is not installed`),
    async plan(problem, seconds): Promise<Attempt> {
      const started = Date.now();
      const one = oneProgram(problem, form);
      const { program } = one.model;
      const place = mkdtempSync(join(tmpdir(), "plage-bench-"));
      try {
        const [model, solution] = [join(place, "model.mps"), join(place, "solution.txt")];
        writeFileSync(model, mpsOf(program));
        const left = seconds - (Date.now() - started) / 1000;
        const { said, megabytes } = await runCommand(solver.command, solver.arguments(model, solution, left), left);
        const bound = solver.bound(said);
        const found = new Float64Array(program.columnCount);
        let any = false;
        for (const [column, value] of solver.values(readText(solution))) {
          found[column] = program.integer[column] ? Math.round(value) : value;
          any = true;
        }
        return {
          timetable: any ? timetableFrom(one, found) : undefined,
          bound: bound === undefined ? undefined : program.objective.constant - bound,
          megabytes,
        };
      } finally {
        rmSync(place, { recursive: true, force: true });
      }
    },
  };
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
