import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import highs from "highs";

const loaded = highs({ print: () => {}, printErr: () => {} });

/** The optimum of a text as HiGHS reads it. */
export async function optimumInHighs(format: "mps" | "lp", data: string): Promise<number> {
  const instance = await loaded;
  return instance.withModel((model) => {
    model.options.set({ output_flag: false, mip_rel_gap: 0 });
    model.readModel({ format, data });
    model.run();
    if (model.getModelStatus() !== instance.constants.modelStatus.optimal) throw new Error(`not optimal: ${model.getModelStatus()}`);
    return Number(model.info.get("objective_function_value"));
  });
}

export const isThere = (command: string, ...probe: string[]): boolean => !spawnSync(command, probe, { timeout: 20_000 }).error;

/** The optimum in GLPK. */
export function optimumInGlpk(format: "mps" | "lp", data: string): number {
  return inFolder(data, (model, solution) => {
    execFileSync("glpsol", [format === "mps" ? "--freemps" : "--lp", model, "--output", solution], { stdio: "ignore" });
    return figure(readFileSync(solution, "utf8"), /^Objective:\s+\w+ = (\S+)/m);
  });
}

/** The optimum in CBC, which says a maximum as its opposite. */
export function optimumInCbc(format: "mps" | "lp", data: string): number {
  return inFolder(
    data,
    (model, solution) => {
      execFileSync("cbc", [model, "ratio", "0", "solve", "solu", solution, "quit"], { stdio: "ignore" });
      const value = figure(readFileSync(solution, "utf8"), /objective value\s+(\S+)/);
      return format === "mps" ? value : Math.abs(value);
    },
    format,
  );
}

function inFolder<T>(data: string, run: (model: string, solution: string) => T, ending = "txt"): T {
  const place = mkdtempSync(join(tmpdir(), "plage-program-"));
  try {
    const model = join(place, `model.${ending}`);
    writeFileSync(model, data);
    return run(model, join(place, "solution.txt"));
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

function figure(text: string, pattern: RegExp): number {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw new Error(`no optimum in ${text.slice(0, 200)}`);
  return Number(found);
}
