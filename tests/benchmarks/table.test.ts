import { describe, expect, it } from "vitest";
import { figuresOf, ratioOf } from "../../benchmarks/figures.js";
import { instancesOf } from "../../benchmarks/instance.js";
import { markdownTable, percent, seconds, times } from "../../benchmarks/markdown.js";
import { sectionOf, withSection } from "../../benchmarks/section.js";
import { familyTable, REFERENCE } from "../../benchmarks/table.js";
import { instanceOf, recordOf, runOf } from "./runs.js";

const LIBRARY = runOf([
  { at: 1, value: 90, bound: 110 },
  { at: 2, value: 99.8, bound: 100 },
]);
const SLOW = runOf([
  { at: 20, value: 98 },
  { at: 40, value: 99.6, bound: 105 },
]);
const NONE = runOf([], { note: "ended by SIGSEGV" });

describe("the runs on one school", () => {
  it("share the least bound that any of them proved", () => {
    expect(instanceOf({ [REFERENCE]: LIBRARY, slow: SLOW }).bound).toBe(100);
    expect(instanceOf({ none: NONE }).bound).toBeUndefined();
  });

  it("do not share a bound below a verified plan", () => {
    expect(instanceOf({ [REFERENCE]: LIBRARY, wrong: runOf([{ at: 1, bound: 50 }]) }).bound).toBe(99.8);
  });

  it("leave out what could not be run, with why", () => {
    const { runs, missing } = instanceOf({ [REFERENCE]: LIBRARY, gone: { ...NONE, missing: "not installed" } });
    expect([...runs.keys()]).toEqual([REFERENCE]);
    expect([...missing]).toEqual([["gone", "not installed"]]);
  });
});

describe("the figures of a competitor", () => {
  const instances = [1, 2, 3].map((seed) => instanceOf({ [REFERENCE]: LIBRARY, slow: seed === 3 ? NONE : SLOW }, seed));

  it("are medians over the schools", () => {
    const { plan, toGap, ownGap, gap, valueAt, ratio, notes } = figuresOf(instances, "slow", REFERENCE, 0.005) ?? {};
    expect({ plan, toGap, valueAt, ratio, notes }).toEqual({
      plan: 20,
      toGap: [40, 40, undefined],
      valueAt: [undefined, undefined, 0.98, 0.996],
      ratio: { times: 20, least: false },
      notes: ["ended by SIGSEGV"],
    });
    expect(ownGap).toBeCloseTo(5.4 / 105);
    expect(gap).toBeCloseTo(0.004);
  });

  it("say by how many times at least, where a competitor was stopped", () => {
    expect(ratioOf(instances[2], "slow", REFERENCE, 0.005)).toEqual({ times: 30, least: true });
  });

  it("say no more of a competitor than its own limit tells", () => {
    const [school] = instancesOf([recordOf(REFERENCE, LIBRARY), recordOf("slow", SLOW, "petit", 1, 21)]);
    expect(figuresOf([school], "slow", REFERENCE, 0.001)).toMatchObject({
      valueAt: [undefined, undefined, 0.98, undefined],
      ratio: undefined,
    });
    const short = instancesOf([recordOf(REFERENCE, LIBRARY), recordOf("none", NONE, "petit", 1, 20)]);
    expect(ratioOf(short[0], "none", REFERENCE, 0.005)).toEqual({ times: 10, least: true });
  });

  it("name the limits, and who was run on fewer schools", () => {
    const instances = instancesOf([
      ...[1, 2].map((seed) => recordOf(REFERENCE, LIBRARY, "petit", seed)),
      recordOf("slow", SLOW, "petit", 1, 20),
      recordOf("none", NONE, "petit", 2, 20),
    ]);
    const table = familyTable("petit", instances, [REFERENCE, "slow", "none"], 0.005);
    expect(table).toContain("Seeds 1, 2; limit 20 s; plage, 2 workers: 60 s; floor –.");
    expect(table).toContain("| slow (1 of 2 seeds)");
    expect(table).toMatch(/\| plage, 2 workers +\|/);
  });

  it("say 0 times where the library alone did not come so close", () => {
    const instance = instanceOf({ [REFERENCE]: runOf([{ at: 1, value: 50 }]), other: LIBRARY });
    expect(ratioOf(instance, "other", REFERENCE, 0.005)).toEqual({ times: 0, least: false });
  });
});

describe("the tables", () => {
  it("hold a row for each competitor, and below what is missing or went wrong", () => {
    const records = [
      recordOf(REFERENCE, LIBRARY),
      recordOf("slow", SLOW),
      recordOf("none", NONE),
      recordOf("gone", { ...NONE, missing: "not installed" }),
    ];
    expect(familyTable("petit", instancesOf(records), [REFERENCE, "slow", "none", "gone"], 0.005)).toMatchSnapshot();
  });

  it("hold moments up to the limit alone", () => {
    const table = familyTable("petit", instancesOf([recordOf(REFERENCE, LIBRARY, "petit", 1, 5)]), [REFERENCE], 0.005);
    expect(table).toContain("value at 5 s");
    expect(table).not.toContain("value at 20 s");
  });

  it("stand in a section under its date", () => {
    const section = sectionOf([recordOf(REFERENCE, LIBRARY)], 0.005, new Map([["petit", "plots/petit.svg"]]));
    expect(section).toMatch(/^## 2026-01-02, version 0\n\nProtocol: /);
    expect(section).toContain("### Aims");
    expect(section).toContain("![value and bound over time](plots/petit.svg)");
  });

  it("go above the older sections of a page", () => {
    expect(withSection("# Page\n\nWords.\n\n## old\n\nfigures\n", "## new\n\nmore")).toBe(
      "# Page\n\nWords.\n\n## new\n\nmore\n\n## old\n\nfigures\n",
    );
    const older = "# Page\n\n## old\n\n![plot](plots/a.svg)\n\n![plot](plots/b.svg)\n";
    expect(withSection(older, "## new\n\n![plot](plots/a.svg)")).toBe(
      "# Page\n\n## new\n\n![plot](plots/a.svg)\n\n## old\n\n![plot](plots/b.svg)\n",
    );
    expect(withSection("# Page\n", "## new")).toBe("# Page\n\n## new\n");
  });

  it("escape what would split a cell", () => {
    expect(markdownTable(["a", "b"], [["x|y", "1"]])).toBe("| a    |   b |\n| ---- | --: |\n| x\\|y |   1 |");
  });

  it("word figures", () => {
    expect([seconds(0.123), seconds(12.34), seconds(123.4), seconds(undefined)]).toEqual(["0.12 s", "12.3 s", "123 s", "–"]);
    expect([percent(0.5), percent(0), percent(0.00001), percent(undefined)]).toEqual(["50.00 %", "0.00 %", "<0.01 %", "–"]);
    expect([times({ times: 3, least: true }), times({ times: 12.4, least: false })]).toEqual([">3.0 ×", "12 ×"]);
  });
});
