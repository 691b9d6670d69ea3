import { describe, expect, it } from "vitest";
import { randomStream } from "../../src/generate/random.js";
import { type SolveResult, score, solve, verify } from "../../src/index.js";
import { checkProblem, readSchool } from "../../src/read/read.js";
import { settingsOf } from "../../src/rules/rule.js";
import { formCohorts } from "../../src/stages/cohorts.js";
import { mismatches } from "../support/exhaustive/compare.js";
import { exhaustiveOptimum } from "../support/exhaustive.js";
import { removal } from "../support/planWithout.js";
import { type RandomSchool, tinySchool } from "../support/randomSchool.js";
import {
  checkOf,
  defaultsOf,
  LUN,
  MAR,
  objectiveOf,
  planOf,
  rowsOf,
  ruleById,
  smallProblem,
  smallSchool,
  wholeYear,
} from "../support/smallSchool.js";

const EXACT = { gap: 0, nodeLimit: 100_000, backend: "highs" } as const;
const LIRE = { period: "P1", level: "2de", action: "lire", slot: "lun", students: ["ana"], teachers: ["kim"] };
const LIBRE = { period: "P1", level: "2de", action: "libre", slot: "lun", students: ["bob"], teachers: ["lou"] };
const announced = (previous: object[], more: object = {}) => ({ continuity: { previous, ...more } });
const lire = { action: "lire", students: ["ana"], teachers: ["kim"] };
const libre = { action: "libre", students: ["bob"], teachers: ["lou"] };

describe("the rows of continuity", () => {
  it("keep all but so many students, and teachers, where they were announced", () => {
    const school = smallSchool({ rules: announced([LIRE, LIBRE], { mostMoves: 1, mostTeacherMoves: 0 }) });
    expect(rowsOf(school, "continuity")).toEqual([
      "announced places of students kept: x[ana:lire@2de,lun,P1] + x[bob:libre@2de,lun,P1] >= 1",
      "announced places of teachers kept: y[kim:lire@2de,lun,P1] + y[lou:libre@2de,lun,P1] >= 2",
    ]);
  });

  it("count a place once, even of two groups, and nobody who is away", () => {
    const school = smallSchool({
      calendar: { start: "2025-09-29", end: "2025-10-03" },
      divisions: [
        { id: "A", level: "2de" },
        { id: "B", level: "2de", pfmp: [{ start: "2025-09-29", end: "2025-10-03" }] },
      ],
      students: [
        { id: "ana", division: "A" },
        { id: "bob", division: "B" },
      ],
      rules: announced([LIRE, { ...LIRE, students: ["bob", "ana"] }], { mostMoves: 0 }),
    });
    expect(rowsOf(school, "continuity")).toEqual(["announced places of students kept: x[ana:lire@2de,lun,P1] >= 1"]);
  });

  it("count what cannot be kept as changed", () => {
    const school = smallSchool({
      divisions: [{ id: "A", level: "2de", busy: ["mar"] }],
      slots: [LUN, MAR],
      teachers: [{ id: "kim", skills: ["lire", "libre"], busy: ["lun"] }],
      rules: announced(
        [
          { ...LIRE, slot: "mar" },
          { ...LIRE, students: [] },
        ],
        { mostMoves: 0, mostTeacherMoves: 1 },
      ),
    });
    expect(rowsOf(school, "continuity", wholeYear(school), ["commonSlot", "teachers"])).toEqual([
      "announced places of students kept: kept[students] >= 1",
      "announced places of teachers kept: kept[teachers] >= 1",
    ]);
  });

  it("leave what decided periods spent, or a share by announced places, rounded up", () => {
    const periods = ["P1", "P2", "P3"].map((id) => ({ id }));
    const groups = periods.map(({ id }) => ({ ...LIBRE, students: ["ana", "bob"], period: id }));
    const school = smallSchool({ periods, rules: announced(groups, { mostMoves: 3 }) });
    const rows = (budgets: "whole" | "share", past: Parameters<typeof planOf>[1]) =>
      rowsOf(school, "continuity", { periods: [1], decided: planOf(school, past), budgets });
    const row = (due: number) => [`announced places of students kept: x[ana:libre@2de,lun,P2] + x[bob:libre@2de,lun,P2] >= ${due}`];
    expect(rows("whole", [])).toEqual([]);
    expect(rows("share", [])).toEqual(row(1));
    expect(rows("whole", [lire, libre])).toEqual([]);
    expect(rows("share", [lire, libre])).toEqual(row(1));
    expect(rows("whole", [lire])).toEqual(row(1));
    expect(rows("share", [lire])).toEqual(row(1));
    expect(rows("share", [{ ...libre, students: ["ana", "bob"] }])).toEqual([]);
  });

  it("are none without announced groups or without a budget", () => {
    expect(rowsOf(smallSchool(), "continuity")).toEqual([]);
    expect(rowsOf(smallSchool({ rules: announced([LIRE]) }), "continuity")).toEqual([]);
    expect(rowsOf(smallSchool({ rules: announced([], { mostMoves: 0 }) }), "continuity")).toEqual([]);
  });
});

