import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Solver } from "../../src/backends/backend.js";
import { highs } from "../../src/backends/highs/index.js";
import { EMPTY_PLAN } from "../../src/domain/plan.js";
import { rowsAsText } from "../../src/program/text.js";
import { buildModel } from "../../src/stages/buildModel.js";
import { nameStudents } from "../../src/stages/nameStudents.js";
import type { Model } from "../../src/variables/model.js";
import { runs } from "../support/properties.js";
import { ruleById, smallSchool } from "../support/smallSchool.js";

let solver: Solver;
beforeAll(async () => {
  solver = await highs.open();
});

/** One cohort that asks so many hours of reading, with slots of these lengths in minutes, one a day. */
function modelOf(students: number, lengths: readonly number[], hours: number): Model {
  const school = smallSchool({
    slots: lengths.map((minutes, index) => ({
      id: `d${index}`,
      day: index + 1,
      start: "10:00",
      end: `${10 + Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`,
    })),
    students: Array.from({ length: students }, (_, index) => ({ id: `s${index}`, division: "A", needs: { lire: { severity: 1, hours } } })),
    actions: [{ id: "lire", need: "lire" }, { id: "libre" }],
  });
  const cohort = { index: 0, level: 0, division: 0, students: school.students.map((each) => each.index), size: students };
  return buildModel(school, { periods: [0], decided: EMPTY_PLAN, budgets: "whole" }, [cohort], [ruleById("onePlace")]);
}

/** What the program says that so many seats of reading in each slot are worth, and the point it says it at. */
function valueOf(model: Model, seats: readonly number[]): { value: number; values: ArrayLike<number> } {
  const { program, variables, served } = model;
  for (const cell of variables.cells) if (cell.action === 0) program.fix(cell.attendances[0].column, seats[cell.slot]);
  for (const column of variables.commonSlot[0]) program.fix(column, 1);
  program.setObjective(served[0].hours, "maximize");
  const answer = solver.solve({ program, relaxed: true, gap: 0, nodeLimit: 1, timeLimit: 10, seed: 0 });
  return { value: answer.objective ?? Number.NaN, values: answer.values ?? [] };
}

/** The most hours up to what each asks, over every way to seat members whose numbers of blocks differ by one at most. */
function bestSharing(students: number, lengths: readonly number[], hours: number, seats: readonly number[]): number {
  const total = seats.reduce((sum, each) => sum + each, 0);
  const [least, most] = [Math.floor(total / students), Math.ceil(total / students)];
  let best = 0;
  const share = (slot: number, blocks: readonly number[], received: readonly number[]): void => {
    if (slot === lengths.length) {
      if (blocks.every((each) => each >= least && each <= most))
        best = Math.max(
          best,
          received.reduce((sum, each) => sum + Math.min(each, hours), 0),
        );
      return;
    }
    for (let set = 0; set < 1 << students; set++) {
      const takes = blocks.map((_, student) => (set >> student) & 1);
      if (takes.reduce((sum, each) => sum + each, 0) !== seats[slot]) continue;
      share(
        slot + 1,
        blocks.map((each, k) => each + takes[k]),
        received.map((each, k) => each + (takes[k] * lengths[slot]) / 60),
      );
    }
  };
  share(0, new Array<number>(students).fill(0), new Array<number>(students).fill(0));
  return best;
}

/** Hours that the named students really receive, up to what each asks. */
function named(model: Model, values: ArrayLike<number>, lengths: readonly number[], hours: number): number {
  const { byCell } = nameStudents(model, values);
  return model.school.students.reduce((total, { index }) => {
    const mine = model.variables.cells.filter((cell) => cell.action === 0 && byCell.get(cell.index)?.includes(index));
    return (
      total +
      Math.min(
        hours,
        mine.reduce((sum, cell) => sum + lengths[cell.slot] / 60, 0),
      )
    );
  }, 0);
}

const students = fc.integer({ min: 1, max: 4 });
const asked = fc.constantFrom(0.5, 1, 1.25, 2, 2.5, 4);
const draws = fc.array(fc.nat(4), { minLength: 3, maxLength: 3 });

describe("the hours served to a cohort", () => {
  it("are those of the best even sharing, where blocks are of one length, and students get them", () => {
    fc.assert(
      fc.property(
        students,
        fc.constantFrom(30, 60, 90),
        fc.integer({ min: 1, max: 3 }),
        asked,
        draws,
        (many, length, slots, hours, drawn) => {
          const lengths = new Array<number>(slots).fill(length);
          const seats = drawn.slice(0, slots).map((each) => Math.min(each, many));
          const model = modelOf(many, lengths, hours);
          const { value, values } = valueOf(model, seats);
          expect(value).toBeCloseTo(bestSharing(many, lengths, hours, seats), 6);
          const whole = Float64Array.from(values, (each) => Math.round(each));
          expect(named(model, whole, lengths, hours)).toBeCloseTo(value, 6);
        },
      ),
      runs(80),
    );
  });

  it("are at least those of the best even sharing, where lengths differ", () => {
    fc.assert(
      fc.property(
        students,
        fc.array(fc.constantFrom(30, 60, 90), { minLength: 2, maxLength: 3 }),
        asked,
        draws,
        (many, lengths, hours, drawn) => {
          const seats = lengths.map((_, slot) => Math.min(drawn[slot], many));
          const { value } = valueOf(modelOf(many, lengths, hours), seats);
          expect(value).toBeGreaterThanOrEqual(bestSharing(many, lengths, hours, seats) - 1e-6);
        },
      ),
      runs(80),
    );
  });

  it("are exact for one student, whatever the lengths", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(30, 60, 90), { minLength: 1, maxLength: 3 }), asked, draws, (lengths, hours, drawn) => {
        const seats = lengths.map((_, slot) => Math.min(drawn[slot], 1));
        expect(valueOf(modelOf(1, lengths, hours), seats).value).toBeCloseTo(bestSharing(1, lengths, hours, seats), 6);
      }),
      runs(40),
    );
  });

  it("need rows only where slots hold more than is asked", () => {
    const rows = (many: number, hours: number) =>
      rowsAsText(modelOf(many, [60, 90], hours).program)
        .split("\n")
        .filter((row) => !row.startsWith("one place"));
    expect(rows(2, 2.5)).toEqual([]);
    expect(rows(1, 2)).toEqual(["received s0:lire,P1: served[s0:lire,P1] - x[s0:lire@2de,d0,P1] - 1.5 x[s0:lire@2de,d1,P1] <= 0"]);
    expect(rows(2, 2)).toEqual([
      "received s0+1:lire,P1: served[s0+1:lire,P1] - x[s0+1:lire@2de,d0,P1] - 1.5 x[s0+1:lire@2de,d1,P1] <= 0",
      "blocks s0+1:lire,P1: block1[s0+1:lire,P1] + block2[s0+1:lire,P1] - x[s0+1:lire@2de,d0,P1] - x[s0+1:lire@2de,d1,P1] <= 0",
      "asked s0+1:lire,P1: served[s0+1:lire,P1] - 1.5 block1[s0+1:lire,P1] - 0.5 block2[s0+1:lire,P1] <= 0",
    ]);
  });
});
