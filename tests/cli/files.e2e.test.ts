import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { generateSchool } from "../../src/generate/index.js";
import { type ProblemInput, type Timetable, verify } from "../../src/index.js";
import type { Part } from "../../src/io/index.js";
import { UAI } from "../io/siecle/quirks.js";
import { schoolFiles } from "../io/siecle/schoolFiles.js";
import { folder, plage } from "./capture.js";

const school = generateSchool({
  seed: 3,
  levels: 1,
  divisionsPerLevel: 2,
  studentsPerDivision: 10,
  needs: 2,
  share: 0.6,
  rooms: 4,
  dated: true,
});
const exports = schoolFiles(school, { reversed: true });
const needs = [...new Set(school.students.flatMap(({ needs: own = {} }) => Object.keys(own)))];
const idOf = (id: string) => exports.ids.students.get(id) ?? "";

/** A line a student, as a French Excel saves it: 1 where the school says that there is a need, else 4. A stranger at the end. */
const BILAN = [
  ["Élève", ...needs].join(";"),
  ...school.students.map(({ id, needs: own = {} }) => [idOf(id), ...needs.map((need) => (Object.hasOwn(own, need) ? 1 : 4))].join(";")),
  `999999${";1".repeat(needs.length)}`,
].join("\r\n");

const RAW = ["siecle.zip", "sts_emp.xml", "emp_sts.xml"];

/** The files as a school has them in a folder; no file of these programs says how many a room seats. */
function laidOut(path: string): void {
  const files = {
    "siecle.zip": zipSync({ "ElevesSansAdresses.xml": exports.students, "Structures.xml": exports.structures }),
    "sts_emp.xml": exports.sts,
    "emp_sts.xml": exports.timetable,
    "rooms.json": JSON.stringify({ source: "rooms", rooms: school.rooms?.map(({ id, capacity }) => ({ id, capacity })) }),
    "bilan.csv": Buffer.from(BILAN, "latin1"),
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content);
}

/** The commands of the README that go from files to a plan, without the name of the program. */
function readmeCommands(): { commands: string[][]; options: string; said: string[] } {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  const section = readme.slice(readme.indexOf("## Files in and out"), readme.indexOf("## The command"));
  const block = (kind: string) => new RegExp(`^\`\`\`${kind}\\n(.*?)^\`\`\``, "ms").exec(section)?.[1] ?? "";
  const lines = block("sh").replaceAll("\\\n", " ").trim().split("\n");
  return {
    commands: lines.map((line) => line.split(/\s+/).slice(2)),
    options: block("json"),
    said: block("text").trim().split("\n"),
  };
}

