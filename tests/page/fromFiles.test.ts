import { describe, expect, it } from "vitest";
import { fromFiles } from "../../examples/page/data/fromFiles.js";
import { generateSchool } from "../../src/generate/index.js";
import { type PlageInputError, parseProblem } from "../../src/index.js";
import { fetText } from "../io/fetText.js";
import { schoolFiles } from "../io/siecle/schoolFiles.js";

const file = (name: string, content: string | Uint8Array) => new File([content as BlobPart], name);
const school = generateSchool({ seed: 3, levels: 1, divisionsPerLevel: 2, studentsPerDivision: 5, needs: 2, candidateSlots: 3 });
const exports = schoolFiles(school);
const dropped = [
  file("eleves.xml", exports.students),
  file("structures.xml", exports.structures),
  file("nomenclature.xml", exports.nomenclature),
  file("sts.xml", exports.sts),
  file("emp_sts.xml", exports.timetable),
];

describe("files dropped on the page", () => {
  it("are a problem as it is", async () => {
    const { problem, files } = await fromFiles([file("lycee.json", JSON.stringify(school))], "en");
    expect(problem).toEqual(JSON.parse(JSON.stringify(school)));
    expect(files).toEqual([expect.objectContaining({ name: "lycee.json", kind: "json" })]);
  });

  it("are the exports of a school, which has needs once they are drawn", async () => {
    const { problem, files, withDrawnNeeds } = await fromFiles(dropped, "en");
    expect(files.map(({ kind }) => kind)).toEqual(["siecle-students", "siecle-structures", "siecle-nomenclature", "sts", "sts-timetable"]);
    const read = parseProblem(problem);
    expect(read.ok && read.problem.students.length).toBe(school.students.length);
    expect(read.ok && read.problem.students.every(({ needs }) => Object.keys(needs).length === 0)).toBe(true);
    const drawn = parseProblem(withDrawnNeeds?.());
    expect(drawn.ok && drawn.problem.students.some(({ needs }) => Object.keys(needs).length > 0)).toBe(true);
    expect(drawn.ok && drawn.problem.teachers.some(({ skills }) => skills.length > 0)).toBe(true);
  });

  it("are told of in the language of the page", async () => {
    const [english, french] = [await fromFiles(dropped, "en"), await fromFiles(dropped, "fr")];
    expect([english.lang, french.lang]).toEqual(["en", "fr"]);
    expect(french.problem).toEqual(english.problem);
    expect(french.findings).toHaveLength(english.findings.length);
    expect(french.findings.filter((each) => english.findings.includes(each))).toEqual([]);
  });

  it("take needs from a bilan and the year from JSON beside them", async () => {
    const [student] = exports.ids.students.values();
    const bilan = file("bilan.csv", `eleve;lecture\n${student};2/4`);
    const options = file("options.json", JSON.stringify({ calendar: { start: "2025-09-01", end: "2026-06-30", zone: "B" } }));
    const { problem } = await fromFiles([...dropped, bilan, options], "en");
    const read = parseProblem(problem);
    expect(read.ok && read.problem.students.find(({ id }) => id === student)?.needs).toEqual({ lecture: 2 });
    expect(read.ok && read.problem.calendar?.zone).toBe("B");
  });

  it("are a FET school, which has needs once they are drawn", async () => {
    const { problem, withDrawnNeeds } = await fromFiles([file("lycee.fet", fetText())], "en");
    expect(parseProblem(problem).ok).toBe(true);
    const drawn = parseProblem(withDrawnNeeds?.());
    expect(drawn.ok && drawn.problem.students.some(({ needs }) => Object.keys(needs).length > 0)).toBe(true);
  });

  it("are named where they cannot be read", async () => {
    await expect(fromFiles([file("cut.json", '{"slots": [')], "en")).rejects.toMatchObject({
      issues: [{ code: "json", path: ["cut.json"] }],
    } satisfies { issues: Partial<PlageInputError["issues"][number]>[] });
  });
});
