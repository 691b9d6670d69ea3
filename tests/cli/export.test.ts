import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fileNames } from "../../src/cli/export/fileNames.js";
import { solve } from "../../src/index.js";
import { file, folder, plage } from "./capture.js";
import { FEASIBLE, INFEASIBLE } from "./problems.js";

const problem = file.bind(null, "p.json", FEASIBLE);

describe("plage export", () => {
  it("writes tables and a workbook from a timetable, or from the result that holds it", async () => {
    const { timetable, ...result } = await solve(FEASIBLE);
    const out = folder();
    const csv = await plage(["export", "csv", problem(), file("t.json", timetable), "--out", out]);
    expect(csv).toMatchObject({ code: 0, out: "", err: `csv: 4 files in ${out}\n` });
    const xlsx = await plage(["export", "xlsx", problem(), file("r.json", { ...result, timetable }), "--out", out, "--lang", "fr"]);
    expect(xlsx).toMatchObject({ code: 0, out: "" });
    const fet = await plage(["export", "fet", problem(), file("t.json", timetable), "--out", out]);
    expect(fet.code).toBe(0);
    expect(readdirSync(out).sort()).toEqual(["csv", "fet", "timetable.xlsx"]);
    expect(readdirSync(join(out, "fet"))).toEqual(["P1.fet"]);
  });

  it("prints programs, which need no timetable", async () => {
    expect(await plage(["export", "mps", problem()])).toMatchObject({ code: 0, out: expect.stringMatching(/\nENDATA\n$/), err: "" });
    expect(await plage(["export", "lp", problem()])).toMatchObject({ code: 0, out: expect.stringMatching(/\nEnd\n$/i), err: "" });
  });

  it.each([
    [["csv"], "is written from a timetable"],
    [["xlsx", "t.json"], "Name a folder"],
    [["ics", "t.json", "--out", "x"], "this problem has no calendar"],
    [["siecle", "t.json"], "--uai: siecle cannot be written without it"],
    [["siecle", "t.json", "--date", "2025-02-30"], "It must be a date"],
    [["pdf", "t.json"], "Allowed choices are"],
  ])("refuses %j", async ([format, ...rest], said) => {
    expect(await plage(["export", format, problem(), ...rest])).toMatchObject({ code: 2, out: "", err: expect.stringContaining(said) });
  });
});

describe("plage solve --export", () => {
  it("writes nothing more where there is no plan", async () => {
    const out = folder();
    const { code } = await plage(["solve", file("p.json", INFEASIBLE), "--out", out, "--export", "csv"]);
    expect(code).toBe(3);
    expect(readdirSync(out)).toEqual(["result.json"]);
  });

  it.each([
    [["--export", "csv"], "no folder to write into"],
    [["--out", "x", "--export", "csv,pdf"], "Allowed are"],
    [["--out", "x", "--export", "ics"], "this problem has no calendar"],
  ])("refuses %j before it plans", async (args, said) => {
    const { code, err } = await plage(["solve", problem(), ...args]);
    expect(code).toBe(2);
    expect(err).toContain(said);
    expect(err).not.toContain("coverage");
  });
});

describe("names of files", () => {
  it("are safe on every system and never twice", () => {
    expect(fileNames(["Mme Diallo", "mme diallo", "P1/mardi/2nde", "../..", "con", "NUL.x", "", "a\u202eb\n", " . "], ".ics")).toEqual([
      "Mme Diallo.ics",
      "mme diallo-2.ics",
      "P1-mardi-2nde.ics",
      "sans-nom.ics",
      "_con.ics",
      "_NUL.x.ics",
      "sans-nom-2.ics",
      "a-b.ics",
      "sans-nom-3.ics",
    ]);
    expect(Buffer.byteLength(fileNames(["é".repeat(300)], ".ics")[0])).toBeLessThan(200);
  });
});