describe("from files alone to a verified timetable and its exports", () => {
  it("is made of files as schools have them", () => {
    const text = new TextDecoder("iso-8859-15").decode(exports.students);
    expect(text).toMatch(/^<\?xml version="1.0" encoding="ISO-8859-15"\?>/);
    expect(() => new TextDecoder("utf-8", { fatal: true }).decode(exports.students)).toThrow();
    expect(text.indexOf("<STRUCTURES>")).toBeLessThan(text.indexOf("<ELEVES>"));
    expect(text.indexOf("<DONNEES>")).toBeLessThan(text.indexOf("<PARAMETRES>"));
    expect([text.match(/<DATE_SORTIE>\d/g)?.length, text.match(/<CODE_STRUCTURE>Inactifs</g)?.length]).toEqual([3, 2]);
  });

  it("goes as the README shows", async () => {
    const path = folder();
    laidOut(path);
    const { commands, options, said } = readmeCommands();
    const raw = {
      "ElevesSansAdresses.xml": exports.students,
      "Structures.xml": exports.structures,
      "Nomenclature.xml": exports.nomenclature,
      "sts_emp_0123456S_2025.xml": exports.sts,
      "emp_sts_0123456S_2025.xml": exports.timetable,
      "options.json": options,
    };
    for (const [name, content] of Object.entries(raw)) writeFileSync(join(path, name), content);
    const there = (word: string) => (/\.(xml|json|csv)$|^plan$/.test(word) ? join(path, word) : word);
    const [assembled, solved] = [await plage(commands[0].map(there)), await plage(commands[1].map(there))];
    expect([commands.length, assembled.code, solved.code]).toEqual([2, 0, 0]);
    const lines = assembled.err.replaceAll(`${path}/`, "").split("\n");
    expect(said.filter((line) => !lines.includes(line))).toEqual([]);
    expect(readdirSync(join(path, "plan")).sort()).toEqual(["csv", "ics", "result.json", "timetable.json", "timetable.xlsx"]);
    const read = (name: string) => JSON.parse(readFileSync(join(path, name), "utf8"));
    expect(verify(read("problem.json"), read("plan/timetable.json"))).toEqual([]);
  });

  it("takes two commands", async () => {
    const path = folder();
    laidOut(path);
    const at = (name: string) => join(path, name);
    const json = (name: string): unknown => JSON.parse(readFileSync(at(name), "utf8"));

    const sts = await plage(["import", "sts", at("sts_emp.xml"), at("emp_sts.xml")]);
    const teachers = (JSON.parse(sts.out) as Part[]).flatMap((part) => part.teachers ?? []);
    const subjects = [...new Set(teachers.flatMap((teacher) => teacher.subjects))];
    const skills = [...new Set(school.teachers.flatMap((teacher) => teacher.skills))];
    const { slots, actions, rules } = school;
    // Until the Toussaint holidays: one period, proven in seconds.
    const calendar = { ...school.calendar, end: "2025-10-17" };
    const bySubject = Object.fromEntries(subjects.map((subject) => [subject, skills]));
    writeFileSync(at("options.json"), JSON.stringify({ calendar, slots, actions, rules, skills: bySubject }));

    const inputs = ["--options", at("options.json"), "--results", at("bilan.csv"), "--out", at("problem.json")];
    const assembled = await plage(["assemble", ...[...RAW, "rooms.json"].map(at), ...inputs]);
    expect(assembled).toMatchObject({ code: 0, out: "" });
    expect(assembled.err).toMatch(/^warning: .*ElevesSansAdresses\.xml: student-left: /m);
    expect(assembled.err).toMatch(/^contradictory: division-size: Structures\.xml, .*APPRENTIS/m);
    expect(assembled.err).toMatch(/^missing: student-unlisted: .*999999/m);
    expect(assembled.err).toMatch(/^assembled: 3 divisions, 20 students, 12 with needs, \d+ teachers, 4 rooms, 6 slots$/m);
    const problem = json("problem.json") as ProblemInput;
    const inNeed = school.students.filter(({ needs: own = {} }) => Object.keys(own).length > 0).map(({ id }) => idOf(id));
    expect(problem.students.filter(({ needs: own = {} }) => Object.keys(own).length > 0).map(({ id }) => id)).toEqual(inNeed);
    for (const { id, busy } of school.divisions)
      expect(problem.divisions.find((division) => division.id === id)?.busy).toEqual([...(busy ?? [])].sort());
    expect(JSON.stringify(problem)).not.toMatch(/Bœuf|Zoé/);

    const solved = await plage([
      "solve",
      at("problem.json"),
      "--out",
      at("plan"),
      "--export",
      "ics,csv,xlsx,fet",
      "--lang",
      "fr",
      "--time-limit",
      "120",
    ]);
    expect(solved.code).toBe(0);
    const timetable = json("plan/timetable.json") as Timetable;
    expect(verify(problem, timetable)).toEqual([]);
    expect(timetable.groups.length).toBeGreaterThan(0);
    expect(readdirSync(at("plan")).sort()).toEqual(["csv", "fet", "ics", "result.json", "timetable.json", "timetable.xlsx"]);
    expect(readdirSync(at("plan/csv")).sort()).toEqual(["groups.csv", "sessions.csv", "students.csv", "teachers.csv"]);
    expect(readFileSync(at("plan/csv/groups.csv"), "utf8")).toMatch(/^\uFEFFPériode;Jour;/);
    expect(readFileSync(at("plan/timetable.xlsx")).subarray(0, 2).toString()).toBe("PK");
    expect(readdirSync(at("plan/ics")).sort()).toEqual(["groups", "rooms", "students", "teachers"]);
    const met = new Set([...timetable.groups, ...timetable.selfStudy].flatMap(({ students }) => students));
    expect(readdirSync(at("plan/ics/students"))).toHaveLength(met.size);
    expect(readdirSync(at("plan/ics/groups"))).toHaveLength(timetable.groups.length);
    expect(readFileSync(at("plan/ics/students/700000.ics"), "utf8")).toMatch(/^BEGIN:VCALENDAR\r\n/);

    const siecle = ["--students", at("siecle.zip"), "--uai", UAI, "--year", "2025", "--date", "2025-09-15"];
    const groups = await plage(["export", "siecle", at("problem.json"), at("plan/result.json"), ...siecle]);
    expect(groups).toMatchObject({ code: 0, err: "" });
    expect(groups.out.match(/<ELEVE_ID>/g)).toHaveLength(new Set(timetable.groups.flatMap(({ students }) => students)).size);
  });
});
