import { describe, expect, it } from "vitest";
import { explain } from "../../src/explain/index.js";
import { type ProblemInput, solve, solveSync } from "../../src/index.js";
import { AWAY, CHOICE, CHOICE_PLAN, NARROW, NARROW_PLAN } from "./schools.js";

const EXACT = { gap: 0, workers: 0 } as const;

const narrow = explain(NARROW, NARROW_PLAN);
const limitsOf = (problem: ProblemInput, timetable: unknown, student: string) =>
  explain(problem, timetable)
    .student(student)
    .needs.flatMap((need) => need.limits.map(({ code, rule, action }) => [code, rule, action]));

describe("student", () => {
  it("says what a student receives, where, and what is missing", () => {
    expect(narrow.student("ana")).toEqual({
      student: "ana",
      division: "A",
      answer: "partly",
      askedHours: 2,
      receivedHours: 1,
      needs: [
        {
          need: "lire",
          severity: 4,
          askedHours: 2,
          receivedHours: 1,
          missingHours: 1,
          periods: [{ period: "P1", askedHours: 2, receivedHours: 1, missingHours: 1 }],
          limits: [
            {
              rule: "commonSlot",
              code: "slots",
              action: null,
              places: [{ period: "P1", slot: null }],
              sentence: "Level 2de has 1 common slot a week, and the student works on this need in each of them.",
            },
          ],
          sentence: "Need of lire, severity 4: 1 h of 2 h.",
        },
      ],
      groups: [
        {
          group: "g1",
          period: "P1",
          slot: "lun",
          action: "lire",
          need: "lire",
          teachers: ["kim"],
          room: null,
          dates: [],
          students: 2,
          hours: 1,
        },
      ],
      selfStudyHours: 0,
      notes: [],
      sentences: [
        "Student ana receives 1 h of 2 h, all needs together.",
        "Need of lire, severity 4: 1 h of 2 h.",
        "Level 2de has 1 common slot a week, and the student works on this need in each of them.",
      ],
    });
  });

  it("finds each limit by looking, and names its rule", () => {
    expect(limitsOf(NARROW, NARROW_PLAN, "cid")).toEqual([
      ["full", "groupSize", "lire"],
      ["teachersTaken", "teachers", "lire"],
    ]);
    expect(limitsOf(NARROW, NARROW_PLAN, "dan")).toEqual([["noTeacher", "teachers", "calcul"]]);
    expect(limitsOf(NARROW, NARROW_PLAN, "fay")).toEqual([["noAction", "coverage", null]]);
    expect(narrow.student("eve")).toMatchObject({
      answer: "noNeeds",
      needs: [],
      sentences: ["Student eve asks for no hours of any need."],
    });
  });

  it("says the same in French", () => {
    const french = explain(NARROW, NARROW_PLAN, { lang: "fr" });
    expect(french.student("cid").sentences).toEqual([
      "L'élève cid reçoit 0 h sur 1 h, tous besoins réunis.",
      "Besoin de lire, gravité 1 : 0 h sur 1 h.",
      "Tout groupe « lecture » est complet, à 2 élèves (lundi 10:00–11:00).",
      "Un autre groupe « lecture » n'a personne pour l'animer (lundi 10:00–11:00) : Mme Kim anime alors un autre groupe.",
    ]);
    expect(french.student("dan").sentences[2]).toBe(
      "Aucun intervenant ne peut animer « calcul » (lundi 10:00–11:00) : l'habilitation ou le temps manque.",
    );
  });

  it("tells a place that costs others from one that makes a better timetable", () => {
    expect(limitsOf(CHOICE, CHOICE_PLAN, "ana")).toEqual([["cost", "coverage", "calcul"]]);
    expect(explain(CHOICE, CHOICE_PLAN).student("ana").sentences[3]).toBe(
      "A place in calcul could be made (Monday 10:00–11:00), but the plan would lose 2 points of coverage by it.",
    );
    const idle = {
      ...CHOICE,
      actions: [...(CHOICE.actions ?? []), { id: "libre", min: 1, max: 3 }],
      teachers: CHOICE.teachers.map((teacher) => ({ ...teacher, skills: ["lire", "calcul", "libre"] })),
    };
    const [first, second] = CHOICE_PLAN.groups;
    const { need: _, ...free } = second;
    expect(limitsOf(idle, { ...CHOICE_PLAN, groups: [first, { ...free, action: "libre" }] }, "cid")).toEqual([
      ["open", "coverage", "calcul"],
    ]);
  });

  it("names the budget, the few actions or the lock that keep a group from being opened or joined", () => {
    const more = {
      ...NARROW,
      teachers: [...NARROW.teachers, { id: "max", skills: ["calcul"] }],
      divisions: NARROW.divisions.map((division) => ({ ...division, hourPool: 1 })),
    };
    expect(limitsOf(more, NARROW_PLAN, "dan")).toEqual([["opening", "hourPool", "calcul"]]);
    const few = { ...more, divisions: NARROW.divisions, rules: { fewActions: { perSlot: 2 } } };
    expect(limitsOf(few, NARROW_PLAN, "dan")).toEqual([["opening", "fewActions", "calcul"]]);
    const roomless = { ...more, divisions: NARROW.divisions, rooms: ["r1", "r2"].map((id) => ({ id, capacity: 9 })) };
    const roomed = { ...NARROW_PLAN, groups: NARROW_PLAN.groups.map((group, k) => ({ ...group, room: `r${k + 1}` })) };
    expect(limitsOf(roomless, roomed, "dan")).toEqual([["opening", "rooms", "calcul"]]);
    const roomy = { ...NARROW, actions: NARROW.actions?.map((action) => ({ ...action, max: 6 })) };
    const tired = { id: "max", skills: ["calcul"], weeklyHours: 0 };
    const spent = { ...NARROW, teachers: [...NARROW.teachers, tired] };
    expect(limitsOf(spent, NARROW_PLAN, "dan")).toEqual([["opening", "teachers", "calcul"]]);
    const rested = { ...spent, teachers: [...spent.teachers, { id: "nat", skills: ["calcul"] }] };
    expect(limitsOf(rested, NARROW_PLAN, "dan")).toEqual([["open", "coverage", "calcul"]]);
    const never = { ...roomy, rules: { locks: { students: [{ student: "cid", action: "lire", attends: false }] } } };
    expect(limitsOf(never, NARROW_PLAN, "cid")).toEqual([["refused", "locks", "lire"]]);
    const apart = { ...roomy, rules: { locks: { apart: [["cid", "bob"]] } } };
    expect(limitsOf(apart, NARROW_PLAN, "cid")).toEqual([
      ["joining", "locks", "lire"],
      ["teachersTaken", "teachers", "lire"],
    ]);
    const small = { ...roomy, actions: roomy.actions?.map((action) => (action.id === "libre" ? { ...action, min: 5 } : action)) };
    expect(limitsOf(small, NARROW_PLAN, "cid")).toEqual([
      ["leaving", "groupSize", "lire"],
      ["teachersTaken", "teachers", "lire"],
    ]);
    expect(limitsOf(roomy, NARROW_PLAN, "cid")).toEqual([["open", "coverage", "lire"]]);
  });

  it("sees a placement, with the period in which it is", async () => {
    const { timetable } = await solve(AWAY, EXACT);
    const answer = explain(AWAY, timetable).student("ana");
    expect(answer.needs[0].limits).toMatchObject([{ rule: "onePlace", code: "absent", places: [{ period: "P2", slot: null }] }]);
    expect(answer.sentences).toEqual([
      "Student ana receives 1 h of 2 h, all needs together.",
      "Need of lire, severity 2: 1 h of 2 h.",
      "Division A is away in every common slot of its level (P2).",
    ]);
    expect(answer.groups.map(({ dates, hours }) => ({ dates, hours }))).toEqual([{ dates: ["2025-09-01"], hours: 1 }]);
  });

  it("counts self-study, and gathers what is the same at several places", () => {
    const problem: ProblemInput = {
      ...NARROW,
      divisions: NARROW.divisions.map(({ busy: _, ...division }) => division),
      periods: [{ id: "P1" }, { id: "P2" }],
      rules: { commonSlot: { perWeek: 2 }, onePlace: { selfStudy: true } },
    };
    const { timetable } = solveSync(problem);
    const answer = explain(problem, timetable, { lang: "fr" }).student("dan");
    expect(answer.needs[0].limits).toMatchObject([
      {
        code: "noTeacher",
        places: [
          { period: "P1", slot: "lun" },
          { period: "P1", slot: "mar" },
          { period: "P2", slot: "lun" },
          { period: "P2", slot: "mar" },
        ],
      },
    ]);
    expect(answer.needs[0].limits[0].sentence).toContain("lundi 10:00–11:00 en P1, mardi 10:00–11:00 en P1");
    expect(answer.selfStudyHours + answer.groups.reduce((total, { hours }) => total + hours, 0)).toBe(4);
  });

  it("explains a timetable with breaches, and says so", () => {
    const crowded = NARROW_PLAN.groups.map((group) => (group.id === "g1" ? { ...group, students: [...group.students, "ben"] } : group));
    const answer = explain(NARROW, { ...NARROW_PLAN, groups: crowded }).student("ben");
    expect(answer.answer).toBe("served");
    expect(answer.notes).toEqual(["The timetable breaks rules 2 times; it is explained as it is, and verify lists what it breaks."]);
  });

  it("refuses whom the problem does not have, and what cannot be read", () => {
    expect(() => narrow.student("zoe")).toThrow("student: no student has this id");
    expect(() => explain(NARROW, null)).toThrow(expect.objectContaining({ code: "invalid-input" }));
    expect(() => explain(CHOICE, NARROW_PLAN)).toThrow("which the problem does not have");
    expect(() => explain(NARROW, NARROW_PLAN, { mostSolves: 0 })).toThrow(RangeError);
    expect(() => explain(NARROW, NARROW_PLAN, { lang: "de" as "fr" })).toThrow(RangeError);
    expect(() => explain(NARROW, NARROW_PLAN, { base: {} as never })).toThrow("base");
  });
});
