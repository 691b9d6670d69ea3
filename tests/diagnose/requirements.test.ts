import { describe, expect, it } from "vitest";
import { REQUIREMENTS, requirementsOf } from "../../src/diagnose/requirements/index.js";
import { speechIn } from "../../src/diagnose/speech.js";
import { writtenOut } from "../../src/diagnose/writtenOut.js";
import { checkProblem, readSchool } from "../../src/read/read.js";
import { RULES } from "../../src/rules/index.js";
import { LUN, MAR, smallProblem } from "../support/smallSchool.js";

/** A school that asks something of every kind. */
const DEMANDING = smallProblem({
  calendar: { start: "2025-09-29", end: "2025-10-03" },
  slots: [LUN, MAR],
  levels: [{ id: "2de", candidates: ["lun"] }, { id: "1re" }],
  divisions: [
    { id: "A", level: "2de", busy: ["mar"], quota: { hours: 1, tolerance: 0 }, hourPool: 3 },
    { id: "B", level: "1re", hourPool: 2 },
  ],
  teachers: [
    { id: "kim", skills: ["lire", "libre"], busy: ["mar"], weeklyHours: 1, absences: [{ start: "2025-10-01", end: "2025-10-02" }] },
    { id: "lou", skills: ["libre"], yearlyHours: 2 },
  ],
  rooms: [{ id: "r1", capacity: 10 }],
  actions: [
    { id: "lire", need: "lire", min: 2, max: 4, adults: 2, onlyForNeed: true },
    { id: "libre", min: 1, max: 4, levels: ["2de"] },
  ],
  rules: {
    commonSlot: { differentDays: true, days: [1, 2] },
    fewActions: { perSlot: 1, perStudent: 2 },
    noFrozenGroups: { maxPeriods: 1 },
    hourBudget: { mostTeacherHours: 4 },
    continuity: {
      previous: [{ period: "P1", level: "2de", action: "lire", slot: "lun", students: ["ana"], teachers: ["kim"] }],
      mostMoves: 0,
      mostTeacherMoves: 1,
    },
    locks: {
      slots: [{ level: "2de", slot: "lun", common: true }],
      teachers: [{ teacher: "kim", action: "lire", leads: true, slot: "lun" }],
      students: [{ student: "ana", action: "lire", attends: true }],
      together: [["ana", "bob"]],
    },
  },
});
const problem = writtenOut(readSchool(DEMANDING));
const all = requirementsOf(readSchool(problem));

describe("requirements", () => {
  it("are stated by every hard rule", () => {
    expect(Object.keys(REQUIREMENTS).sort()).toEqual(
      RULES.filter((rule) => rule.kind === "hard")
        .map((rule) => rule.id)
        .sort(),
    );
  });

  it("of each rule are there in a school that asks everything, each under an id of its own", () => {
    expect([...new Set(all.map((each) => each.rule))].sort()).toEqual(Object.keys(REQUIREMENTS).sort());
    expect(new Set(all.map((each) => each.id)).size).toBe(all.length);
  });

  it.each(all)("$id: can be given up, is said in both languages, and is gone then", (requirement) => {
    const without = requirement.without(problem);
    expect(without).not.toEqual(problem);
    const again = checkProblem(without);
    expect("issues" in again ? again.issues : []).toEqual([]);
    for (const lang of ["en", "fr"] as const) expect(requirement.message(speechIn(problem, lang))).toMatch(/^\S.{8,}\.$/);
    // What is left says nothing of it, or says something weaker that costs less to keep.
    const left = requirementsOf(readSchool(without)).find((each) => each.id === requirement.id);
    expect(left?.message(speechIn(problem, "en"))).not.toBe(requirement.message(speechIn(problem, "en")));
  });

  it.each(all.flatMap((each) => each.concessions))("$id: can be granted, and is said in both languages", (concession) => {
    for (const amount of [1, concession.most]) {
      const granted = concession.grant(problem, amount);
      expect(granted).not.toEqual(problem);
      const again = checkProblem(granted);
      expect("issues" in again ? again.issues : []).toEqual([]);
      for (const lang of ["en", "fr"] as const) expect(concession.message(amount)(speechIn(problem, lang))).toMatch(/^\S.{8,}\.$/);
    }
    expect(concession.price).toBeGreaterThan(0);
  });
});