describe("what continuity takes off coverage", () => {
  it("is a price for each change, by its weight", () => {
    const school = smallSchool({ rules: announced([LIRE, { ...LIBRE, weight: 0.25 }], { price: 2, teacherPrice: 8 }) });
    expect(objectiveOf(school, "continuity").objective).toBe(
      "2 x[ana:lire@2de,lun,P1] + 0.5 x[bob:libre@2de,lun,P1] + 8 y[kim:lire@2de,lun,P1] + 2 y[lou:libre@2de,lun,P1] + -12.5",
    );
  });

  it("is the same from the named plan", () => {
    const school = smallSchool({ rules: announced([LIRE, { ...LIBRE, weight: 0.25 }], { price: 2, teacherPrice: 8 }) });
    const rule = ruleById("continuity");
    const scored = (groups: Parameters<typeof planOf>[1]) =>
      rule.contributes?.score(school, planOf(school, groups), settingsOf(school, rule));
    expect(scored([lire, libre])).toBe(0);
    expect(scored([{ ...lire, students: ["ana", "bob"] }])).toBe(-2.5);
    expect(scored([{ ...libre, students: ["ana", "bob"] }])).toBe(-10);
    expect(scored([])).toBe(-12.5);
    expect(rule.contributes?.best(school, settingsOf(school, rule))).toBe(0);
  });
});

describe("cohorts", () => {
  it("part students who were announced elsewhere, as far as that counts", () => {
    const cohorts = (more: object) => {
      const school = smallSchool({
        students: ["ana", "bob", "cyd"].map((id) => ({ id, division: "A" })),
        rules: announced([LIBRE, { ...LIBRE, students: ["ana"] }], more),
      });
      return formCohorts(school, wholeYear(school), [ruleById("continuity")]).map(({ students }) => students);
    };
    expect(cohorts({})).toEqual([[0, 1], [2]]);
    expect(cohorts({ price: 0 })).toEqual([[0, 1, 2]]);
    expect(cohorts({ price: 0, mostMoves: 1 })).toEqual([[0, 1], [2]]);
  });
});

