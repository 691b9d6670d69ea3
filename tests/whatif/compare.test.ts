import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SolveResult } from "../../src/domain/result.js";
import { PlageInputError, solve } from "../../src/index.js";
import { differenceOf } from "../../src/whatif/difference.js";
import { type Change, combined, commonSlotsPerWeek, compare, type Variant, withoutTeacher } from "../../src/whatif/index.js";
import { runs } from "../support/properties.js";
import { HERE, SMALL, TWO, tiny } from "./schools.js";

describe("a comparison", () => {
  it("has the base first, then each variant, by the same measures as solve", async () => {
    const { rows } = await compare(TWO, [{ name: "without Lou", change: withoutTeacher("lou") }], HERE);
    expect(rows.map(({ name, status }) => [name, status])).toEqual([
      ["base", "optimal"],
      ["without Lou", "optimal"],
    ]);
    const alone = await solve(TWO, { gap: 0 });
    expect(rows[0].tiers).toEqual(alone.tiers);
    expect(rows[0].measures).toEqual({
      coverage: 6 / 8,
      studentsServed: 2,
      studentsUnserved: 0,
      worstStudent: 0.5,
      worstDivision: 0.5,
      teacherHours: 2,
      groups: 2,
      selfStudyHours: 0,
    });
    expect(rows[0].commonSlots).toEqual([{ level: "2de", slots: [{ id: "mar", day: 2, start: "10:00", end: "11:00" }] }]);
    expect(rows[0].difference).toBeNull();
    expect(rows[1].difference).toMatchObject({
      tiers: [{ tier: "coverage", value: -2 }, { tier: "fairness" }, { tier: "economy", value: -2 }, { tier: "composition" }],
      measures: { coverage: -2 / 8, studentsServed: -1, studentsUnserved: 1, worstStudent: -0.5, teacherHours: -1, groups: -1 },
      coverage: "proven",
    });
  });

  it("is plain JSON", async () => {
    const comparison = await compare(
      TWO,
      [
        { name: "wrong", change: { slots: [] as never } },
        { name: "typo", change: 3 as never },
      ],
      HERE,
    );
    expect(JSON.parse(JSON.stringify(comparison))).toEqual(comparison);
  });

  it("has reasons, and no figures, where there is no plan", async () => {
    const { rows } = await compare(TWO, [{ name: "two slots", change: commonSlotsPerWeek(2) }], HERE);
    expect(rows[1]).toMatchObject({ status: "infeasible", measures: null, commonSlots: [], difference: { coverage: null } });
    expect(rows[1].reasons.length).toBeGreaterThan(0);
  });

  it("is the same on threads", async () => {
    const variants = [{ name: "two slots", change: commonSlotsPerWeek(2) }];
    const [here, threads] = await Promise.all([compare(TWO, variants, { concurrency: 0 }), compare(TWO, variants, { concurrency: 2 })]);
    const lasting = ({ rows }: typeof here) => rows.map(({ seconds: _, ...row }) => row);
    expect(lasting(threads)).toEqual(lasting(here));
  });

  it("tells of each row as it is planned, and not of those that are wrong", async () => {
    const heard: string[] = [];
    const variants = [
      { name: "wrong", change: { teachers: [{ id: "nobody" }] } },
      { name: "same", change: {} },
      { name: "without Lou", change: withoutTeacher("lou") },
    ];
    await compare(TWO, variants, { ...HERE, onResult: ({ index, name, result }) => heard.push(`${index} ${name} ${result.status}`) });
    expect(heard.sort()).toEqual(["0 base optimal", "2 same optimal", "3 without Lou optimal"]);
  });

  it("comes back from an abort with a row for each", async () => {
    const { rows } = await compare(TWO, [{ name: "without Lou", change: withoutTeacher("lou") }], { ...HERE, signal: AbortSignal.abort() });
    expect(rows.map(({ status, measures }) => [status, measures])).toEqual([
      ["cancelled", null],
      ["cancelled", null],
    ]);
  });

  it("refuses a base that is wrong, variants that are no list, and options out of range", async () => {
    await expect(compare({ ...TWO, slots: [] }, [])).rejects.toThrow(PlageInputError);
    await expect(compare(TWO, {} as never)).rejects.toThrow(TypeError);
    await expect(compare(TWO, [], { gap: 2 })).rejects.toThrow(RangeError);
  });
});

