import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { shownValue } from "../../src/domain/issue.js";
import { solve } from "../../src/index.js";
import { parseProblem } from "../../src/read/parse.js";
import { smallProblem } from "../support/smallSchool.js";
import { soundProblem, valueAt, withValue } from "./faults.js";

type Path = (string | number)[];

/** A fault: the code it is told by, where it is put, what is put there, and where it is told of when elsewhere. */
type Fault = [code: string, path: Path, value: unknown, told?: Path];

const cycle: Record<string, unknown> = {};
cycle.again = cycle;
const deep = () => Array.from({ length: 12 }).reduce<object>((inner) => ({ inner }), {});

const BOUNDS: Fault[] = [
  ["too-long", ["name"], "x".repeat(20_000)],
  ["too-long", ["students"], Array.from({ length: 100_001 }, () => 0)],
  ["too-long", ["rules"], Object.fromEntries(Array.from({ length: 1_001 }, (_, key) => [`k${key}`, 1]))],
  ["not-finite", ["rooms", 0, "capacity"], Number.NaN],
  ["not-finite", ["rooms", 0, "capacity"], Number.POSITIVE_INFINITY],
  ["not-json", ["name"], 10n],
  ["not-json", ["name"], () => "x"],
  ["not-json", ["calendar"], new Date(0)],
  ["not-json", ["students", 0, "needs"], new Map([["lire", 2]])],
  ["cycle", ["rules"], cycle, ["rules", "again"]],
  ["too-deep", ["rules"], deep(), ["rules", ...Array.from({ length: 9 }, () => "inner")]],
  ["forbidden-key", ["rules"], JSON.parse('{"__proto__": 1}'), ["rules", "__proto__"]],
  ["forbidden-key", ["students", 0, "needs"], { constructor: 1 }, ["students", 0, "needs", "constructor"]],
];

const SHAPE: Fault[] = [
  ["wrong-type", ["students"], "none"],
  ["wrong-type", ["students", 0, "needs", "lire"], "severe"],
  ["wrong-type", ["divisions"], undefined],
  ["too-small", ["slots"], []],
  ["too-large", ["slots", 0, "day"], 8],
  ["too-small", ["divisions", 0, "quota"], { hours: -1 }, ["divisions", 0, "quota", "hours"]],
  ["wrong-format", ["slots", 0, "start"], "25:00"],
  ["wrong-format", ["calendar", "start"], "2025-02-30"],
  ["wrong-value", ["calendar", "zone"], "D"],
  ["unknown-field", ["students", 0, "nedds"], {}],
  ["unknown-field", ["rules", "comonSlot"], {}],
  ["wrong-key", ["students", 0, "needs"], { "": 2 }, ["students", 0, "needs", ""]],
];

const IDS: Fault[] = [
  ["duplicate-id", ["slots", 1, "id"], "mon"],
  ["duplicate-id", ["divisions", 1, "id"], "2A"],
  ["duplicate-id", ["teachers", 1, "id"], "kim"],
  ["duplicate-id", ["periods", 1, "id"], "p1"],
  ["duplicate-id", ["students", 2], { id: "ana", division: "2A" }, ["students", 2, "id"]],
  ["two-divisions", ["students", 2], { id: "ana", division: "1A" }, ["students", 2, "division"]],
  ["unknown-id", ["students", 0, "division"], "9Z"],
  ["unknown-id", ["students", 0, "needs", "lire", "periods", 0], "p9"],
  [
    "unknown-id",
    ["students", 0, "needs", "lire"],
    { severity: 2, hours: { p1: 2, p9: 1 } },
    ["students", 0, "needs", "lire", "hours", "p9"],
  ],
  ["unknown-id", ["divisions", 0, "busy"], ["fri"], ["divisions", 0, "busy", 0]],
  ["unknown-id", ["teachers", 0, "busy"], ["fri"], ["teachers", 0, "busy", 0]],
  ["unknown-id", ["teachers", 0, "teaches"], ["9Z"], ["teachers", 0, "teaches", 0]],
  ["unknown-id", ["rooms", 0, "busy"], ["fri"], ["rooms", 0, "busy", 0]],
  ["unknown-id", ["levels", 0, "joinedWith"], "CAP"],
  ["unknown-id", ["levels", 0, "candidates"], ["fri"], ["levels", 0, "candidates", 0]],
  ["unknown-id", ["actions", 0, "levels"], ["CAP"], ["actions", 0, "levels", 0]],
  ["unknown-id", ["preset"], "bac-pro-1999"],
  [
    "unknown-id",
    ["rules", "locks"],
    { teachers: [{ teacher: "zoe", action: "lire", leads: true }] },
    ["rules", "locks", "teachers", 0, "teacher"],
  ],
  [
    "unknown-id",
    ["rules", "noFrozenGroups"],
    { already: [{ student: "ana", action: "dire", periods: 1 }] },
    ["rules", "noFrozenGroups", "already", 0, "action"],
  ],
  [
    "unknown-id",
    ["rules", "noFrozenGroups"],
    { already: [{ student: "zoe", action: "lire", periods: 1 }] },
    ["rules", "noFrozenGroups", "already", 0, "student"],
  ],
  ["no-candidates", ["levels", 0, "candidates"], []],
  ["empty-level", ["levels", 2], { id: "Tle" }],
  ["missing-need", ["actions", 0], { id: "lire", onlyForNeed: true }, ["actions", 0, "need"]],
  ["min-above-max", ["actions", 0, "min"], 9, ["actions", 0]],
  ["min-above-max", ["actions", 0], { id: "lire", need: "lire", max: 0 }, ["actions", 0, "max"]],
  ["min-above-max", ["levels", 0, "commonSlots"], { min: 3, max: 1 }],
  ["too-large", ["students", 0, "needs"], Object.fromEntries(Array.from({ length: 61 }, (_, need) => [`n${need}`, 1]))],
];

