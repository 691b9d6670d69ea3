import { describe, expect, it } from "vitest";
import { z } from "zod";
import { problemFields } from "../../src/domain/problem.js";
import { fetProblem, readFet } from "../../src/io/index.js";
import { activity, fetText, lock, room, year } from "./fetText.js";

const format = z.strictObject({ ...problemFields, rules: z.record(z.string(), z.unknown()).optional() });

const students = year("2A", 2) + year("2B", 1) + year("1A", 3);
const activities = activity(1) + activity(2, { students: ["1A"], teachers: ["Ada"] });
const fet = fetText({ students, activities, rooms: room("S1", 30), time: lock(1, "Lu", "h1") + lock(2, "Lu", "h2") });
const { school } = readFet(fet);

describe("fetProblem", () => {
  it("is a problem in the format of this library", () => {
    const parsed = format.safeParse(fetProblem(school));
    expect(parsed.error).toBeUndefined();
    expect(parsed.data?.name).toBe("Lycée d'essai");
    expect(parsed.data?.levels.map((level) => level.id)).toEqual(["2", "1"]);
    expect(parsed.data?.divisions.map(({ id, level, busy }) => [id, level, busy])).toEqual([
      ["2A", "2", ["1-1"]],
      ["2B", "2", []],
      ["1A", "1", ["1-2"]],
    ]);
    expect(parsed.data?.rooms?.map(({ id, capacity }) => [id, capacity])).toEqual([["S1", 30]]);
  });

  it("fills divisions with students without needs", () => {
    expect(fetProblem(school).students).toEqual(
      [
        ["2A-001", "2A"],
        ["2A-002", "2A"],
        ["2B-001", "2B"],
        ["1A-001", "1A"],
        ["1A-002", "1A"],
        ["1A-003", "1A"],
      ].map(([id, division]) => ({ id, division })),
    );
  });

  it("keeps teachers who lead nothing, and gives skills to the others", () => {
    const problem = fetProblem(school, { skills: (teacher) => (teacher.subjects.includes("Maths") ? ["numeracy"] : []) });
    expect(problem.teachers.map(({ id, skills, teaches }) => [id, skills, teaches])).toEqual([
      ["Ada", ["numeracy"], ["2A", "1A"]],
      ["Bob", [], []],
    ]);
  });

  it("passes on students, actions and rules", () => {
    const additions = {
      students: [{ id: "s", division: "2A", needs: { reading: 2 } }],
      actions: [{ id: "a", need: "reading" }],
      rules: { commonSlot: { perWeek: 1 } },
    };
    expect(fetProblem(school, additions)).toMatchObject(additions);
  });

  it("keeps to the levels asked for, in their order", () => {
    const problem = fetProblem(school, { levels: ["1"] });
    expect(problem.levels).toEqual([{ id: "1" }]);
    expect(problem.divisions.map((division) => division.id)).toEqual(["1A"]);
    expect(problem.students).toHaveLength(3);
    expect(problem.teachers[0].teaches).toEqual(["1A"]);
    expect(fetProblem(school, { levels: ["1", "2"] }).levels?.map((level) => level.id)).toEqual(["1", "2"]);
  });

  it("leaves out given students of other levels, and leaves unknown divisions to be refused", () => {
    const given = [
      { id: "x", division: "2A" },
      { id: "y", division: "1A" },
      { id: "z", division: "9Z" },
    ];
    expect(fetProblem(school, { levels: ["1"], students: given }).students.map((student) => student.id)).toEqual(["y", "z"]);
  });

  it("refuses a level nobody has, and names those there are", () => {
    expect(() => fetProblem(school, { levels: ["1", "T"] })).toThrowError(/no division has this level.*"T".*2, 1/);
  });

  it("plans no rooms where FET lists none", () => {
    expect(fetProblem(readFet(fetText()).school)).not.toHaveProperty("rooms");
  });

  it("shares nothing with the school it was made from", () => {
    const problem = fetProblem(school);
    problem.divisions[0].busy?.push("2-3");
    problem.slots[0].day = 7;
    expect(school.divisions[0].busy).toEqual(["1-1"]);
    expect(school.slots[0].day).toBe(1);
  });
});