describe("the check of continuity", () => {
  const rules = announced([LIRE, { ...LIBRE, weight: 0 }], { mostMoves: 0, mostTeacherMoves: 0 });

  it("passes a plan that keeps everyone, in whatever group of the action", () => {
    const school = smallSchool({ rules });
    expect(checkOf(school, planOf(school, [lire, libre]), "continuity")).toEqual([]);
  });

  it("counts changes of students and of teachers, whatever they weigh", () => {
    const school = smallSchool({ rules });
    expect(checkOf(school, planOf(school, [{ action: "libre", students: ["ana"], teachers: ["lou"] }]), "continuity")).toEqual([
      { rule: "continuity", amount: 2, unit: "changes", sentence: "The plan makes 2 changes of group where at most 0 are asked." },
      { rule: "continuity", amount: 1, unit: "changes", sentence: "The plan makes 1 change of teacher where at most 0 are asked." },
    ]);
  });

  it("counts only the periods that the budgets are about", () => {
    const within = (period: string) =>
      smallSchool({
        periods: [{ id: "P1" }, { id: "P2" }],
        rules: announced([{ ...LIRE, period: "P1" }], { mostMoves: 0, mostTeacherMoves: 0, within: [period] }),
      });
    expect(checkOf(within("P2"), planOf(within("P2"), []), "continuity")).toEqual([]);
    expect(checkOf(within("P1"), planOf(within("P1"), []), "continuity")).toHaveLength(2);
    expect(rowsOf(within("P2"), "continuity")).toEqual([]);
    expect(rowsOf(within("P1"), "continuity")).toHaveLength(2);
  });

  it("finds nothing without a budget", () => {
    const school = smallSchool({ rules: announced([LIRE]) });
    expect(checkOf(school, planOf(school, []), "continuity")).toEqual([]);
  });
});

describe("without continuity", () => {
  it("the best plan moves a student to where a need is served", async () => {
    const rules = announced([{ ...LIBRE, students: ["ana", "bob"] }], { price: 0, teacherPrice: 0, mostMoves: 0 });
    const { kept, broken, scores } = await removal(smallSchool({ rules }), "continuity");
    expect([kept, broken]).toEqual([[], ["continuity"]]);
    expect([scores.kept.coverage, scores.broken.coverage]).toEqual([0, 2]);
  });
});

describe("a price of changes", () => {
  const value = ({ tiers }: SolveResult) => tiers[0].value;

  it("is paid where the gain is larger", async () => {
    const problem = (price: number) =>
      smallProblem({ rules: announced([{ ...LIBRE, students: ["ana", "bob"], teachers: [] }], { price }) });
    const [cheap, dear] = [await solve(problem(1)), await solve(problem(3))];
    expect([cheap.status, value(cheap), dear.status, value(dear)]).toEqual(["optimal", 1, "optimal", 0]);
    expect(score(problem(1), cheap.timetable).coverage).toBe(1);
  });
});