const TIMES: Fault[] = [
  ["reversed-times", ["slots", 0, "end"], "09:00"],
  ["overlapping-slots", ["slots", 1, "day"], 1, ["slots", 1, "start"]],
  ["reversed-dates", ["calendar", "end"], "2024-07-03"],
  ["reversed-dates", ["divisions", 0, "pfmp", 0, "end"], "2026-02-01"],
  ["outside-year", ["divisions", 0, "pfmp", 0, "end"], "2027-03-27"],
  ["overlapping-pfmp", ["divisions", 0, "pfmp", 1], { start: "2026-03-20", end: "2026-04-03" }, ["divisions", 0, "pfmp", 1, "start"]],
  ["reversed-dates", ["teachers", 0, "absences"], [{ start: "2026-02-01", end: "2026-01-01" }], ["teachers", 0, "absences", 0, "end"]],
  ["outside-year", ["teachers", 0, "absences"], [{ start: "2026-06-01", end: "2026-08-31" }], ["teachers", 0, "absences", 0, "end"]],
  ["overlapping-periods", ["periods", 1, "start"], "2025-12-01"],
  [
    "unordered-periods",
    ["periods"],
    [
      { id: "p1", start: "2026-01-05", end: "2026-07-03" },
      { id: "p2", start: "2025-09-01", end: "2025-12-19" },
    ],
    ["periods", 1, "start"],
  ],
  ["no-class", ["calendar", "holidays"], [{ start: "2026-01-05", end: "2026-07-03" }], ["periods", 1]],
  ["missing-dates", ["periods", 1, "end"], undefined],
  ["weeks-with-calendar", ["periods", 1, "weeks"], 4],
  ["dates-without-calendar", ["calendar"], undefined, ["divisions", 0, "pfmp"]],
  ["calendar-too-long", ["calendar", "end"], "2027-07-03"],
  ["unknown-school-year", ["calendar"], { start: "1999-09-01", end: "2000-07-03", zone: "A" }, ["calendar", "zone"]],
  [
    "hours-cannot-add-up",
    ["divisions", 0, "quota"],
    { cycle: { hours: 210, year: 4, received: 0 } },
    ["divisions", 0, "quota", "cycle", "year"],
  ],
  [
    "hours-cannot-add-up",
    ["divisions", 0, "quota"],
    { cycle: { hours: 210, year: 2, received: 211 } },
    ["divisions", 0, "quota", "cycle", "received"],
  ],
  ["hours-cannot-add-up", ["divisions", 0, "quota"], { hours: 10, carryOver: -11 }, ["divisions", 0, "quota", "carryOver"]],
  ["contradiction", ["divisions", 0, "quota"], { hours: 70, cycle: { hours: 210, year: 2, received: 60 } }],
];

const FAULTS = [...BOUNDS, ...SHAPE, ...IDS, ...TIMES];

function issuesOf(input: unknown) {
  const parsed = parseProblem(input);
  return parsed.ok ? [] : parsed.issues;
}

