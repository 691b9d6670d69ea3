import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { highs } from "../../src/backends/highs/index.js";
import type { School } from "../../src/domain/school.js";
import { checkProblem } from "../../src/read/read.js";
import { RULES } from "../../src/rules/index.js";
import { defineRule } from "../../src/rules/rule.js";
import { buildModel, tierObjective } from "../../src/stages/buildModel.js";
import { formCohorts } from "../../src/stages/cohorts.js";
import { runs } from "../support/properties.js";
import { mixedSchool } from "../support/randomSchool.js";
import { ruleById, smallSchool, wholeYear } from "../support/smallSchool.js";

/** A rule that does nothing but keep every student out of pools. */
const following = defineRule({ ...ruleById("sameLevel"), id: "sameLevel", followsStudent: () => true });
const FOLLOWED = RULES.map((rule) => (rule.id === "sameLevel" ? following : rule));

/** The best coverage, or why there is none; undefined where the search was cut before the proof. */
async function bestCoverage(school: School, rules: typeof RULES, relaxed: boolean): Promise<string | undefined> {
  const horizon = wholeYear(school);
  const model = buildModel(school, horizon, formCohorts(school, horizon, RULES), rules);
  const objective = tierObjective(model, "coverage", rules);
  if (!objective) return "nothing to cover";
  model.program.setObjective(objective, "maximize");
  const solver = await highs.open();
  const { status, objective: value } = solver.solve({ program: model.program, relaxed, gap: 0, nodeLimit: 10_000, timeLimit: 60, seed: 0 });
  if (status === "feasible" || status === "limit") return undefined;
  return value === undefined ? status : value.toFixed(4);
}

describe("pools", () => {
  it("count the students of a division who are free, or work on one need, together", () => {
    const students = [
      { id: "ana", division: "A", needs: { lire: 2 } as const },
      { id: "bob", division: "A", needs: { lire: 1 } as const },
      { id: "cyd", division: "A" },
    ];
    const school = smallSchool({ students });
    const horizon = wholeYear(school);
    const { variables, program } = buildModel(school, horizon, formCohorts(school, horizon, RULES), RULES);
    const named = (columns: readonly { readonly column: number }[]) => columns.map(({ column }) => program.columnNames[column]);
    expect(variables.pools.map(({ parts, fillings }) => [named(parts), named(fillings)])).toEqual([
      [
        ["free[ana@lun,P1]", "free[bob@lun,P1]", "free[cyd@lun,P1]"],
        ["f[A:lire@2de,lun,P1]", "f[A:libre@2de,lun,P1]"],
      ],
      [["for lire[ana@lun,P1]", "for lire[bob@lun,P1]"], ["f[A for lire:lire@2de,lun,P1]"]],
    ]);
  });

  it("leave apart the students whom a rule follows, and a cohort that shares with none", () => {
    const apart = { rules: { locks: { students: [{ student: "ana", action: "libre", attends: true }] } } };
    for (const school of [smallSchool(apart), smallSchool({ students: [{ id: "ana", division: "A", needs: { lire: 2 } }] })]) {
      const horizon = wholeYear(school);
      expect(buildModel(school, horizon, formCohorts(school, horizon, RULES), RULES).variables.pools).toEqual([]);
    }
  });

  it("leave the best coverage as it is, and give no tighter relaxation", async () => {
    let proven = 0;
    await fc.assert(
      fc.asyncProperty(fc.nat(5_000), async (seed) => {
        const read = checkProblem(mixedSchool(seed));
        if (!("school" in read) || read.school.students.length > 14) return;
        const exact = [await bestCoverage(read.school, RULES, false), await bestCoverage(read.school, FOLLOWED, false)];
        const [pooled, followed] = [await bestCoverage(read.school, RULES, true), await bestCoverage(read.school, FOLLOWED, true)];
        if ([...exact, pooled, followed].includes(undefined)) return;
        proven++;
        expect(exact[0]).toBe(exact[1]);
        if (Number.isFinite(Number(followed))) expect(Number(pooled)).toBeGreaterThan(Number(followed) - 1e-3);
        // Only where a level may offer few actions does a relaxation see less of pools than of students.
        if ((read.school.problem.rules.fewActions as { perSlot?: number }).perSlot === undefined) expect(pooled).toBe(followed);
      }),
      runs(20),
    );
    expect(proven).toBeGreaterThan(0);
  });
});
