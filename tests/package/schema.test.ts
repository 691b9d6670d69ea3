import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { beforeAll, describe, expect, it } from "vitest";
import { resultSchema } from "../../src/domain/result.js";
import { generateSchool } from "../../src/generate/index.js";
import { type SolveResult, solve } from "../../src/index.js";
import { problemSchema } from "../../src/read/schema.js";
import { SCHEMAS } from "../../src/schema/schemas.js";
import { FEASIBLE, INFEASIBLE } from "../cli/problems.js";
import { mixedSchool } from "../support/randomSchool.js";

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
(addFormats as unknown as (ajv: Ajv2020) => void)(ajv);

const problemFaults = faultsBy(SCHEMAS.problem());
const resultFaults = faultsBy(SCHEMAS.result());

function faultsBy(schema: object): (value: unknown) => string[] {
  const check = ajv.compile(schema);
  return (value) =>
    check(JSON.parse(JSON.stringify(value))) ? [] : (check.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

describe("the JSON Schema of a problem", () => {
  it("accepts generated schools", () => {
    for (let seed = 1; seed <= 20; seed++) expect(problemFaults(mixedSchool(seed))).toEqual([]);
    expect(problemFaults(generateSchool({ dated: true, pfmp: true, rooms: 9, periods: 5 }))).toEqual([]);
  });

  it("refuses what the reader refuses", () => {
    expect(problemFaults({ ...FEASIBLE, students: [{ id: "e1" }] })).toEqual(["/students/0 must have required property 'division'"]);
    expect(problemFaults({ ...FEASIBLE, sudents: [] })).toEqual([" must NOT have additional properties"]);
    expect(problemFaults({ ...FEASIBLE, slots: [{ ...FEASIBLE.slots[0], start: "25:00" }] })).toHaveLength(1);
    expect(problemFaults({ ...FEASIBLE, rules: { commonSlot: { perWeek: -1 } } }).length).toBeGreaterThan(0);
  });
});

describe("the JSON Schema of a result", () => {
  let planned: SolveResult;
  beforeAll(async () => {
    planned = await solve(
      generateSchool({ levels: 1, divisionsPerLevel: 2, studentsPerDivision: 10, needs: 2, periods: 2, dated: true, rooms: 6 }),
      { nodeLimit: 5 },
    );
  });

  it("accepts results with a plan and without", async () => {
    expect(planned.timetable).not.toBeNull();
    expect(resultFaults(planned)).toEqual([]);
    expect(resultFaults(await solve(INFEASIBLE))).toEqual([]);
  });

  it("refuses a result with a part missing", () => {
    const { tiers: _, ...less } = planned;
    expect(resultFaults(less)).toEqual([" must have required property 'tiers'"]);
  });
});

describe("descriptions", () => {
  const descriptionsIn = (value: unknown, name: string): string[] => {
    if (typeof value !== "object" || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) =>
      key === name && typeof inner === "string" ? [inner] : descriptionsIn(inner, name),
    );
  };

  /** Descriptions stated in a zod schema, wherever they stand. */
  const stated = (schema: unknown, seen = new Set<unknown>()): string[] => {
    if (typeof schema !== "object" || schema === null || seen.has(schema)) return [];
    seen.add(schema);
    const { description, def } = schema as { description?: string; def?: Record<string, unknown> };
    const own = typeof description === "string" ? [description] : [];
    const inner = def
      ? Object.values(def).flatMap((part) =>
          Array.isArray(part) ? part : isPlain(part) && !("def" in part) ? Object.values(part) : [part],
        )
      : [];
    return [...own, ...inner.flatMap((part) => stated(part, seen))];
  };
  const isPlain = (value: unknown): value is object => typeof value === "object" && value !== null;

  it.each([
    ["problem", SCHEMAS.problem(), problemSchema],
    ["result", SCHEMAS.result(), resultSchema],
  ])("of the %s are all published", (_, published, source) => {
    const shown = new Set(descriptionsIn(published, "description"));
    const own = stated(source);
    expect(own.length).toBeGreaterThan(5);
    expect(own.filter((text) => !shown.has(text))).toEqual([]);
  });
});
