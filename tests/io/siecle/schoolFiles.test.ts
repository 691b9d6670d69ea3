import fc from "fast-check";
import { gzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { type GeneratedSchool, generateSchool } from "../../../src/generate/index.js";
import { PlageInputError } from "../../../src/index.js";
import {
  type PartLesson,
  readSiecleIdentities,
  readSiecleNomenclature,
  readSiecleStructures,
  readSiecleStudents,
  readSts,
  readStsTimetable,
} from "../../../src/io/index.js";
import type { Quirks } from "./quirks.js";
import { type SchoolFiles, schoolFiles } from "./schoolFiles.js";
import { OUTSIDE } from "./schoolLessons.js";

const deep = process.env.PLAGE_DEEP === "1";
const small = generateSchool({
  seed: 3,
  levels: 3,
  divisionsPerLevel: 3,
  studentsPerDivision: 8,
  rooms: 6,
  candidateSlots: 12,
  dated: true,
});

/** Slots, in their order, in which any of the lessons stands. */
function busyIn(school: GeneratedSchool, lessons: readonly PartLesson[]): string[] {
  return school.slots
    .filter(({ day, start, end }) => lessons.some((lesson) => lesson.day === day && lesson.start < end && start < lesson.end))
    .map(({ id }) => id);
}

function checkAll(school: GeneratedSchool, files: SchoolFiles): void {
  const students = readSiecleStudents(files.students).part;
  expect(students.students.map(({ id, division }) => [id, division])).toEqual(
    school.students.map(({ id, division }) => [files.ids.students.get(id), division]),
  );
  const structures = readSiecleStructures(files.structures).part;
  const divisions = structures.divisions.filter(({ id }) => id !== OUTSIDE.division);
  expect(divisions.map(({ id, level }) => [id, level])).toEqual(school.divisions.map(({ id, level }) => [id, level]));
  const { nomenclature } = readSiecleNomenclature(files.nomenclature);
  const sts = readSts(files.sts);
  expect(sts.part.divisions.map(({ id, level }) => [id, level])).toEqual(structures.divisions.map(({ id, level }) => [id, level]));
  expect(sts.part.teachers.slice(0, school.teachers.length).map(({ id, weeklyHours }) => [id, weeklyHours])).toEqual(
    school.teachers.map(({ id, weeklyHours }) => [files.ids.teachers.get(id), weeklyHours]),
  );
  const { part } = readStsTimetable(files.timetable, { nomenclature });
  const lessons = part.lessons;
  for (const { id, busy = [] } of school.divisions)
    expect([
      id,
      busyIn(
        school,
        lessons.filter((lesson) => lesson.divisions.includes(id)),
      ),
    ]).toEqual([id, busy]);
  for (const { id, busy = [] } of school.teachers) {
    const known = files.ids.teachers.get(id) ?? "";
    expect([
      id,
      busyIn(
        school,
        lessons.filter((lesson) => lesson.teachers.includes(known)),
      ),
    ]).toEqual([id, busy]);
  }
  for (const { id, busy = [] } of school.rooms ?? [])
    expect([
      id,
      busyIn(
        school,
        lessons.filter((lesson) => lesson.room === id),
      ),
    ]).toEqual([id, busy]);
}

describe("the files of a generated school", () => {
  const variants: [string, Partial<Quirks>][] = [
    ["as usual", {}],
    ["in UTF-8, sections reversed", { encoding: "UTF-8", reversed: true }],
    ["in windows-1252, weeks from Sundays", { encoding: "windows-1252", sundays: true }],
    ["with MEF in another element and every lesson fortnightly", { mefTag: "MEF", fortnightlyEvery: 1 }],
    ["without leavers or fortnights", { leavers: 0, inactive: 0, fortnightlyEvery: 0 }],
  ];

  it.each(variants)("give the school back, %s", (_, quirks) => {
    checkAll(small, schoolFiles(small, quirks));
  });

  it("give back schools of other shapes", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000 }), fc.integer({ min: 1, max: 3 }), fc.boolean(), (seed, levels, dated) => {
        const school = generateSchool({ seed, levels, divisionsPerLevel: 4, studentsPerDivision: 3, dated });
        checkAll(school, schoolFiles(school, { reversed: seed % 2 === 0 }));
      }),
      { seed: 1, numRuns: deep ? 300 : 4 },
    );
  });

  it("warn of leavers and of those without a division, and of nothing else", () => {
    const files = schoolFiles(small);
    expect(readSiecleStudents(files.students).warnings.map(({ code, message }) => [code, /\d+ \(/.exec(message)?.[0]])).toEqual([
      ["student-left", "3 ("],
      ["student-without-division", "2 ("],
    ]);
    expect(readSiecleStructures(files.structures).warnings.map(({ code }) => code)).toEqual(["division-inactive"]);
    expect(readSiecleNomenclature(files.nomenclature).warnings).toEqual([]);
    expect(readStsTimetable(files.timetable).warnings).toEqual([]);
  });

  it("say which week is A", () => {
    const result = readStsTimetable(schoolFiles(small).timetable);
    expect(result.alternances.map(({ code, read }) => [code, read])).toEqual([
      ["H", "every"],
      ["Q1", "A"],
      ["Q2", "B"],
    ]);
    expect(result.weekA).toBe("2025-09-01");
    expect(new Set(result.part.lessons.map(({ week }) => week))).toEqual(new Set([undefined, "A", "B"]));
  });

  it("tell no name, address or date of birth unless asked", () => {
    const files = schoolFiles(small);
    const all = [
      readSiecleStudents(files.students),
      readSiecleStructures(files.structures),
      readSts(files.sts),
      readStsTimetable(files.timetable),
    ];
    expect(JSON.stringify(all)).not.toMatch(/Bœuf|Zoé|SECR|2009|Hélène|PROVISEURE|1980/);
    expect(readSiecleStudents(files.students, { names: true }).part.students[0].name).toBe("Zoé Bœuf 700000");
    expect(readSiecleIdentities(files.students).get("700000")?.born).toBe("2009-09-22");
  });

  it("may lie packed in one zip", () => {
    const files = schoolFiles(small);
    const zip = zipSync({
      "ElevesSansAdresses.xml": files.students,
      "Structures.xml": files.structures,
      "sts_emp_0123456S_2025.xml": files.sts,
    });
    expect(readSiecleStudents(zip)).toEqual(readSiecleStudents(files.students));
    expect(readSts(zip)).toEqual(readSts(files.sts));
    expect(readSiecleStructures(gzipSync(files.structures))).toEqual(readSiecleStructures(files.structures));
  });
});