describe("a faulty problem", () => {
  it("is not the one that the faults are put into", () => {
    expect(issuesOf(soundProblem())).toEqual([]);
  });

  it.each(FAULTS)("%s at %j", (code, path, value, told = path) => {
    const input = withValue(soundProblem(), path, typeof value === "function" ? 0 : value);
    if (typeof value === "function") Object.assign(input, { [String(path[0])]: value });
    const issue = issuesOf(input).find((each) => each.code === code && each.path.join("/") === told.join("/"));
    expect(issue).toBeDefined();
    expect(issue?.message).not.toBe("");
    expect(issue?.hint).not.toBe("");
    if (issue && "value" in issue) expect(issue.value).toEqual(shownValue(valueAt(input, told)));
  });

  it("is told of under every code that reading can give", () => {
    const folders = ["read", "calendar"].map((name) => join(import.meta.dirname, "..", "..", "src", name));
    const files = folders.flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)));
    const texts = files.filter((file) => !file.endsWith("warnings.ts")).map((file) => readFileSync(file, "utf8"));
    const codes = texts.flatMap((text) =>
      [...text.matchAll(/(?:code: |refuse\(|add\(|issueAt\(\s*)"([a-z-]+)"/g)].map((match) => match[1]),
    );
    expect(codes.length).toBeGreaterThan(30);
    // The input that holds too many values is tried below, and "more" is no fault.
    const tried = new Set([...FAULTS.map(([code]) => code), "more"]);
    expect([...new Set(codes)].filter((code) => !tried.has(code))).toEqual([]);
  });
});

describe("an input of many faults", () => {
  it("has all of one kind told at once", () => {
    const spots: Fault[] = [
      ["duplicate-id", ["slots", 1, "id"], "mon"],
      ["unknown-id", ["students", 0, "division"], "9Z"],
      ["unknown-id", ["teachers", 0, "teaches"], ["9Z"]],
      ["min-above-max", ["actions", 0, "min"], 9],
      ["reversed-dates", ["divisions", 0, "pfmp", 0, "end"], "2026-02-01"],
      ["unknown-id", ["preset"], "none"],
      ["contradiction", ["divisions", 1, "quota"], { hours: 70, cycle: { hours: 210, year: 2, received: 60 } }],
    ];
    const input = spots.reduce((problem, [, path, value]) => withValue(problem, path, value), soundProblem() as object);
    expect(
      issuesOf(input)
        .map((issue) => issue.code)
        .sort(),
    ).toEqual(spots.map(([code]) => code).sort());
  });

  it("is told of 500 of them, and of how many more there are", () => {
    const students = Array.from({ length: 700 }, (_, index) => ({ id: `s${index}`, division: "9Z" }));
    const issues = issuesOf({ ...soundProblem(), students });
    expect(issues).toHaveLength(501);
    expect(issues.at(-1)).toMatchObject({ code: "more", message: "200 more issues of this kind or others" });
  });

  it("is refused when it holds more values than any school", () => {
    const row = Array.from({ length: 90_000 }, () => 1);
    expect(issuesOf({ ...soundProblem(), rules: Array.from({ length: 40 }, () => row) })).toMatchObject([{ code: "too-large" }]);
  });

  it("is refused when its needs are more than a school can have actions", () => {
    const students = Array.from({ length: 400 }, (_, index) => ({ id: `s${index}`, division: "2A", needs: { [`need ${index}`]: 1 } }));
    expect(issuesOf({ ...soundProblem(), students })).toMatchObject([{ code: "too-large", path: ["students"] }]);
  });

  it("that are no object at all is told of at the root", () => {
    for (const input of [undefined, null, 1, "text", [], true]) expect(issuesOf(input)).toMatchObject([{ code: "wrong-type", path: [] }]);
  });
});

describe("needs in the periods of a calendar", () => {
  it("may name the periods made from it, and no others", () => {
    const { periods: _, ...dated } = soundProblem();
    const named = (period: string) => withValue(dated, ["students", 0, "needs", "lire", "periods"], [period]);
    const hours = (period: string) => withValue(dated, ["students", 0, "needs", "lire"], { severity: 2, hours: { [period]: 3 } });
    expect([...issuesOf(named("P1")), ...issuesOf(hours("P1"))]).toEqual([]);
    expect(issuesOf(hours("p1"))).toMatchObject([{ code: "unknown-id", path: ["students", 0, "needs", "lire", "hours", "p1"] }]);
    expect(issuesOf(named("p1"))).toMatchObject([
      { code: "unknown-id", path: ["students", 0, "needs", "lire", "periods", 0], value: "p1" },
    ]);
  });
});

describe("hours that are no whole number in binary", () => {
  it("pay for a slot of as many minutes", async () => {
    const slots = [{ id: "lun", day: 1, start: "08:00", end: "12:06" }];
    const limits = { hourPool: 4.1, quota: { hours: 4.1, tolerance: 0 } };
    const problem = smallProblem({
      slots,
      divisions: [{ id: "A", level: "2de", ...limits }],
      teachers: [{ id: "kim", skills: ["libre"], weeklyHours: 4.1, yearlyHours: 4.1 }],
      actions: [{ id: "libre", min: 1, max: 4 }],
    });
    const { status, timetable } = await solve(problem);
    expect(status).toBe("optimal");
    expect(timetable?.groups).toHaveLength(1);
  });
});
