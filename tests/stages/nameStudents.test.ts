import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EMPTY_PLAN, type Plan } from "../../src/domain/plan.js";
import { divisionMinutes, type School } from "../../src/domain/school.js";
import { buildModel } from "../../src/stages/buildModel.js";
import { nameStudents } from "../../src/stages/nameStudents.js";
import type { Model } from "../../src/variables/model.js";
import { runs } from "../support/properties.js";
import { LUN, MAR, planOf, ruleById, smallSchool } from "../support/smallSchool.js";

const JEU = { id: "jeu", day: 4, start: "10:00", end: "10:30" };
const ACTIONS = ["lire", "dire", "libre"];

function schoolOf(students: number, slots: number, periods = 1): School {
  return smallSchool({
    slots: [LUN, MAR, JEU].slice(0, slots),
    periods: Array.from({ length: periods }, (_, index) => ({ id: `P${index + 1}` })),
    students: Array.from({ length: students }, (_, index) => ({
      id: `s${index}`,
      division: "A",
      needs: { lire: { severity: 3, weeklyHours: 1.5 }, dire: 1 },
    })),
    actions: [{ id: "lire", need: "lire" }, { id: "dire", need: "dire" }, { id: "libre" }],
  });
}

/** The model of one cohort of all students, in the periods from the first one on. */
function modelOf(school: School, first = 0, past: Plan = EMPTY_PLAN): Model {
  const cohort = { index: 0, level: 0, division: 0, students: school.students.map((each) => each.index), size: school.students.length };
  return buildModel(
    school,
    { periods: school.periods.map((each) => each.index).slice(first), decided: past, budgets: "whole" },
    [cohort],
    [ruleById("onePlace")],
  );
}

/** Fills each presence of the cohort by drawing a seat for each student. */
function fill(model: Model, draws: readonly number[]): Float64Array {
  const values = new Float64Array(model.program.columnCount);
  let next = 0;
  for (const presence of model.variables.presences) {
    const columns = [...presence.attendances.map((each) => each.column), ...(presence.selfStudy < 0 ? [] : [presence.selfStudy])];
    for (let k = 0; k < model.cohorts[0].size; k++) values[columns[draws[next++ % draws.length] % columns.length]]++;
  }
  return values;
}

const draws = fc.array(fc.nat(2), { minLength: 1, maxLength: 48 });

describe("the naming of students", () => {
  it("seats each student once in each slot, as many in each cell as the program says", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 3 }), draws, (students, slots, drawn) => {
        const model = modelOf(schoolOf(students, slots));
        const values = fill(model, drawn);
        const { byCell } = nameStudents(model, values);
        const seen = model.variables.cells.flatMap((cell) => (byCell.get(cell.index) ?? []).map((student) => `${cell.slot}/${student}`));
        expect(new Set(seen).size).toBe(students * slots);
        for (const cell of model.variables.cells) expect((byCell.get(cell.index) ?? []).length).toBe(values[cell.attendances[0].column]);
      }),
      runs(150),
    );
  });

  it("gives members of a cohort the same number of blocks of each action to within one", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 8 }),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 2 }),
        draws,
        (students, slots, periods, drawn) => {
          const model = modelOf(schoolOf(students, slots, periods));
          const { byCell } = nameStudents(model, fill(model, drawn));
          for (const action of ACTIONS.keys()) {
            const blocks = model.school.students.map(
              ({ index }) =>
                model.variables.cells.filter((cell) => cell.action === action && byCell.get(cell.index)?.includes(index)).length,
            );
            expect(Math.max(...blocks) - Math.min(...blocks)).toBeLessThanOrEqual(1);
          }
        },
      ),
      runs(150),
    );
  });

  it("gives the bundle that serves needs best to who received least so far", () => {
    fc.assert(
      fc.property(fc.subarray([0, 1, 2, 3, 4]), draws, (before, drawn) => {
        const school = schoolOf(5, 3, 2);
        const past = planOf(
          school,
          before.map((student) => ({ action: "lire", students: [`s${student}`] })),
        );
        const model = modelOf(school, 1, past);
        const { byCell } = nameStudents(model, fill(model, drawn));
        const worth = school.students.map(({ index, needs }) =>
          needs.reduce((total, need) => {
            const mine = model.variables.cells.filter(
              (cell) => school.actions[cell.action].need === need.need && byCell.get(cell.index)?.includes(index),
            );
            return (
              total +
              need.severity *
                Math.min(
                  need.asked[1],
                  mine.reduce((sum, cell) => sum + divisionMinutes(school, 1, cell.slot, 0), 0),
                )
            );
          }, 0),
        );
        const rich = before.map((student) => worth[student]);
        const poor = worth.filter((_, student) => !before.includes(student));
        expect(Math.min(...poor, Number.POSITIVE_INFINITY)).toBeGreaterThanOrEqual(Math.max(...rich, 0));
      }),
      runs(100),
    );
  });

  it("names students in self-study, by period and slot", () => {
    const school = smallSchool({
      slots: [LUN, MAR],
      students: ["ana", "bob"].map((id) => ({ id, division: "A" })),
      rules: { onePlace: { selfStudy: true } },
    });
    const model = modelOf(school);
    const values = new Float64Array(model.program.columnCount);
    for (const presence of model.variables.presences) {
      values[presence.selfStudy] = 1;
      values[presence.attendances[0].column] = 1;
    }
    const { selfStudy } = nameStudents(model, values);
    expect(selfStudy.map(({ period, level, slot, students }) => [period, level, slot, students.length])).toEqual([
      [0, 0, 0, 1],
      [0, 0, 1, 1],
    ]);
    expect(new Set(selfStudy.flatMap((entry) => entry.students))).toEqual(new Set([0, 1]));
  });
});
