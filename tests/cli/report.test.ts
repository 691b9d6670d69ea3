import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { solve } from "../../src/index.js";
import { resultOf } from "../../src/solve/resultOf.js";
import { file, folder, plage } from "./capture.js";
import { FEASIBLE, INFEASIBLE } from "./problems.js";

const problem = () => file("p.json", FEASIBLE);

describe("plage report", () => {
  it("writes a page from a result, one without a plan included", async () => {
    const out = join(folder(), "new", "page.html");
    expect(await plage(["report", problem(), file("r.json", await solve(FEASIBLE)), "--out", out])).toMatchObject({ code: 0, out: "" });
    expect(readFileSync(out, "utf8")).toMatch(/^<!doctype html>[\s\S]*<\/html>\s*$/i);
    const none = await plage(["report", file("p.json", INFEASIBLE), file("r.json", await solve(INFEASIBLE)), "--out", "-", "--lang", "fr"]);
    expect(none).toMatchObject({ code: 0, err: "" });
    expect(none.out).toContain('<html lang="fr"');
  });

  it("accounts for a timetable, and refuses one that breaks a rule", async () => {
    const { timetable, ...result } = await solve(FEASIBLE);
    expect(await plage(["report", problem(), file("t.json", timetable), "--out", "-"])).toMatchObject({ code: 0, err: "" });
    const { tiers, coverage, ledger, indicators } = resultOf(FEASIBLE, timetable);
    expect({ coverage, ledger, indicators }).toEqual({ coverage: result.coverage, ledger: result.ledger, indicators: result.indicators });
    expect(tiers.map(({ value }) => value)).toEqual(result.tiers.map(({ value }) => value));
    const broken = { ...timetable, groups: timetable?.groups.slice(1) };
    expect(await plage(["report", problem(), file("t.json", broken), "--out", "-"])).toMatchObject({ code: 2, out: "" });
  });

  it("leaves out names, and tells of a replan", async () => {
    const [named, changes] = [{ ...FEASIBLE, teachers: FEASIBLE.teachers.map((each) => ({ ...each, name: `Mme ${each.id}` })) }, folder()];
    const files = [file("p.json", named), file("r.json", await solve(named))];
    expect((await plage(["report", ...files, "--out", "-"])).out).toContain("Mme kim");
    expect((await plage(["report", ...files, "--out", "-", "--no-names", "--mask", "5"])).out).not.toContain("Mme kim");
    const leaving = file("c.json", [{ kind: "leaves", student: "e1" }]);
    expect((await plage(["replan", ...files, leaving, "--from", "P1", "--out", changes])).code).toBe(0);
    const [problem, result, diff] = ["problem.json", "result.json", "diff.json"].map((name) => join(changes, name));
    const { code, out } = await plage(["report", problem, result, "--replan", diff, "--out", "-"]);
    expect(code).toBe(0);
    expect(out).toContain("e1 leaves the school");
    expect(await plage(["report", problem, result, "--replan", leaving, "--out", "-"])).toMatchObject({ code: 2, out: "" });
  });

  it("refuses what is neither, with every issue", async () => {
    const { code, err } = await plage(["report", problem(), file("t.json", { tiers: 1, status: "done" }), "--out", "-"]);
    expect(code).toBe(2);
    expect(err).toMatch(/^status: /m);
    expect(err).toMatch(/^tiers: /m);
  });
});

describe("plage solve --report", () => {
  it("writes the page beside the plan, and asks for a folder", async () => {
    const out = folder();
    expect((await plage(["solve", problem(), "--out", out, "--report"])).code).toBe(0);
    expect(readFileSync(join(out, "report.html"), "utf8")).toMatch(/^<!doctype html>/i);
    expect(await plage(["solve", problem(), "--report"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("no folder to write into"),
    });
  });
});
