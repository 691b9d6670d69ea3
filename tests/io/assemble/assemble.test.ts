import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Issue, PlageInputError, parseProblem, solve, verify } from "../../../src/index.js";
import { type AssembleOptions, assemble, type Part, type PartLesson } from "../../../src/io/index.js";

const lesson = (day: number, start: string, end: string, more: Partial<PartLesson> = {}): PartLesson => ({
  day,
  start,
  end,
  divisions: [],
  teachers: [],
  ...more,
});

const siecle: Part = {
  source: "siecle-eleves",
  students: ["a", "b", "c", "d"].map((id, index) => ({ id, name: `Élève ${id}`, division: index < 2 ? "2A" : "2B" })),
};
const sts: Part = {
  source: "emp-sts",
  levels: [{ id: "2nde", name: "Seconde", mefs: ["M2"] }],
  divisions: [
    { id: "2A", mef: ["M2"], size: 2 },
    { id: "2B", mef: ["M2"], size: 2 },
  ],
  groups: [{ id: "G1", divisions: ["2B"] }],
  teachers: [
    { id: "t1", subjects: ["L1"], teaches: ["2A"] },
    { id: "t2", subjects: ["X"], teaches: ["2B"] },
  ],
  rooms: [{ id: "r1", capacity: 20 }],
  lessons: [
    lesson(1, "08:00", "10:00", { divisions: ["2A"], teachers: ["t1"], room: "r1" }),
    lesson(1, "09:00", "10:00", { divisions: [], groups: ["G1"], teachers: ["t2"] }),
    lesson(2, "08:00", "09:00", { divisions: ["2B"], teachers: ["t1"], week: "A" }),
  ],
};
const bilan: Part = { source: "bilan", results: [{ student: "a", competence: "lire", level: 1 }] };

function issuesOf(run: () => unknown): readonly Issue[] {
  try {
    run();
  } catch (error) {
    if (error instanceof PlageInputError) return error.issues;
    throw error;
  }
  return [];
}