describe("the settings of continuity", () => {
  it("announce nothing by default", () => {
    expect(defaultsOf("continuity")).toEqual({ previous: [], price: 4, teacherPrice: 4 });
  });

  it("ask nothing without announced groups or a budget", () => {
    const asksNothing = (settings: object) => ruleById("continuity").asksNothing?.(ruleById("continuity").settings.parse(settings));
    expect([{}, { mostMoves: 1 }, { previous: [LIRE] }, { previous: [LIRE], mostTeacherMoves: 0 }].map(asksNothing)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it("name what the problem has", () => {
    const issues = (group: object, parts = {}) => {
      const result = checkProblem(smallProblem({ ...parts, rules: announced([{ ...LIRE, ...group }]) }));
      return "issues" in result ? result.issues.map(({ code, path }) => `${code} ${path.slice(3).join(".")}`) : [];
    };
    expect(issues({ level: "2de+1re" })).toEqual([]);
    expect(issues({ action: "dire", slot: "mer", students: ["ana", "zoe"], teachers: ["max"] })).toEqual([
      "unknown-id 0.action",
      "unknown-id 0.slot",
      "unknown-id 0.students.1",
      "unknown-id 0.teachers.0",
    ]);
    expect(issues({ period: "P9" })).toEqual(["unknown-id 0.period"]);
    const counted = checkProblem(smallProblem({ periods: [{ id: "P1" }], rules: announced([LIRE], { within: ["P9"] }) }));
    expect("issues" in counted && counted.issues.map(({ path }) => path.join("."))).toEqual(["rules.continuity.within.0"]);
    expect(issues({ period: "P9" }, { periods: [{ id: "P1" }] })).toEqual(["unknown-id 0.period"]);
    expect(issues({ weight: 2 })).toEqual(["too-large 0.weight"]);
  });
});

/** The groups of a timetable as they are announced. */
function previousOf({ timetable }: SolveResult, weight = 1): object[] {
  return (timetable?.groups ?? []).map(({ period, level, action, slot, students, teachers }) => {
    return { period, level, action, slot, students, teachers, weight };
  });
}

function withAnnounced(drawn: RandomSchool, previous: object[], more: object = {}) {
  return { ...drawn, rules: { ...drawn.rules, ...announced(previous, more) } };
}

describe("a year planned again as it was announced", () => {
  it("changes nothing, for a price or within a budget of none", async () => {
    let planned = 0;
    for (let seed = 1; seed <= 16; seed++) {
      const drawn = tinySchool(seed);
      if ("issues" in checkProblem(drawn)) continue;
      const first = await solve(drawn, EXACT);
      if (first.status !== "optimal") continue;
      planned++;
      const none = { mostMoves: 0, mostTeacherMoves: 0 };
      for (const more of [{}, none, { ...none, price: 0, teacherPrice: 0 }, { price: 1, teacherPrice: 0.5, mostMoves: 0 }]) {
        const problem = withAnnounced(drawn, previousOf(first), more);
        const again = await solve(problem, EXACT);
        expect({ seed, more, status: again.status }).toEqual({ seed, more, status: "optimal" });
        expect(verify(withAnnounced(drawn, previousOf(first), none), again.timetable)).toEqual([]);
        expect(again.tiers[0].value).toBeCloseTo(first.tiers[0].value as number, 5);
      }
    }
    expect(planned).toBeGreaterThan(8);
  });
});

describe("a year that something has changed", () => {
  it("is planned as a search of every named assignment finds", async () => {
    const count = { planned: 0, infeasible: 0, moved: 0 };
    for (let seed = 1; seed <= 20; seed++) {
      const drawn = tinySchool(seed);
      if ("issues" in checkProblem(drawn)) continue;
      const first = await solve(drawn, EXACT);
      if (!first.timetable) continue;
      const random = randomStream(seed, "changed");
      // Other severities, and a teacher with a lesson more.
      const changed = {
        ...drawn,
        students: drawn.students.map((student) => ({
          ...student,
          needs: Object.fromEntries(Object.keys(student.needs ?? {}).map((need) => [need, random.int(1, 4)])),
        })),
        teachers: drawn.teachers.map((teacher, index) =>
          index === 0 && random.chance(0.6) ? { ...teacher, busy: [random.pick(drawn.slots).id] } : teacher,
        ),
      };
      const previous = previousOf(first).map((each, index) => ({ ...each, ...(index % 2 === 0 ? {} : { weight: 1 }) }));
      for (const more of [
        { price: random.pick([0.5, 1, 4]), teacherPrice: random.pick([0, 0.5, 2]) },
        { price: random.pick([0, 0.25]), teacherPrice: 0, mostMoves: random.int(0, 2), mostTeacherMoves: random.int(0, 2) },
      ]) {
        const problem = withAnnounced(changed, previous, more);
        if ("issues" in checkProblem(problem)) continue;
        const school = readSchool(problem);
        const optimum = exhaustiveOptimum(school);
        count[optimum ? "planned" : "infeasible"]++;
        const result = await solve(problem, EXACT);
        expect({ seed, more, wrong: mismatches(school, problem, optimum, result) }).toEqual({ seed, more, wrong: [] });
        if (
          result.timetable &&
          verify(withAnnounced(changed, previous, { mostMoves: 0, mostTeacherMoves: 0 }), result.timetable).length > 0
        )
          count.moved++;
        const byPeriod = await solve(problem, { backend: "highs", wholeYearColumns: 0 });
        expect(byPeriod.timetable ? verify(problem, byPeriod.timetable) : []).toEqual([]);
        expect(optimum ? ["optimal", "feasible", "timeLimit"] : ["infeasible", "timeLimit"]).toContain(byPeriod.status);
      }
    }
    expect(count.planned).toBeGreaterThan(15);
    expect(count.moved).toBeGreaterThan(5);
  });
});
