import { describe, expect, it } from "vitest";
import { readFet } from "../../src/io/index.js";
import { activity, fetText, group, subgroup, year } from "./fetText.js";

const codes = (result: ReturnType<typeof readFet>): string[] => result.warnings.map((warning) => warning.code);
const ids = (text: string, options = {}): string[] => readFet(text, options).school.divisions.map((division) => division.id);

const promotion = year("1BAC", 60, group("1BAC 1", 30, subgroup("G1", 15), subgroup("G2", 15)), group("1BAC 2", 30));
const halves = year("2A", 24, group("2A-g1", 12), group("2A-g2", 12));

describe("what is a division", () => {
  it("is the year when the year has no groups", () => {
    const { school } = readFet(fetText());
    expect(school.divisionsAre).toBe("years");
    expect(school.divisions.map(({ id, size }) => [id, size])).toEqual([
      ["2A", 20],
      ["2B", 22],
    ]);
  });

  it("is the group when lessons are given to groups rather than to the year", () => {
    const activities =
      activity(1, { students: ["1BAC 1"], duration: 3 }) +
      activity(2, { students: ["1BAC 2"], duration: 2 }) +
      activity(3, { students: ["1BAC"] });
    const { school } = readFet(fetText({ students: promotion, activities }));
    expect(school.divisionsAre).toBe("groups");
    expect(school.divisions.map(({ id, size, level }) => [id, size, level])).toEqual([
      ["1BAC 1", 30, "1BAC"],
      ["1BAC 2", 30, "1BAC"],
    ]);
  });

  it("is the year when its groups are half-groups with fewer hours than the whole", () => {
    const activities = activity(1, { duration: 3 }) + activity(2, { students: ["2A-g1"] }) + activity(3, { students: ["2A-g2"] });
    expect(ids(fetText({ students: halves, activities }))).toEqual(["2A"]);
  });

  it("is the year when groups of a year share students", () => {
    const students = year(
      "11",
      40,
      group("Deutsch", 20, subgroup("s1", 0), subgroup("s2", 0)),
      group("Mathe", 20, subgroup("s2", 0), subgroup("s3", 0)),
    );
    const activities = activity(1, { students: ["Deutsch"] }) + activity(2, { students: ["Mathe"] });
    expect(ids(fetText({ students, activities }))).toEqual(["11"]);
  });

  it("is what the caller says", () => {
    expect(ids(fetText({ students: promotion }), { divisions: "groups" })).toEqual(["1BAC 1", "1BAC 2"]);
    expect(ids(fetText({ students: promotion }), { divisions: "years" })).toEqual(["1BAC"]);
  });

  it("keeps a year without groups among groups", () => {
    expect(ids(fetText({ students: promotion + year("CAP", 12) }), { divisions: "groups" })).toEqual(["1BAC 1", "1BAC 2", "CAP"]);
  });

  it("counts a group of two years once, and warns", () => {
    const students = year("1A", 10, group("shared", 5)) + year("1B", 10, group("shared", 5));
    const result = readFet(fetText({ students }), { divisions: "groups" });
    expect(result.school.divisions.map((division) => division.id)).toEqual(["shared"]);
    expect(codes(result)).toContain("name-twice");
  });
});

describe("names", () => {
  it("tells apart two names that differ in spaces only", () => {
    const result = readFet(fetText({ students: year("2A", 20) + year("2A  ", 22), activities: activity(1, { students: ["2A  "] }) }));
    expect(result.school.divisions.map(({ id, size }) => [id, size])).toEqual([
      ["2A", 20],
      ["2A (2)", 22],
    ]);
    expect(result.school.teachers[0].teaches).toEqual(["2A (2)"]);
    expect(codes(result)).toContain("name-changed");
  });

  it("reads names with entities, and names of objects' own parts", () => {
    const { school } = readFet(
      fetText({ students: year("R&amp;D", 5) + year("__proto__", 6) + year("constructor", 7), teachers: ["O&apos;Neill", "__proto__"] }),
    );
    expect(school.divisions.map((division) => division.id)).toEqual(["R&D", "__proto__", "constructor"]);
    expect(school.teachers.map((teacher) => teacher.id)).toEqual(["O'Neill", "__proto__"]);
  });

  it("cuts names too long for the schema, and keeps them distinct", () => {
    const long = "x".repeat(200);
    const result = readFet(fetText({ teachers: [`${long}1`, `${long}2`] }));
    expect(new Set(result.school.teachers.map((teacher) => teacher.id)).size).toBe(2);
    expect(Math.max(...result.school.teachers.map((teacher) => teacher.id.length))).toBeLessThanOrEqual(90);
  });
});

describe("sizes", () => {
  it("come from the parts where the whole states none", () => {
    const students = year("2A", 0, group("g1", 12), group("g2", 0, subgroup("s", 11)));
    expect(readFet(fetText({ students })).school.divisions[0].size).toBe(23);
  });

  it("are 0, or what the caller gives, where nothing states them, with a warning", () => {
    const text = fetText({ students: year("2A", 0) + year("2B", 22) });
    expect(readFet(text).school.divisions[0].size).toBe(0);
    const result = readFet(text, { unknownSize: 24 });
    expect(result.school.divisions.map((division) => division.size)).toEqual([24, 22]);
    expect(result.warnings).toContainEqual(expect.objectContaining({ code: "size-unknown", message: expect.stringContaining("2A") }));
  });

  it("are not read from words", () => {
    expect(codes(readFet(fetText({ students: "<Year><Name>2A</Name><Number_of_Students>many</Number_of_Students></Year>" })))).toContain(
      "size-unreadable",
    );
  });
});

describe("limits", () => {
  it("refuses more activities or students sets than FET takes", () => {
    const many = (piece: string, times: number): string => piece.repeat(times);
    const refusal = expect.objectContaining({ issues: [expect.objectContaining({ code: "fet-too-large" })] });
    expect(() => readFet(fetText({ activities: many("<Activity/>", 30_001) }))).toThrowError(refusal);
    expect(() => readFet(fetText({ students: `<Year><Name>a</Name>${many("<Group/>", 60_001)}</Year>` }))).toThrowError(refusal);
  });
});
