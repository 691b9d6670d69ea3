import { describe, expect, it } from "vitest";
import { explain } from "../../src/explain/index.js";
import { type ProblemInput, score, solve } from "../../src/index.js";
import { AWAY, CHOICE, CHOICE_PLAN, NARROW, NARROW_PLAN } from "./schools.js";

const EXACT = { gap: 0, workers: 0 } as const;
const narrow = explain(NARROW, NARROW_PLAN, EXACT);

describe("whyNot", () => {
  it("says what is lost, aim by aim, and who loses it", async () => {
    const before = structuredClone(NARROW);
    const answer = await narrow.whyNot("cid", { action: "lire" });
    expect(NARROW).toEqual(before);
    expect(answer).toMatchObject({
      student: "cid",
      target: { action: "lire" },
      answer: "loses",
      reasons: [],
      locks: { students: [{ student: "cid", action: "lire", period: "P1", attends: true }], teachers: [] },
      tier: "coverage",
      loss: {
        coverage: { before: 6, after: 5, loss: 1, atLeast: 1, atMost: 1, proven: true },
        fairness: { before: 0, after: 0.25, loss: -0.25 },
        economy: { loss: 0 },
      },
      proven: true,
      changes: { own: 1, losing: [{ student: "bob", hours: 1 }], lostHours: 1, gaining: [], gainedHours: 0 },
      solves: 1,
      notes: [],
    });
    expect(answer.sentences).toEqual([
      "A plan exists with student cid in lecture, and it loses coverage.",
      "Coverage: 6 → 5, 1 worse (points, need-hours weighted by severity).",
      "Fairness: 0 → 0.25, 0.25 better (points, shares of the worst-served student and division).",
      "Composition: 0.58 → 0.75, 0.17 better (points, the mean quality of the groups from 0 to 1).",
      "Student cid receives 1 h more of the needs.",
      "1 other student receives 1 h less in all: bob (1 h).",
    ]);
    const forced = await solve({ ...NARROW, rules: { locks: answer.locks } }, EXACT);
    expect(score(NARROW, forced.timetable)).toMatchObject({ coverage: 5, fairness: 0.25 });
  });

  it("says the same in French", async () => {
    const french = explain(NARROW, NARROW_PLAN, { ...EXACT, lang: "fr" });
    expect((await french.whyNot("cid", { action: "lire" })).sentences).toEqual([
      "Un plan existe avec l'élève cid en « lecture », et il perd en couverture.",
      "Couverture : 6 → 5, soit 1 de moins bien (en points : heures de besoin pondérées par la gravité).",
      "Équité : 0 → 0,25, soit 0,25 de mieux (en points : parts de l'élève et de la division les moins servis).",
      "Composition : 0,58 → 0,75, soit 0,17 de mieux (en points : qualité moyenne des groupes, de 0 à 1).",
      "L'élève cid reçoit 1 h de plus pour ses besoins.",
      "1 autre élève reçoit 1 h de moins en tout : bob (1 h).",
    ]);
    expect((await french.whyNot("dan", { slot: "mar" })).sentences).toEqual([
      "Une règle l'interdit, quel que soit le plan.",
      "Mardi 10:00–11:00 ne peut pas être une plage banalisée du niveau 2de : cours de 2de B.",
    ]);
    expect((await french.whyNot("dan", { teacher: "lou", slot: "mar" })).answer).toBe("forbidden");
  });

  it("says that nothing is lost where another could as well have been there", async () => {
    const answer = await narrow.whyNot("ben", { group: "g1" });
    expect(answer).toMatchObject({
      answer: "costsNothing",
      tier: null,
      proven: true,
      locks: { students: [{ student: "ben", action: "lire", slot: "lun", period: "P1", attends: true }] },
      changes: { own: 1, losing: [{ student: "bob", hours: 1 }] },
    });
    expect(answer.sentences[0]).toBe("A plan exists with student ben in lecture (Monday 10:00–11:00) that loses nothing.");
  });

  it("asks for the teacher too", async () => {
    expect(await narrow.whyNot("eve", { teacher: "kim" })).toMatchObject({
      answer: "loses",
      loss: { coverage: { loss: 2 } },
      locks: {
        students: [{ student: "eve", action: "lire", slot: "lun", period: "P1", attends: true }],
        teachers: [{ teacher: "kim", action: "lire", slot: "lun", period: "P1", leads: true }],
      },
    });
  });

  it("names the rule that forbids it, without a plan being made", async () => {
    expect(await narrow.whyNot("dan", { slot: "mar" })).toMatchObject({
      answer: "forbidden",
      proven: true,
      solves: 0,
      loss: null,
      reasons: [{ rule: "commonSlot", sentence: "Tuesday 10:00–11:00 cannot be a common slot of level 2de: 2de B has lessons then." }],
    });
    expect((await narrow.whyNot("dan", { action: "calcul", slot: "lun" })).reasons).toEqual([
      {
        rule: "teachers",
        sentence:
          "Nobody may lead calcul (Monday 10:00–11:00): a teacher leads only actions of their skill, when free and not away, one group at a time, within their weekly and yearly hours.",
      },
    ]);
    expect((await narrow.whyNot("ana", { action: "libre", teacher: "kim", slot: "lun" })).reasons).toEqual([
      { rule: "teachers", sentence: "Mme Kim has not the skill to lead projet." },
    ]);
    const { timetable } = await solve(AWAY, EXACT);
    expect((await explain(AWAY, timetable, EXACT).whyNot("ana", { slot: "lun", period: "P2" })).reasons).toMatchObject([
      { rule: "onePlace", sentence: expect.stringContaining("Division A is away (Monday 10:00–11:00, P2)") },
    ]);
  });

  it("asks every rule, a lock of the school like any other", async () => {
    const never = { ...NARROW, rules: { locks: { students: [{ student: "cid", action: "lire", attends: false }] } } };
    expect(
      (await explain(never, NARROW_PLAN, EXACT).whyNot("cid", { action: "lire", slot: "lun" })).reasons.map((each) => each.rule),
    ).toEqual(["locks"]);
    const others: ProblemInput = {
      ...NARROW,
      levels: [{ id: "2de" }, { id: "1re" }],
      divisions: [...NARROW.divisions, { id: "C", level: "1re" }],
      students: [...NARROW.students, { id: "gus", division: "C" }],
      teachers: [...NARROW.teachers, { id: "max", skills: ["libre"] }],
    };
    const { timetable } = await solve(others, EXACT);
    const group = timetable?.groups.find((each) => each.level === "2de")?.id ?? "";
    expect((await explain(others, timetable, EXACT).whyNot("gus", { group })).reasons.map((each) => each.rule)).toEqual(["sameLevel"]);
  });

  it("proves that no plan exists, and names what stands in the way, the school's own locks included", async () => {
    const locks = { apart: [["cid", "ana"]], students: [{ student: "ana", action: "lire", attends: true }] };
    const answer = await explain({ ...NARROW, rules: { locks } }, NARROW_PLAN, EXACT).whyNot("cid", { action: "lire" });
    expect(answer).toMatchObject({ answer: "forbidden", proven: true, locks: null, loss: null, solves: 1 });
    expect(answer.sentences[0]).toBe("No plan exists with it: that is proven.");
    expect(answer.reasons.map((each) => each.rule)).toEqual(expect.arrayContaining(["teachers", "locks"]));
    const pooled = {
      ...NARROW,
      teachers: [...NARROW.teachers, { id: "max", skills: ["calcul"] }],
      rules: { hourBudget: { mostTeacherHours: 2 }, fewActions: { perSlot: 1 } },
      students: NARROW.students.slice(0, 6),
      actions: NARROW.actions?.map((action) => ({ ...action, max: action.id === "libre" ? 6 : 4 })),
    };
    const all = NARROW.students.slice(0, 6).map((student) => student.id);
    const alone = { ...NARROW_PLAN, groups: [{ ...NARROW_PLAN.groups[1], students: all }] };
    const few = await explain(pooled, alone, EXACT).whyNot("dan", { action: "calcul" });
    expect(few.answer).toBe("forbidden");
    expect(few.reasons.map((each) => each.rule)).toContain("groupSize");
    expect(few.reasons.map((each) => each.rule)).not.toContain("locks");
  });

  it("needs no plan for what is so already", async () => {
    expect(await narrow.whyNot("eve", { teacher: "lou" })).toMatchObject({
      answer: "already",
      groups: ["g2"],
      solves: 0,
      sentences: ["Student eve is there already: projet (Monday 10:00–11:00)."],
    });
  });

  it("counts from the best plan, and says where the timetable is another", async () => {
    const worse = {
      ...NARROW_PLAN,
      groups: [
        { ...NARROW_PLAN.groups[0], students: ["bob", "ben"] },
        { ...NARROW_PLAN.groups[1], students: ["ana", "cid", "dan", "eve", "fay"] },
      ],
    };
    const answer = await explain(NARROW, worse, EXACT).whyNot("ana", { action: "lire" });
    expect(answer).toMatchObject({
      answer: "costsNothing",
      solves: 0,
      scores: { coverage: 4 },
      loss: { coverage: { before: 6, loss: 0 } },
    });
    expect(answer.notes).toEqual(["The loss is counted from the best plan found, not from this timetable: coverage 6 there, 4 here."]);
  });

  it("says that a group beside is a matter of composition", async () => {
    const twice = { ...NARROW, teachers: [...NARROW.teachers, { id: "max", skills: ["lire"] }] };
    const [first, second] = NARROW_PLAN.groups;
    const groups = [
      first,
      { ...first, id: "g3", teachers: ["max"], students: ["ben", "cid"] },
      { ...second, students: ["dan", "eve", "fay"] },
    ];
    const answer = await explain(twice, { ...NARROW_PLAN, groups }, EXACT).whyNot("ben", { group: "g1" });
    expect(answer).toMatchObject({ answer: "costsNothing", solves: 0 });
    expect(answer.notes).toEqual([
      "The student is in another group of this action at that time: who is in which of the two is a matter of composition.",
    ]);
  });

  it("takes the base that it is given", async () => {
    const base = await solve(CHOICE, EXACT);
    const given = await explain(CHOICE, CHOICE_PLAN, { ...EXACT, base }).whyNot("ana", { action: "calcul" });
    expect(given).toEqual(await explain(CHOICE, CHOICE_PLAN, EXACT).whyNot("ana", { action: "calcul" }));
    expect(given.loss?.coverage).toMatchObject({ before: 6, after: 4, loss: 2 });
    const elsewhere = await solve({ ...CHOICE, divisions: [{ id: "A", level: "1re" }] }, EXACT);
    expect(() => explain(CHOICE, CHOICE_PLAN, { base: elsewhere })).toThrow("base.timetable");
  });

  it("says what it does not know", async () => {
    expect(await explain(NARROW, NARROW_PLAN, { ...EXACT, timeLimit: 0 }).whyNot("cid", { action: "lire" })).toMatchObject({
      answer: "unknown",
      proven: false,
      sentences: ["Whether a plan exists with it was not found out within the limits."],
    });
    const stopped = explain(NARROW, NARROW_PLAN, { ...EXACT, signal: AbortSignal.abort() });
    expect((await stopped.whyNot("cid", { action: "lire" })).answer).toBe("unknown");
  });

  it("tries no more ways than it may, and then claims no proof", async () => {
    const able = { ...NARROW, teachers: [{ id: "kim", skills: ["lire", "calcul"] }, NARROW.teachers[1]] };
    const full = await explain(able, NARROW_PLAN, EXACT).whyNot("eve", { teacher: "kim" });
    expect(full).toMatchObject({ answer: "loses", proven: true, solves: 2, loss: { coverage: { loss: 2, atLeast: 2 } }, notes: [] });
    const limited = await explain(able, NARROW_PLAN, { ...EXACT, mostSolves: 1 }).whyNot("eve", { teacher: "kim" });
    expect(limited).toMatchObject({
      answer: "loses",
      proven: false,
      solves: 1,
      loss: { coverage: { loss: 2, atLeast: null, atMost: 2, proven: false } },
      notes: ["Not every way to do it was tried within the limit of plans: another may lose less."],
    });
    expect(limited.sentences).toContain("The plans are not proven best: the true loss of coverage is at most 2.");
  });

  it("says between which losses the true one lies where the best plan is not known", async () => {
    const found = await solve(NARROW, EXACT);
    const tiers = found.tiers.map((each) => (each.tier === "coverage" ? { ...each, bound: 7, gap: 1 / 6, proven: false } : each));
    const answer = await explain(NARROW, NARROW_PLAN, { ...EXACT, lang: "fr", base: { ...found, tiers } }).whyNot("cid", {
      action: "lire",
    });
    expect(answer).toMatchObject({ answer: "loses", proven: false, loss: { coverage: { loss: 1, atLeast: 1, atMost: 2 } } });
    expect(answer.sentences).toContain(
      "Les plans ne sont pas prouvés les meilleurs : la vraie perte en couverture est d'au moins 1 et d'au plus 2.",
    );
    const even = await explain(NARROW, NARROW_PLAN, { ...EXACT, base: { ...found, tiers } }).whyNot("ben", { action: "lire" });
    expect(even).toMatchObject({ answer: "costsNothing", proven: false, loss: { coverage: { loss: 0, atLeast: 0, atMost: 1 } } });
    expect(even.sentences).toContain("The plan compared with is not proven best: a better one may exist that this does not allow.");
  });

  it("exchanges teachers where they lead the same action at the same time, in another level too", async () => {
    const two: ProblemInput = {
      slots: NARROW.slots.slice(0, 1),
      divisions: ["2de", "1re"].map((level) => ({ id: level, level })),
      students: ["2de", "1re"].map((division) => ({ id: `of ${division}`, division, needs: { lire: 1 } })),
      teachers: ["kim", "lou"].map((id) => ({ id, skills: ["lire"] })),
    };
    const problem = { ...two, actions: [{ id: "lire", need: "lire", min: 1, max: 4 }] };
    const { timetable } = await solve(problem, EXACT);
    const group = timetable?.groups.find((each) => each.students.includes("of 1re"));
    const other = group?.teachers[0] === "kim" ? "lou" : "kim";
    const answer = await explain(problem, timetable, EXACT).whyNot("of 1re", { teacher: other });
    expect(answer).toMatchObject({ answer: "costsNothing", proven: true, solves: 0 });
  });

  it("says that a problem without any plan has none", async () => {
    const none = { ...NARROW, rules: { hourBudget: { mostTeacherHours: 0 } } };
    expect(await explain(none, NARROW_PLAN, EXACT).whyNot("cid", { action: "lire" })).toMatchObject({
      answer: "forbidden",
      notes: ["The timetable breaks a rule; it is explained as it is, and verify lists what it breaks."],
      sentences: ["The problem has no plan at all, with it or without it; diagnose says why."],
    });
  });

  it("refuses a target that it cannot read or that names nothing", async () => {
    await expect(narrow.whyNot("cid", {} as never)).rejects.toMatchObject({ code: "invalid-input" });
    await expect(narrow.whyNot("cid", { group: "g1", slot: "lun" } as never)).rejects.toMatchObject({ code: "invalid-input" });
    await expect(narrow.whyNot("cid", { group: "g9" })).rejects.toThrow("target.group: no group has this id");
    await expect(narrow.whyNot("cid", { action: "lire", period: "P7" })).rejects.toThrow("target.period: no period has this id");
    await expect(narrow.whyNot("zoe", { action: "lire" })).rejects.toThrow("student: no student has this id");
  });
});
