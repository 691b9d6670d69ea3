import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { resultSchema } from "../../src/domain/result.js";
import { timetableSchema } from "../../src/domain/timetable.js";
import { file, folder, plage } from "./capture.js";
import { FEASIBLE, INFEASIBLE } from "./problems.js";

describe("plage solve", () => {
  it("prints a summary, tells its progress beside it and writes both files", async () => {
    const out = join(folder(), "new", "out");
    const { code, ...said } = await plage(["solve", file("p.json", FEASIBLE), "--out", out]);
    expect(code).toBe(0);
    expect(said.out).toContain("Plan found, and proven");
    expect(said.out).toContain("Tuesday 10:00–11:00");
    expect(said.err).toMatch(/^ +\d+\.\d s {2}plan P1, coverage/m);
    expect(timetableSchema.safeParse(JSON.parse(readFileSync(join(out, "timetable.json"), "utf8"))).error).toBeUndefined();
    expect(resultSchema.safeParse(JSON.parse(readFileSync(join(out, "result.json"), "utf8"))).error).toBeUndefined();
  });

  it("prints one JSON object and nothing else with --json", async () => {
    const { code, out } = await plage(["solve", "-", "--json"], JSON.stringify(FEASIBLE));
    expect(code).toBe(0);
    expect(resultSchema.safeParse(JSON.parse(out)).data?.status).toBe("optimal");
  });

  it.each(["highs", "javascript-lp-solver"])("solves on %s, with every option", async (backend) => {
    const options = ["--backend", backend, "--time-limit", "30", "--gap", "0.01", "--node-limit", "100", "--seed", "7", "--lang", "fr"];
    const { code, out } = await plage(["solve", file("p.json", FEASIBLE), ...options]);
    expect(code).toBe(0);
    expect(out).toContain("mardi 10:00–11:00");
  });

  it("says why there is no plan, with 3, and leaves no timetable", async () => {
    const out = folder();
    const { code, ...said } = await plage(["solve", file("p.json", INFEASIBLE), "--out", out]);
    expect(code).toBe(3);
    expect(said.out).toMatch(/Why\n {2}- \S/);
    expect(existsSync(join(out, "timetable.json"))).toBe(false);
    expect(existsSync(join(out, "result.json"))).toBe(true);
  });

  it("says that nothing was found in time, with 4", async () => {
    const { code, out } = await plage(["solve", file("p.json", FEASIBLE), "--time-limit", "0", "--json"]);
    expect(code).toBe(4);
    expect(JSON.parse(out)).toMatchObject({ status: "timeLimit", timetable: null });
  });

  it("lists every issue of a bad input, with 2, and as an object with --json", async () => {
    const bad = file("p.json", {
      ...FEASIBLE,
      students: [
        { id: "e1", division: "Z" },
        { id: "e1", division: "A" },
      ],
    });
    const lines = await plage(["solve", bad]);
    expect(lines.code).toBe(2);
    expect(lines.out).toBe("");
    expect(lines.err).toContain('students.0.division: no division has this id (found "Z"). Use the id of a division of the problem.\n');
    expect(lines.err.trimEnd().split("\n")).toHaveLength(2);
    const { code, out } = await plage(["solve", bad, "--json"]);
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ issues: [{ code: "two-divisions" }, { code: "unknown-id", value: "Z" }] });
  });

  it.each([
    ["--gap", "2"],
    ["--gap", "0x10"],
    ["--node-limit", "1.5"],
    ["--seed", "-1"],
    ["--time-limit", "soon"],
    ["--backend", "glpk"],
    ["--lang", "de"],
    ["--nonsense", "1"],
  ])("refuses %s %s", async (flag, value) => {
    const { code, out, err } = await plage(["solve", file("p.json", FEASIBLE), flag, value]);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toMatch(/^error: .*\n/);
  });

  it("refuses a folder that cannot be written to", async () => {
    const { code, err } = await plage(["solve", file("p.json", FEASIBLE), "--out", file("taken", "a file, no folder")]);
    expect(code).toBe(2);
    expect(err).toContain("cannot be written to");
  });
});
