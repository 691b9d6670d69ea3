import { describe, expect, it } from "vitest";
import { AIMS } from "../../benchmarks/aims.js";
import { aimsTable, wordsOf } from "../../benchmarks/aimsTable.js";
import { FLOOR } from "../../benchmarks/competitors/floor.js";
import { evaluateAim } from "../../benchmarks/evaluateAim.js";
import { FAMILIES } from "../../benchmarks/families.js";
import { instancesOf } from "../../benchmarks/instance.js";
import { REFERENCE } from "../../benchmarks/table.js";
import { instanceOf, recordOf, runOf } from "./runs.js";

const library = (at: number, megabytes = 100) => runOf([{ at, value: 100, bound: 100 }], { megabytes });
const at = (seconds: number, value: number) => runOf([{ at: seconds, value }]);

describe("an aim of a gap", () => {
  it("is judged by the median", () => {
    const instances = [2, 4, 9].map((seconds, index) => instanceOf({ [REFERENCE]: library(seconds) }, index));
    expect(evaluateAim({ kind: "gap", gap: 0.01, within: 4 }, instances)).toEqual({ met: true, figure: "4.00 s (worst 9.00 s)" });
    expect(evaluateAim({ kind: "gap", gap: 0.01, within: 3 }, instances).met).toBe(false);
    expect(evaluateAim({ kind: "plan", within: 3 }, instances).met).toBe(false);
  });

  it("says how near the plan came", () => {
    const instance = instanceOf({ [REFERENCE]: runOf([{ at: 1, value: 98, bound: 100 }]) });
    expect(evaluateAim({ kind: "gap", gap: 0.01, within: 4 }, [instance])).toEqual({
      met: false,
      figure: "not reached: 2.00 % at the end",
    });
  });

  it("is open where the limit was shorter than the aim", () => {
    const [short] = instancesOf([recordOf(REFERENCE, runOf([{ at: 1, value: 90, bound: 100 }]), "petit", 1, 10)]);
    expect(evaluateAim({ kind: "gap", gap: 0.01, within: 30 }, [short]).met).toBeUndefined();
    expect(evaluateAim({ kind: "gap", gap: 0.01, within: 10 }, [short]).met).toBe(false);
  });

  it("is not measured without a run of the library", () => {
    expect(evaluateAim({ kind: "gap", gap: 0.01, within: 4 }, [instanceOf({ other: library(1) })]).met).toBeUndefined();
  });
});

describe("an aim beside peers", () => {
  it("is to be ahead at every moment", () => {
    const aim = { kind: "ahead", of: ["CBC"] } as const;
    expect(evaluateAim(aim, [instanceOf({ [REFERENCE]: library(4), "CBC, cohorts": at(5.5, 100) })]).met).toBe(true);
    expect(evaluateAim(aim, [instanceOf({ [REFERENCE]: library(8), "CBC, cohorts": at(4, 50) })])).toEqual({
      met: false,
      figure: "100.00 % behind CBC, cohorts, at 5 s, seed 1",
    });
    expect(evaluateAim(aim, [instanceOf({ [REFERENCE]: library(8), "SCIP, cohorts": at(4, 50) })]).met).toBeUndefined();
  });

  it("is to be many times sooner than the best of a form", () => {
    const instance = instanceOf({
      [REFERENCE]: library(2),
      "CBC, cohorts": at(30, 100),
      "SCIP, cohorts": at(50, 100),
      "CBC, students": at(9, 9),
    });
    const sooner = (times: number, form: "cohorts" | "students") => evaluateAim({ kind: "sooner", gap: 0.001, times, form }, [instance]);
    expect(sooner(10, "cohorts")).toEqual({ met: true, figure: "15 ×" });
    expect(sooner(20, "cohorts").met).toBe(false);
    expect(sooner(30, "students")).toEqual({ met: true, figure: ">30 ×" });
    expect(sooner(100, "students").met).toBeUndefined();
  });

  it("is that no peer comes so close by then", () => {
    const alone = (seconds: number) =>
      evaluateAim({ kind: "alone", gap: 0.01, by: 20 }, [instanceOf({ [REFERENCE]: library(2), "CBC, cohorts": at(seconds, 99.5) })]);
    expect(alone(30)).toEqual({ met: true, figure: "CBC, cohorts at 30.0 s" });
    expect(alone(10).met).toBe(false);
    expect(
      evaluateAim({ kind: "alone", gap: 0.01, by: 20 }, [instanceOf({ [REFERENCE]: library(2), [FLOOR]: library(1) })]).met,
    ).toBeUndefined();
  });
});

describe("aims of memory and of the floor", () => {
  it("look at the largest and at the ratio", () => {
    const instances = [instanceOf({ [REFERENCE]: library(6, 900), [FLOOR]: runOf([{ at: 2, bound: 100 }]) })];
    expect(evaluateAim({ kind: "memory", megabytes: 1000 }, instances)).toEqual({ met: true, figure: "900 MB at most" });
    expect(evaluateAim({ kind: "floor", gap: 0.005, times: 3 }, instances)).toEqual({ met: true, figure: "3.0 ×" });
    expect(evaluateAim({ kind: "floor", gap: 0.005, times: 2 }, instances).met).toBe(false);
  });

  it("look at the schools whose floor was run", () => {
    const aim = { kind: "floor", gap: 0.005, times: 3 } as const;
    const without = instanceOf({ [REFERENCE]: library(60) }, 2);
    const found = instanceOf({ [REFERENCE]: library(6), [FLOOR]: runOf([{ at: 2, bound: 100 }]) });
    expect(evaluateAim(aim, [without, found])).toEqual({ met: true, figure: "3.0 ×" });
    expect(evaluateAim(aim, [without]).met).toBeUndefined();
  });
});

describe("the aims", () => {
  it("are each about a family there is, and have words of their own", () => {
    const about = AIMS.flatMap(({ families }) => families);
    expect(about.filter((beginning) => !FAMILIES.some(({ name }) => name.startsWith(beginning)))).toEqual([]);
    expect(new Set(AIMS.map((aim) => `${aim.families} ${wordsOf(aim)}`)).size).toBe(AIMS.length);
  });

  it("are shown for the families that were run", () => {
    const table = aimsTable(instancesOf([recordOf(REFERENCE, library(2), "géant, 240 teachers")]));
    const rows = table.split("\n").filter((line) => line.startsWith("| géant"));
    expect(
      rows.map((row) =>
        row
          .split("|")
          .slice(2, 5)
          .map((cell) => cell.trim()),
      ),
    ).toEqual([
      ["0.5 % in 60 s", "met", "2.00 s"],
      ["less than 1000 MB", "met", "100 MB at most"],
      ["first plan in 8 s", "met", "2.00 s"],
    ]);
  });
});
