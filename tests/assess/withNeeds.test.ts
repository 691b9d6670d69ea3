import { describe, expect, it } from "vitest";
import { assess, type ResultRow, withNeeds } from "../../src/assess/index.js";
import { parseProblem } from "../../src/read/parse.js";
import { smallProblem } from "../support/smallSchool.js";
import { faults } from "./fault.js";

const rows = (...list: [string, string, ResultRow["level"]][]): ResultRow[] =>
  list.map(([student, competence, level]) => ({ student, competence, level }));
const needsOf = (problem: ReturnType<typeof smallProblem>) => Object.fromEntries(problem.students.map(({ id, needs }) => [id, needs]));
const problem = smallProblem({
  students: [
    {
      id: "ana",
      division: "A",
      needs: { lire: { severity: 1, weeklyHours: 2, periods: ["1"] }, calculer: 2, parler: { severity: 3, hours: 4 } },
    },
    { id: "bob", division: "A" },
    { id: "cid", division: "A", needs: { lire: 2 } },
    { id: "__proto__", division: "A" },
  ],
});

describe("a problem with the needs of an assessment", () => {
  it("has their severities, keeps hours and periods, and closes what is met", () => {
    const assessment = assess(
      rows(["ana", "lire", 1], ["ana", "calculer", 4], ["bob", "lire", 2], ["bob", "calculer", 4], ["__proto__", "lire", 2.5]),
    );
    expect(withNeeds(problem, assessment).students).toEqual([
      { id: "ana", division: "A", needs: { lire: { severity: 3, weeklyHours: 2, periods: ["1"] }, parler: { severity: 3, hours: 4 } } },
      { id: "bob", division: "A", needs: { lire: 2 } },
      { id: "cid", division: "A", needs: { lire: 2 } },
      { id: "__proto__", division: "A", needs: { lire: 1 } },
    ]);
  });

  it("keeps the needs on which a student was not assessed", () => {
    const assessment = assess(rows(["ana", "lire", "abs"], ["ana", "calculer", 1], ["bob", "lire", 1], ["cid", "lire", null]));
    expect(needsOf(withNeeds(problem, assessment))).toMatchObject({
      ana: { lire: { severity: 1, weeklyHours: 2, periods: ["1"] }, calculer: 3, parler: { severity: 3, hours: 4 } },
      cid: { lire: 2 },
    });
  });

  it("asks the hours it is told, where the problem states none", () => {
    const assessment = assess(rows(["ana", "lire", 1], ["ana", "parler", 1], ["bob", "lire", 1], ["cid", "lire", 3]));
    expect(needsOf(withNeeds(problem, assessment, { weeklyHours: { 3: 1.5 } }))).toMatchObject({
      ana: { lire: { severity: 3, weeklyHours: 2 }, parler: { severity: 3, hours: 4 }, calculer: 2 },
      bob: { lire: { severity: 3, weeklyHours: 1.5 } },
      cid: { lire: 1 },
    });
    expect(needsOf(withNeeds(problem, assessment, { weeklyHours: 2 })).cid).toEqual({ lire: { severity: 1, weeklyHours: 2 } });
  });

  it("has the severities that a team states by hand", () => {
    const { needs, derivations } = assess(rows(["ana", "calculer", 1], ["cid", "lire", 1]));
    const byHand = { derivations, needs: { ...needs, ana: {}, cid: { lire: 4 as const, oral: 2 as const } } };
    expect(needsOf(withNeeds(problem, byHand))).toMatchObject({ cid: { lire: 4, oral: 2 } });
    expect(Object.keys(withNeeds(problem, byHand).students[0].needs ?? {})).toEqual(["lire", "parler"]);
  });

  it("is a copy, and a problem that can be read", () => {
    const before = JSON.stringify(problem);
    const after = withNeeds(smallProblem(), JSON.parse(JSON.stringify(assess("élève;lire\nana;1/4\nbob;NA"))));
    expect(parseProblem(after).ok).toBe(true);
    const copy = withNeeds(problem, assess([]));
    expect(copy).toEqual(problem);
    copy.slots.length = 0;
    copy.students[0].needs = {};
    expect(JSON.stringify(problem)).toBe(before);
  });

  it("is refused for students whom it does not have, all at once", () => {
    const assessment = assess(rows(["eve", "lire", 1], ["dan", "lire", 4], ["ana", "constructor", 1]));
    expect(faults(() => withNeeds(problem, assessment))).toEqual([
      "forbidden-key assessment.needs.ana.constructor",
      "unknown-id assessment.needs.dan",
      "unknown-id assessment.needs.eve",
    ]);
  });

  it("is refused for needs that are none, options and problems of another shape", () => {
    const byHand = (needs: unknown) => ({ derivations: [], needs: needs as never });
    expect(faults(() => withNeeds(problem, byHand({ ana: { lire: 5, "": 1 } })))).toEqual([
      "wrong-value assessment.needs.ana.lire",
      "wrong-key assessment.needs.ana.",
    ]);
    expect(faults(() => withNeeds(problem, {} as never))).toEqual(["wrong-type assessment"]);
    expect(faults(() => withNeeds(problem, byHand({ ana: 3 })))).toEqual(["wrong-type assessment.needs.ana"]);
    expect(faults(() => withNeeds(problem, byHand({}), { weeklyHours: -1 }))).toEqual(["too-small options.weeklyHours"]);
    expect(faults(() => withNeeds({ ...problem, students: 3 } as never, byHand({})))).toEqual(["wrong-type students"]);
    expect(faults(() => withNeeds(null as never, byHand({})))).toEqual(["wrong-type"]);
  });
});