describe("assemble", () => {
  it("joins files into one problem: lessons cut the grid and take its slots", () => {
    const { problem, results, findings } = assemble([siecle, sts, bilan], { skills: { L1: ["lire"], X: ["lire"] } });
    expect(problem.slots.map(({ id, start, end }) => [id, start, end])).toEqual([
      ["lun-08h00", "08:00", "09:00"],
      ["lun-09h00", "09:00", "10:00"],
      ["mar-08h00", "08:00", "09:00"],
    ]);
    expect(problem.divisions).toEqual([
      { id: "2A", level: "2nde", busy: ["lun-08h00", "lun-09h00"] },
      { id: "2B", level: "2nde", busy: ["lun-09h00", "mar-08h00"] },
    ]);
    expect(problem.students).toEqual(["a", "b", "c", "d"].map((id, index) => ({ id, division: index < 2 ? "2A" : "2B" })));
    expect(problem.teachers).toEqual([
      { id: "t1", skills: ["lire"], busy: ["lun-08h00", "lun-09h00", "mar-08h00"], teaches: ["2A"] },
      { id: "t2", skills: ["lire"], busy: ["lun-09h00"], teaches: ["2B"] },
    ]);
    expect(problem.rooms).toEqual([{ id: "r1", capacity: 20, busy: ["lun-08h00", "lun-09h00"] }]);
    expect(results).toEqual([{ student: "a", competence: "lire", level: 1 }]);
    expect(findings).toEqual([]);
  });

  it("keeps names only when asked", () => {
    expect(assemble([siecle, sts], { names: true }).problem.students[0]).toEqual({ id: "a", name: "Élève a", division: "2A" });
  });

  it("solves once a slot is free for all", async () => {
    const slots = [{ id: "jeu-10h00", day: 4, start: "10:00", end: "11:00" }];
    const { problem } = assemble([siecle, sts], { slots, skills: { L1: ["lire"], X: ["lire"] } });
    const withNeeds = { ...problem, students: problem.students.map((each) => ({ ...each, needs: { lire: 2 } })) };
    const whole = { ...withNeeds, actions: [{ id: "lire", need: "lire", min: 2, max: 4 }] };
    const { timetable } = await solve(whole);
    expect(timetable && verify(whole, timetable)).toEqual([]);
    expect(timetable?.groups.length).toBeGreaterThan(0);
  });

  it.each<[string, readonly Part[], object, { kind: string; code: string; place: string; sources: string[] }]>([
    [
      "a student in two divisions",
      [siecle, { source: "pronote", students: [{ id: "a", division: "2B" }] }, sts],
      {},
      { kind: "contradictory", code: "student-division", place: "student a", sources: ["siecle-eleves", "pronote"] },
    ],
    [
      "a division that no file lists",
      [{ source: "siecle-eleves", students: [{ id: "z", division: "9Z" }] }, sts],
      { levels: { "9Z": "2nde" } },
      { kind: "missing", code: "division-unlisted", place: "division 9Z", sources: ["siecle-eleves"] },
    ],
    [
      "a division without a level",
      [{ source: "siecle-eleves", students: [{ id: "z", division: "9Z" }] }, sts],
      {},
      { kind: "missing", code: "division-level", place: "division 9Z", sources: ["siecle-eleves"] },
    ],
    [
      "a student listed twice",
      [{ source: "roster", students: [siecle.students?.[0], siecle.students?.[0]].flatMap((each) => each ?? []) }, sts],
      {},
      { kind: "doubled", code: "student-doubled", place: "student a", sources: ["roster"] },
    ],
    [
      "another number of students",
      [{ ...siecle, students: siecle.students?.slice(1) }, sts],
      {},
      { kind: "contradictory", code: "division-size", place: "division 2A", sources: ["emp-sts"] },
    ],
    [
      "lessons of a teacher nobody lists",
      [siecle, { ...sts, lessons: [lesson(1, "08:00", "09:00", { teachers: ["nobody"] })] }],
      {},
      { kind: "missing", code: "teacher-unlisted", place: "teacher nobody", sources: ["emp-sts"] },
    ],
    [
      "no needs for a subject",
      [siecle, sts],
      { skills: { L1: ["lire"] } },
      { kind: "missing", code: "teacher-skills", place: "teacher t2", sources: ["emp-sts"] },
    ],
    [
      "a room without a number of seats",
      [siecle, sts, { source: "rooms", rooms: [{ id: "r2" }] }],
      {},
      { kind: "missing", code: "room-capacity", place: "room r2", sources: ["rooms"] },
    ],
    [
      "results of a stranger",
      [siecle, sts, { source: "bilan", results: [{ student: "stranger", competence: "lire", level: 1 }] }],
      {},
      { kind: "missing", code: "student-unlisted", place: "student stranger", sources: ["bilan"] },
    ],
  ])("lists %s, by file and place", (_name, parts, options, finding) => {
    const skills = { L1: ["lire"], X: ["lire"] };
    expect(assemble(parts, { skills, ...options }).findings).toContainEqual(expect.objectContaining(finding));
  });

  it("takes from the caller what no file tells of the year, of divisions and of teachers", () => {
    const options: AssembleOptions = {
      calendar: { start: "2025-09-01", end: "2026-07-03" },
      preset: "bac-pro-2009",
      periods: [{ id: "P1", start: "2025-09-01", end: "2026-07-03" }],
      divisions: {
        "2A": { pfmp: [{ start: "2026-01-12", end: "2026-02-06" }], quota: { hours: 30, carryOver: 5 }, hourPool: 90 },
        "2B": { hourPool: 60 },
        "9Z": { hourPool: 1 },
      },
      teachers: { t1: { weeklyHours: 2, absences: [{ start: "2025-11-03", end: "2025-11-07" }] } },
      skills: { L1: ["lire"], X: ["lire"] },
    };
    const { problem, findings } = assemble([siecle, sts], options);
    expect(problem).toMatchObject({ preset: "bac-pro-2009", periods: options.periods });
    expect(problem.divisions[0]).toMatchObject({ id: "2A", busy: ["lun-08h00", "lun-09h00"], ...options.divisions?.["2A"] });
    expect(problem.divisions[1]).not.toHaveProperty("quota");
    expect(problem.teachers[0]).toMatchObject({ id: "t1", skills: ["lire"], ...options.teachers?.t1 });
    expect(findings).toEqual([
      expect.objectContaining({ kind: "missing", code: "division-unlisted", place: "division 9Z", sources: ["options"] }),
    ]);
    expect(parseProblem(problem)).toMatchObject({ ok: true });
  });

  it.each(["README.md", "src/io/README.md"])("reads the options that %s shows", (guide) => {
    const shown = readFileSync(new URL(`../../../${guide}`, import.meta.url), "utf8").matchAll(/^```json\n(.*?)^```/gms);
    const options = [...shown].map(([, json]) => JSON.parse(json) as AssembleOptions).filter(({ skills }) => skills !== undefined);
    expect(options).toHaveLength(1);
    expect(assemble([siecle, sts], options[0]).problem.calendar).toMatchObject({ zone: "B" });
  });

  it("makes one of the names of a thing, where the caller says so", () => {
    const other: Part = { source: "pronote", students: [{ id: "a", division: "2 A" }], divisions: [{ id: "2 A" }] };
    const { problem, findings } = assemble([siecle, sts, other], {
      same: { divisions: { "2 A": "2A" } },
      skills: { L1: ["lire"], X: ["lire"] },
    });
    expect(problem.divisions.map(({ id }) => id)).toEqual(["2A", "2B"]);
    expect(findings).toEqual([]);
  });

  it("takes the holidays of the year's zone, inside the year", () => {
    const holidays: Part = {
      source: "official",
      holidays: [
        { name: "Toussaint", start: "2025-10-18", end: "2025-11-02", zones: ["A", "B", "C"] },
        { name: "Hiver", start: "2026-02-14", end: "2026-03-01", zones: ["B"] },
        { name: "Hiver", start: "2026-02-21", end: "2026-03-08", zones: ["C"] },
        { name: "before", start: "2024-10-18", end: "2024-11-02" },
      ],
    };
    const { problem } = assemble([siecle, sts, holidays], { calendar: { start: "2025-09-01", end: "2026-07-03", zone: "B" } });
    expect(problem.calendar?.holidays?.map(({ start }) => start)).toEqual(["2025-10-18", "2026-02-14"]);
  });

  it("refuses options that make no sense, all at once", () => {
    const options = { slots: [{ id: "x" }], levels: 3, divisions: { "2A": { quotas: 3, hourPool: -1 } }, periods: [] } as never;
    const places = issuesOf(() => assemble([], options)).map(({ path }) => path.join("."));
    expect(new Set(places)).toEqual(
      new Set([
        ...["day", "start", "end"].map((field) => `options.slots.0.${field}`),
        "options.levels",
        "options.divisions.2A.hourPool",
        "options.divisions.2A.quotas",
        "options.periods",
      ]),
    );
  });
});
