import { describe, expect, it } from "vitest";
import { type ProblemInput, parseProblem } from "../../src/index.js";
import { activity, fetText, lock, year } from "../io/fetText.js";
import { file, plage } from "./capture.js";

const students = year("2A", 20) + year("2B", 22) + year("1A", 18);
const activities = activity(1) + activity(2, { subject: "Français", teachers: ["Bob"], students: ["2B"] });
const FET = fetText({ students, activities, time: lock(1, "Lu", "h1") });

const imported = async (args: readonly string[], fet = FET) => {
  const said = await plage(["import", "fet", file("school.fet", fet), ...args]);
  return { ...said, problem: (said.code === 0 ? JSON.parse(said.out) : undefined) as ProblemInput };
};
const skillsOf = (problem: ProblemInput) => Object.fromEntries(problem.teachers.map((teacher) => [teacher.id, teacher.skills]));

describe("plage import fet with a needs file", () => {
  const needs = {
    students: [
      { id: "e1", division: "2A", needs: { lire: 2 } },
      { id: "e2", division: "1A" },
    ],
    actions: [{ id: "lire", need: "lire", min: 1 }],
    rules: { commonSlot: { perWeek: 2 } },
    skills: { Ada: ["lire"] },
    subjects: { Français: ["lire", "projet"] },
  };

  it("prints a problem with them, and warns beside it", async () => {
    const { code, problem, err } = await imported(["--needs", file("needs.json", needs)]);
    expect(code).toBe(0);
    expect(parseProblem(problem)).toMatchObject({ ok: true });
    expect(problem).toMatchObject({ students: needs.students, actions: needs.actions, rules: needs.rules });
    expect(skillsOf(problem)).toEqual({ Ada: ["lire"], Bob: ["lire", "projet"] });
    expect(err).toMatch(/^warning: activity-unplaced: /m);
    const french = await imported(["--needs", file("needs.json", needs), "--lang", "fr"]);
    expect(french.err).toMatch(/^attention\u00a0: activity-unplaced\u00a0: Activities_List\u00a0: Activités sans place, sur \d+, qui /m);
  });

  it("keeps to the levels asked for", async () => {
    const { problem } = await imported(["--needs", file("needs.json", needs), "--levels", "1"]);
    expect(problem.divisions.map((division) => division.id)).toEqual(["1A"]);
    expect(problem.students.map((student) => student.id)).toEqual(["e2"]);
  });

  it("refuses what does not fit, with 2 and every issue", async () => {
    const shape = await imported(["--needs", file("needs.json", { students: [{ id: "e1" }], sudents: [] })]);
    expect(shape).toMatchObject({ code: 2, out: "", err: expect.stringMatching(/students\.0\.division[\s\S]*sudents: no such field/) });
    const ids = await imported(["--needs", file("needs.json", { students: [{ id: "e1", division: "9Z" }] })]);
    expect(ids).toMatchObject({ code: 2, err: expect.stringContaining("no division has this id") });
  });
});

describe("plage import fet with generated needs", () => {
  it("draws them for the divisions' students, the same for the same seed, and says so", async () => {
    const { problem, out } = await imported(["--needs", "generated:0.5:7"]);
    expect(problem.name).toContain("needs generated, share 0.5, seed 7");
    expect(problem.students).toHaveLength(60);
    expect(problem.students.filter((student) => student.needs)).toHaveLength(30);
    expect((await imported(["--needs", "generated:0.5:7"])).out).toBe(out);
    expect((await imported(["--needs", "generated:0.5:8"])).out).not.toBe(out);
    expect(parseProblem(problem)).toMatchObject({ ok: true });
  });

  it("deals needs to subjects in turn, so that each is taught", async () => {
    const { problem } = await imported(["--needs", "generated:0.5"]);
    const open = ["projet", "approfondissement"];
    expect(skillsOf(problem)).toEqual({ Ada: [...open, "numeratie", "methode"], Bob: [...open, "lecture", "ecriture", "oral"] });
  });

  it("gives the skills that are stated instead", async () => {
    const { problem } = await imported(["--needs", "generated:0.5", "--skills", "Maths=numeratie,lecture", "--skills", "Maths=oral"]);
    expect(skillsOf(problem).Ada).toEqual(["projet", "approfondissement", "numeratie", "lecture", "oral"]);
    expect(skillsOf(problem).Bob).toEqual(["projet", "approfondissement"]);
  });

  it("takes a size for divisions that state none", async () => {
    const { problem } = await imported(["--needs", "generated:0.5", "--unknown-size", "9"], fetText({ students: year("2A", 0) }));
    expect(problem.students).toHaveLength(9);
  });

  it.each([
    [["--needs", "generated:2"], "expected generated:SHARE"],
    [["--needs", "generated:0.3", "--skills", "Latin=lecture"], "no teacher teaches this subject"],
    [["--needs", "generated:0.3", "--skills", "lecture"], "SUBJECT=need"],
    [["--needs", "generated:0.3", "--levels", "T"], "no division has this level"],
    [[], "--needs"],
  ])("refuses %j", async (args, said) => {
    expect(await imported(args)).toMatchObject({ code: 2, out: "", err: expect.stringContaining(said) });
  });

  it("refuses a file that is no FET file", async () => {
    expect(await imported(["--needs", "generated:0.3"], "<html></html>")).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringMatching(/\S/),
    });
  });
});