describe("files changed at random", () => {
  const files = schoolFiles(
    generateSchool({ seed: 5, levels: 1, divisionsPerLevel: 2, studentsPerDivision: 2, teachers: 3, candidateSlots: 3 }),
  );
  const readers = {
    students: readSiecleStudents,
    structures: readSiecleStructures,
    nomenclature: readSiecleNomenclature,
    sts: readSts,
    timetable: readStsTimetable,
  };

  const kinds = Object.keys(readers) as (keyof typeof readers)[];
  const textOf = (kind: keyof typeof readers) => new TextDecoder("iso-8859-15").decode(files[kind]);

  /** Whether the text is read, or refused with issues that help. */
  function readOrRefused(kind: keyof typeof readers, text: string): "read" | "refused" {
    try {
      const result = readers[kind](text);
      expect([result.part.source.length > 0, result.warnings.every(({ place, message }) => place !== "" && message !== "")]).toEqual([
        true,
        true,
      ]);
      return "read";
    } catch (error) {
      if (!(error instanceof PlageInputError)) throw error;
      expect(error.issues.every(({ code, hint }) => code !== "" && hint !== "")).toBe(true);
      return "refused";
    }
  }

  it.each(kinds)("%s are read or refused, and throw nothing else", (kind) => {
    const whole = textOf(kind);
    // Pieces of the file's own syntax hit harder than letters alone.
    const piece = fc.constantFrom(
      "<",
      ">",
      "/",
      "&",
      '"',
      "<A>",
      "</A>",
      "9",
      " ",
      "-",
      "é",
      "",
      "__proto__",
      "<STRUCTURE/>",
      "constructor",
    );
    const change = fc.record({ at: fc.nat(whole.length - 1), cut: fc.nat(30), piece });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const text = changes.reduce((sofar, { at, cut, piece: put }) => sofar.slice(0, at) + put + sofar.slice(at + cut), whole);
        readOrRefused(kind, text);
      }),
      { seed: 1, numRuns: deep ? 5_000 : 150 },
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it.each(kinds)("%s are read whatever their values are", (kind) => {
    const pieces = textOf(kind).split(/(>[^<]*<|"[^"<]*")/);
    const values = pieces.flatMap((each, index) => (index % 2 === 1 && pieces[0] !== each ? [index] : []));
    const odd = fc.constantFrom(
      "",
      " ",
      "0",
      "-1",
      "1e9",
      "99/99/9999",
      "2025-02-30",
      "__proto__",
      "Inactifs",
      "D",
      "é".repeat(300),
      "&amp;lt;",
      "A &#10; B",
      "7",
    );
    const change = fc.tuple(fc.constantFrom(...values.slice(4)), odd);
    let read = 0;
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
        const copy = [...pieces];
        for (const [index, value] of changes) copy[index] = copy[index][0] + value + copy[index].at(-1);
        if (readOrRefused(kind, copy.join("")) === "read") read++;
      }),
      { seed: 2, numRuns: deep ? 5_000 : 150 },
    );
    expect(read).toBe(deep ? 5_000 : 150);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
