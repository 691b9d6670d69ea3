import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { solve } from "../../src/index.js";
import { file, folder, plage } from "./capture.js";
import { ACTING, HOSTILE } from "./hostile.js";
import { FEASIBLE, INFEASIBLE } from "./problems.js";

/** One repair, and no answer left open because the machine is busy. */
const QUICK = ["--repairs", "1", "--time-limit", "1000000"];

describe("plage diagnose", () => {
  it("has nothing to explain where a plan exists", async () => {
    expect(await plage(["diagnose", file("p.json", FEASIBLE), ...QUICK])).toMatchObject({
      code: 0,
      out: "A plan exists: there is nothing to explain.\n",
    });
  });

  it("says what cannot hold together, with 3, and writes problems that have a plan", async () => {
    const out = folder();
    const { code, ...said } = await plage(["diagnose", file("p.json", INFEASIBLE), ...QUICK, "--out", out]);
    expect(code).toBe(3);
    expect(said.out).toMatch(/^No plan exists that keeps every rule\.\n\nThese cannot hold together(?: \(1 of \d+\))?\n {2}- \S/);
    expect(said.out).toContain("  - Division A has lessons on Thursday 14:00–15:00.\n");
    expect(said.out).toMatch(/\nWhat would make a plan possible.*\n {2}1\. \S.* \(price \d/);
    expect(said.err.endsWith(`diagnose: repair-1.json in ${out}\n`)).toBe(true);
    const repaired: unknown = JSON.parse(readFileSync(join(out, "repair-1.json"), "utf8"));
    expect((await solve(repaired)).timetable).not.toBeNull();
  });

  it("says the same in French, and as one JSON object", async () => {
    const french = await plage(["diagnose", file("p.json", INFEASIBLE), ...QUICK, "--lang", "fr"]);
    expect(french.out).toContain("  - La division A a cours : jeudi 14:00–15:00.\n");
    const { code, out } = await plage(["diagnose", "-", ...QUICK, "--json"], JSON.stringify(INFEASIBLE));
    expect(code).toBe(3);
    expect(JSON.parse(out)).toMatchObject({ status: "infeasible", conflicts: [{ minimal: true }], repairs: [{ steps: [{}] }] });
  });

  it("says that it was not found out, with 4", async () => {
    expect(await plage(["diagnose", file("p.json", FEASIBLE), "--time-limit", "0"])).toMatchObject({
      code: 4,
      out: "Whether a plan exists was not found out within the limits.\n",
    });
  });

  it("lists every issue of a bad input, with 2", async () => {
    const { code, out, err } = await plage(["diagnose", file("p.json", { ...FEASIBLE, students: [{ id: "e", division: "Z" }, {}] })]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/^students\.1\.id: /m);
  });

  it("prints names as text", async () => {
    const divisions = INFEASIBLE.divisions.map((division) => ({ ...division, name: `${HOSTILE}${division.id}` }));
    const { code, out, err } = await plage(["diagnose", file("p.json", { ...INFEASIBLE, divisions }), ...QUICK]);
    expect(code).toBe(3);
    expect(out).toContain("Division A[31mredgnp");
    expect(out + err).not.toMatch(ACTING);
  });
});
