import { describe, expect, it } from "vitest";
import { baseIn } from "../../src/cli/explain/base.js";
import { solve } from "../../src/index.js";
import { CHOICE, CHOICE_PLAN, NARROW, NARROW_PLAN } from "../explain/schools.js";
import { file, plage } from "./capture.js";
import { ACTING, HOSTILE } from "./hostile.js";

const narrow = () => [file("p.json", NARROW), file("t.json", NARROW_PLAN)];
const explained = (question: string, args: readonly string[], files = narrow()) => plage(["explain", question, ...files, ...args]);

describe("plage explain student", () => {
  it("says what a student receives, where, and what is in the way", async () => {
    expect(await explained("student", ["ana"])).toEqual({
      code: 0,
      err: "",
      out: [
        "Student ana receives 1 h of 2 h, all needs together.",
        "",
        "What each need receives",
        "  Need of lire, severity 4: 1 h of 2 h.",
        "  - Level 2de has 1 common slot a week, and the student works on this need in each of them.",
        "",
        "Groups",
        "  Group  Period  Slot                Action   Teacher(s)  Hours",
        "  ─────  ──────  ──────────────────  ───────  ──────────  ─────",
        "  g1     P1      Monday 10:00–11:00  lecture  Mme Kim         1",
        "",
      ].join("\n"),
    });
  });

  it("says it in French, and as one JSON object", async () => {
    expect((await explained("student", ["eve", "--lang", "fr"])).out).toMatch(/\nGroupes\n {2}Groupe {2}Période {2}Créneau/);
    const { code, out } = await explained("student", ["ana", "--json"]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ student: "ana", answer: "partly", receivedHours: 1 });
  });
});

describe("plage explain why", () => {
  it("says why a student is in a group", async () => {
    const { code, out } = await explained("why", ["ana", "g1"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^Student ana is in this group of lecture .* for the need of lire, severity 4: 1 h of 2 h/);
    expect(out).toContain("\n\nWhy\n  - 1 other student is in the group, 1 with the need of lire.\n");
    expect(JSON.parse((await explained("why", ["ana", "g2", "--json"])).out)).toMatchObject({ answer: "notIn" });
  });
});

describe("plage explain why-not", () => {
  it("names the rule that forbids it", async () => {
    const { code, out } = await explained("why-not", ["ana", "--teacher", "lou", "--slot", "mar"]);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^A rule forbids it, whatever is planned\.\n\nWhy\n {2}- Tuesday 10:00–11:00 cannot be a common slot of level 2de: 2de B/,
    );
  });

  it("says what is lost, against the best plan in a result or made for it", async () => {
    const problem = file("p.json", CHOICE);
    const result = await solve(CHOICE);
    expect(baseIn(CHOICE, result)).toEqual(result);
    expect(baseIn({ ...CHOICE, students: CHOICE.students.slice(1) }, result)).toBeUndefined();
    const answers = [];
    for (const content of [CHOICE_PLAN, result]) {
      const { code, out } = await explained("why-not", ["ana", "--action", "calcul", "--json"], [problem, file("t.json", content)]);
      expect(code).toBe(0);
      answers.push(JSON.parse(out));
    }
    expect(answers[0]).toMatchObject({ answer: "loses", tier: "coverage", loss: { coverage: { loss: 2 } } });
    expect(answers[1].loss).toEqual(answers[0].loss);
  });

  it("says that it was not found out, with 4", async () => {
    const { code } = await explained(
      "why-not",
      ["ana", "--action", "calcul", "--time-limit", "0"],
      [file("p.json", CHOICE), file("t.json", CHOICE_PLAN)],
    );
    expect(code).toBe(4);
  });
});

describe("questions that cannot be answered", () => {
  it.each([
    ["student", ["zoe"], "student: no student has this id"],
    ["why", ["ana", "g9"], "group: no group has this id"],
    ["why-not", ["ana", "--slot", "sam"], "target.slot: no slot has this id"],
    ["why-not", ["ana"], "--group: it is not said where"],
    ["why-not", ["ana", "--group", "g2", "--slot", "lun"], "cannot be used with option"],
    ["why-not", ["ana", "--period", "P1"], "--group: it is not said where"],
    ["student", [], "missing required argument"],
  ])("are refused with 2: %s %j", async (question, args, said) => {
    expect(await explained(question, args)).toMatchObject({ code: 2, out: "", err: expect.stringContaining(said) });
  });

  it("are refused with every issue of the files, as an object too", async () => {
    const wrong = [file("p.json", NARROW), file("t.json", { groups: 1, commonSlots: 2 })];
    const { code, out, err } = await explained("student", ["ana", "--json"], wrong);
    expect(code).toBe(2);
    expect(err).toMatch(/^commonSlots: .*\n/m);
    expect(JSON.parse(out).issues.map(({ path }: { path: string[] }) => path[0])).toEqual(
      expect.arrayContaining(["commonSlots", "groups"]),
    );
  });
});

it("prints names and ids as text", async () => {
  const rename = (id: string) => (id === "ana" ? HOSTILE : id);
  const problem = {
    ...NARROW,
    students: NARROW.students.map((student) => ({ ...student, id: rename(student.id) })),
    teachers: NARROW.teachers.map((teacher) => ({ ...teacher, name: HOSTILE })),
  };
  const groups = NARROW_PLAN.groups.map((group) => ({ ...group, id: `${HOSTILE}${group.id}`, students: group.students.map(rename) }));
  const files = [file("p.json", problem), file("t.json", { ...NARROW_PLAN, groups })];
  for (const [question, args] of [
    ["student", []],
    ["why", [`${HOSTILE}g1`]],
    ["why-not", ["--teacher", "lou", "--slot", "mar"]],
    ["student", ["--json"]],
  ] as const) {
    const { code, out, err } = await explained(question, [HOSTILE, ...args], files);
    expect(code).toBe(0);
    expect(out + err).not.toMatch(ACTING);
  }
});
