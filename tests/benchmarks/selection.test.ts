import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { academie } from "../../benchmarks/academie.js";
import { COMPETITORS } from "../../benchmarks/competitors/index.js";
import { FAMILIES, UNSEEN_SEEDS } from "../../benchmarks/families.js";
import { list, numbers } from "../../benchmarks/lists.js";
import { plotOf } from "../../benchmarks/plots.js";
import { appendRecord, keyOf, readRecords } from "../../benchmarks/record.js";
import { makeRuns } from "../../benchmarks/runs.js";
import { tasksOf } from "../../benchmarks/selection.js";
import { instanceOf, recordOf, runOf } from "./runs.js";

describe("what is run", () => {
  it("is little in the short form: ten minutes at most", () => {
    const tasks = tasksOf({});
    expect(new Set(tasks.map(({ seed }) => seed))).toEqual(new Set([1]));
    const limited = tasks.filter(({ competitor }) => competitor !== "floor");
    expect(limited.reduce((sum, { seconds }) => sum + seconds, 0)).toBeLessThan(8 * 60);
  });

  it("is every seen family and every competitor in the long form", () => {
    const seen = FAMILIES.filter(({ unseen }) => !unseen).length;
    expect(tasksOf({ long: true })).toHaveLength(seen * 5 * COMPETITORS.length);
    expect(new Set(tasksOf({ long: true, unseen: true }).map(({ seed }) => seed))).toEqual(new Set(UNSEEN_SEEDS));
    expect(tasksOf({ unseen: true }).some(({ family }) => family === "temps partiel")).toBe(true);
  });

  it("can be chosen", () => {
    expect(tasksOf({ families: ["temps"], competitors: ["plage, 2"], seeds: [7, 9], seconds: 3 })).toEqual([
      { family: "temps partiel", seed: 7, competitor: "plage, 2 workers", seconds: 3 },
      { family: "temps partiel", seed: 9, competitor: "plage, 2 workers", seconds: 3 },
    ]);
    expect(list("CBC, cohorts; SCIP;")).toEqual(["CBC, cohorts", "SCIP"]);
    expect(numbers("1,22")).toEqual([1, 22]);
    expect(() => numbers("1,x")).toThrow("not a whole number: x");
  });
});

describe("saved runs", () => {
  it("are not repeated, and one cut short is left out", async () => {
    const place = mkdtempSync(join(tmpdir(), "plage-test-"));
    try {
      const file = join(place, "runs.jsonl");
      const record = recordOf("plage, 2 workers", runOf([{ at: 1, value: 2 }]));
      expect(readRecords(file)).toEqual([]);
      appendRecord(file, record);
      const [known] = readRecords(file);
      expect(known).toEqual(record);
      writeFileSync(file, `${JSON.stringify(record)}\n{"family":"pet`);
      expect(readRecords(file)).toHaveLength(1);
      const told: string[] = [];
      expect(await makeRuns([record], [known], file, (line) => told.push(line))).toEqual([known]);
      expect(told).toEqual(["1/1 petit, seed 1, plage, 2 workers: known"]);
      expect(keyOf({ ...record, seconds: 5 })).not.toBe(keyOf(record));
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  });
});

describe("a plot", () => {
  it("is an SVG that names its competitors", () => {
    const svg = plotOf(
      instanceOf({
        "plage, 2 workers": runOf([
          { at: 1, value: 95, bound: 101 },
          { at: 3, value: 100, bound: 100 },
        ]),
      }),
    );
    expect(svg).toMatch(/^<svg /);
    expect(svg).toContain("plage, 2 workers");
  });
});

describe("an académie", () => {
  it("is as many schools of mixed size, the same for a seed", () => {
    const sizes = (seed: number) => [...academie(20, seed)].map(({ students }) => students.length);
    const first = sizes(1);
    expect(first).toHaveLength(20);
    expect(sizes(1)).toEqual(first);
    expect(sizes(2)).not.toEqual(first);
    expect(Math.min(...first)).toBeLessThan(200);
    expect(Math.max(...first)).toBeGreaterThan(700);
  });
});