describe("a variant that changes nothing", () => {
  const nothings: Change[] = [{}, (problem) => problem, { teachers: [], rules: {} }, combined({}, (problem) => ({ ...problem }))];

  it("differs in nothing", async () => {
    await fc.assert(
      fc.asyncProperty(tiny, fc.constantFrom(...nothings), async (problem, change) => {
        const { rows } = await compare(problem, [{ name: "nothing", change }], { concurrency: 0 });
        const { difference, status } = rows[1];
        expect(status).toBe(rows[0].status);
        const none = rows[0].measures === null ? null : 0;
        const figures = [...(difference?.tiers.map(({ value }) => value) ?? []), ...Object.values(difference?.measures ?? {})];
        expect(figures.filter((value) => value !== none && value !== null)).toEqual([]);
        expect(figures[0]).toBe(none);
      }),
      runs(8),
    );
  });

  it("differs in nothing even where time decides which plan is found", async () => {
    const { rows } = await compare(SMALL, [{ name: "nothing", change: {} }], { concurrency: 0, timeLimit: 0.5 });
    expect(rows[1]).toEqual({ ...rows[0], name: "nothing", difference: rows[1].difference });
  });
});

describe("a variant that is wrong", () => {
  const hostile = new Proxy(
    {},
    {
      ownKeys() {
        throw new Error("no");
      },
    },
  );
  const wrong: [string, Variant, string, unknown[]][] = [
    ["throws", { name: "v", change: () => void (null as never as { id: string }).id }, "change-failed", ["change"]],
    [
      "throws no error",
      {
        name: "v",
        change: () => {
          throw "this";
        },
      },
      "change-failed",
      ["change"],
    ],
    ["returns nothing", { name: "v", change: (problem) => void problem.teachers.pop() }, "nothing-returned", ["change"]],
    ["returns no problem", { name: "v", change: () => 3 }, "wrong-type", []],
    ["returns a promise", { name: "v", change: async (problem) => problem }, "not-json", []],
    ["has no change", { name: "v" } as never, "wrong-type", ["change"]],
    ["changes what is not there", { name: "v", change: { teachers: [{ id: "nobody" }] } }, "unknown-id", ["change", "teachers", 0, "id"]],
    [
      "states what cannot be",
      { name: "v", change: { teachers: [{ id: "lou", weeklyHours: -1 }] } },
      "too-small",
      ["teachers", 1, "weeklyHours"],
    ],
    ["has a field too many", { name: "v", change: { sudents: [] } as never }, "unknown-field", ["sudents"]],
    ["is hostile", { name: "v", change: hostile as never }, "not-json", ["change"]],
    ["is nothing", null as never, "wrong-type", ["name"]],
    ["has no name", { name: "", change: {} }, "wrong-type", ["name"]],
    ["has a name twice", { name: "base", change: {} }, "duplicate-name", ["name"]],
  ];

  it.each(wrong)("because it %s is a row with its issue, and stops no other", async (_, variant, code, path) => {
    const { rows } = await compare(TWO, [variant, { name: "without Lou", change: withoutTeacher("lou") }], HERE);
    expect(rows.map(({ status }) => status)).toEqual(["optimal", "invalid", "optimal"]);
    expect(rows[1].issues[0]).toMatchObject({ code, path });
    expect(rows[1]).toMatchObject({ measures: null, tiers: [], difference: null });
  });

  it("cannot touch the base, nor another variant", async () => {
    const spoil: Change = (problem) => {
      problem.students.length = 0;
      throw new Error("spoilt");
    };
    const base = structuredClone(TWO);
    const { rows } = await compare(
      base,
      [
        { name: "spoil", change: spoil },
        { name: "same", change: {} },
      ],
      HERE,
    );
    expect(base).toEqual(TWO);
    expect(rows[2].difference?.measures.coverage).toBe(0);
  });
});

describe("the verdict on a difference of coverage", () => {
  const result = (value: number | null, bound: number | null, proven = value === bound) =>
    ({
      timetable: null,
      tiers: [{ tier: "coverage", unit: "", sense: "maximize", value, bound, gap: 0, proven }],
    }) as unknown as SolveResult;

  it.each([
    [result(12, 15), result(8, 10), "proven"],
    [result(8, 10), result(12, 15), "proven"],
    [result(10, 15), result(8, 11), "withinGaps"],
    [result(10, 15), result(8, 10), "withinGaps"],
    [result(10, 10), result(10, 10), "proven"],
    [result(10, 11), result(10, 10), "withinGaps"],
    [result(null, 11), result(10, 10), null],
    [result(10, null), result(8, null), "withinGaps"],
  ])("%# asks whether the value of one is above the bound of the other", (one, other, verdict) => {
    expect(differenceOf(one, other).coverage).toBe(verdict);
  });
});
