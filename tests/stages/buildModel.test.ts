import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowsAsText } from "../../src/program/text.js";
import { checkProblem } from "../../src/read/read.js";
import { RULES } from "../../src/rules/index.js";
import type { Rule } from "../../src/rules/rule.js";
import { buildModel } from "../../src/stages/buildModel.js";
import { formCohorts } from "../../src/stages/cohorts.js";
import { formGroups } from "../../src/stages/formGroups.js";
import { verifyPlan } from "../../src/stages/verify.js";
import { planWith } from "../support/planWithout.js";
import { runs } from "../support/properties.js";
import { mixedSchool } from "../support/randomSchool.js";
import { planOf, smallSchool, wholeYear } from "../support/smallSchool.js";

/** Rows as text, their terms and they themselves in order of the alphabet. */
function sortedRows(school: Parameters<typeof wholeYear>[0], rules: readonly Rule[]): string[] {
  const horizon = wholeYear(school);
  const { program } = buildModel(school, horizon, formCohorts(school, horizon, RULES), rules);
  return rowsAsText(program)
    .split("\n")
    .map((row) => {
      const [, name, body] = row.match(/^(.*?): (.*)$/) ?? [row, row, ""];
      return `${name}: ${` + ${body}`
        .replace(/^ \+ -/, " - ")
        .split(/(?= [+-] )|(?= (?:<=|>=|=) )/)
        .sort()
        .join("")}`;
    })
    .sort();
}

describe("the program", () => {
  it("has the same rows in whatever order the rules come", () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.shuffledSubarray([...RULES], { minLength: RULES.length }), (seed, shuffled) => {
        const read = checkProblem(mixedSchool(seed));
        fc.pre("school" in read);
        if ("school" in read) expect(sortedRows(read.school, shuffled)).toEqual(sortedRows(read.school, RULES));
      }),
      runs(15),
    );
  });

  it("has finite bounds and unlike names for its columns", () => {
    const read = checkProblem(mixedSchool(3));
    if (!("school" in read)) throw new Error("the school cannot be read");
    const horizon = wholeYear(read.school);
    const { program } = buildModel(read.school, horizon, formCohorts(read.school, horizon, RULES), RULES);
    expect(new Set(program.columnNames).size).toBe(program.columnCount);
    expect([...program.lower, ...program.upper].every(Number.isFinite)).toBe(true);
  });
});

describe("cohorts", () => {
  const students = (needs: object[]) =>
    needs.map((each, index) => ({ id: `s${index}`, division: "A", needs: each as Record<string, number> }));

  it("gather students of one division whom no rule tells apart", () => {
    const school = smallSchool({
      divisions: [
        { id: "A", level: "2de" },
        { id: "B", level: "2de" },
      ],
      students: [...students([{ lire: 1 }, { lire: 2 }, { lire: 1 }]), { id: "s3", division: "B", needs: { lire: 1 } }],
    });
    const cohorts = formCohorts(school, wholeYear(school), RULES);
    expect(cohorts.map((each) => each.students)).toEqual([[0, 2], [1], [3]]);
    expect(cohorts.map(({ index, level, division, size }) => [index, level, division, size])).toEqual([
      [0, 0, 0, 2],
      [1, 0, 0, 1],
      [2, 0, 1, 1],
    ]);
  });

  it("part students when asked, or when a rule asks", () => {
    const many = { students: students([{}, {}, {}]) };
    const school = smallSchool(many);
    expect(formCohorts(school, wholeYear(school), RULES)).toHaveLength(1);
    expect(formCohorts(school, wholeYear(school), RULES, true)).toHaveLength(3);
    const locked = smallSchool({ ...many, rules: { locks: { apart: [["s0", "s1"]] } } });
    expect(formCohorts(locked, wholeYear(locked), RULES)).toHaveLength(3);
  });
});

describe("the groups formed", () => {
  it("are those the program counted, after those of the past", async () => {
    const school = smallSchool({ periods: [{ id: "P1" }, { id: "P2" }] });
    const past = planOf(school, [{ action: "lire", students: ["ana", "bob"], teachers: ["kim"] }]);
    const horizon = { periods: [1], past, budgets: "whole" as const };
    const model = buildModel(school, horizon, formCohorts(school, horizon, RULES), RULES);
    const values = new Float64Array(model.program.columnCount);
    for (const name of [
      "z[2de,lun]",
      "for lire[ana@lun,P2]",
      "free[bob@lun,P2]",
      "f[A for lire:lire@2de,lun,P2]",
      "f[A:libre@2de,lun,P2]",
      "g[lire@2de,lun,P2]",
      "g[libre@2de,lun,P2]",
      "y[kim:lire@2de,lun,P2]",
      "y[lou:libre@2de,lun,P2]",
    ]) {
      values[model.program.columnNames.indexOf(name)] = 1;
    }
    const plan = formGroups(model, values, RULES);
    expect(plan?.groups.map(({ period, action, students, teachers }) => [period, action, students, teachers])).toEqual([
      [0, 0, [0, 1], [0]],
      [1, 0, [0], [0]],
      [1, 1, [1], [1]],
    ]);
    expect(plan && verifyPlan(school, plan, RULES)).toEqual([]);
  });

  it("have the rooms and the payers that the program chose", async () => {
    const school = smallSchool({
      divisions: [
        { id: "A", level: "2de", hourPool: 1 },
        { id: "B", level: "2de", hourPool: 1 },
      ],
      students: [
        { id: "ana", division: "A", needs: { lire: 2 } },
        { id: "bob", division: "B" },
      ],
      actions: [
        { id: "lire", need: "lire", min: 1, max: 1, features: ["pc"] },
        { id: "libre", min: 1 },
      ],
      rooms: [
        { id: "r1", capacity: 5 },
        { id: "r2", capacity: 5, features: ["pc"] },
      ],
      rules: { hourPool: { shared: false } },
    });
    const plan = await planWith(school, RULES);
    expect(plan.groups.map(({ action, room, paidBy }) => [action, room, paidBy])).toEqual([
      [0, 1, 0],
      [1, 0, 1],
    ]);
  });

  it("are none where students cannot be split as the locks ask", () => {
    const school = smallSchool({ rules: { locks: { apart: [["ana", "bob"]] } } });
    const horizon = wholeYear(school);
    const model = buildModel(school, horizon, formCohorts(school, horizon, RULES), RULES);
    const values = new Float64Array(model.program.columnCount);
    for (const name of ["z[2de,lun]", "x[ana:libre@2de,lun,P1]", "x[bob:libre@2de,lun,P1]", "g[libre@2de,lun,P1]"])
      values[model.program.columnNames.indexOf(name)] = 1;
    expect(formGroups(model, values, RULES)).toBeUndefined();
  });
});
