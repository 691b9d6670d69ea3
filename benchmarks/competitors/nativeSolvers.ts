import { join } from "node:path";

/** What a line of a log tells, for the minimisation written: the value of the best plan, and what no plan is below. */
export interface Said {
  readonly value?: number;
  readonly bound?: number;
}

/** A solver that is a program of the machine: reads MPS, writes a solution. */
export interface NativeSolver {
  readonly name: string;
  readonly command: string;
  /** Arguments that only ask whether it is there. */
  readonly probe: readonly string[];
  arguments(model: string, solution: string, seconds: number): string[];
  /** What a line of its log tells. */
  read(line: string): Said;
  /** Column and value, from the text of the solution. */
  values(solution: string): Iterable<readonly [column: number, value: number]>;
}

/** A finite number that a pattern finds in a line. */
const figure = (line: string, pattern: RegExp): number | undefined => {
  const found = Number(pattern.exec(line)?.[1] ?? Number.NaN);
  return Math.abs(found) < 1e20 ? found : undefined;
};

function* cells(solution: string, pattern: RegExp): Iterable<readonly [number, number]> {
  for (const [, column, value] of solution.matchAll(pattern)) yield [Number(column), Number(value)];
}

const NUMBER = "(-?[\\d.]+(?:e[+-]?\\d+)?)";
const pattern = (text: string) => new RegExp(text.replaceAll("NUMBER", NUMBER), "i");

const CBC_VALUE = pattern("Integer solution of NUMBER found");
const CBC_BOUND = pattern("(?:Lower bound:|best possible|Continuous objective value is)\\s+NUMBER");
const CBC: NativeSolver = {
  name: "CBC",
  command: "cbc",
  probe: ["-quit"],
  arguments: (model, solution, seconds) =>
    `${model} timeMode elapsed sec ${seconds} ratio 0.0001 threads 2 solve solu ${solution} quit`.split(" "),
  read: (line) => ({ value: figure(line, CBC_VALUE), bound: figure(line, CBC_BOUND) }),
  values: (solution) => cells(solution, /\sx(\d+)_\s+(-?[\d.e+-]+)/g),
};

const GLPK_VALUE = pattern(">>>>>\\s+NUMBER\\s+>=");
const GLPK_BOUND = pattern(">=\\s+NUMBER");
const GLPK: NativeSolver = {
  name: "GLPK",
  command: "glpsol",
  probe: ["--version"],
  arguments: (model, solution, seconds) =>
    `--freemps ${model} --tmlim ${Math.ceil(seconds)} --mipgap 0.0001 --cuts --write ${solution}`.split(" "),
  read: (line) => ({ value: figure(line, GLPK_VALUE), bound: figure(line, GLPK_BOUND) }),
  values: (solution) =>
    [...solution.matchAll(/^j (\d+) (-?[\d.e+-]+)$/gm)].map(([, column, value]) => [Number(column) - 1, Number(value)] as const),
};

/** Native OR-Tools through a few lines of Python. */
const ortools = (name: string, id: string, value: RegExp, bound: RegExp): NativeSolver => ({
  name,
  command: "python3",
  probe: ["-c", "import ortools"],
  arguments: (model, solution, seconds) => [join(import.meta.dirname, "solveWithOrTools.py"), id, model, solution, String(seconds)],
  read: (line) => ({ value: figure(line, value), bound: figure(line, LAST_BOUND) ?? figure(line, bound) }),
  values: (solution) => cells(solution, /^x(\d+)_\s+(-?[\d.e+-]+)$/gm),
});

const LAST_BOUND = pattern("^best bound NUMBER");
const CPSAT = ortools("CP-SAT", "cp_sat", pattern("^#\\d+ .*best:NUMBER"), pattern("^#.*next:\\[NUMBER"));
// The columns of a line of SCIP's log that say what it has reached: dual bound, primal bound, gap, completed.
const SCIP = ortools("SCIP", "scip", pattern("\\|\\s*NUMBER\\s*\\|[^|]*\\|[^|]*$"), pattern("\\|\\s*NUMBER\\s*\\|[^|]*\\|[^|]*\\|[^|]*$"));

export const NATIVE = { cbc: CBC, glpk: GLPK, cpsat: CPSAT, scip: SCIP };
