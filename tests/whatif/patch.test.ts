import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PlageInputError, parseProblem } from "../../src/index.js";
import { readSchool } from "../../src/read/read.js";
import { patched } from "../../src/whatif/patch.js";
import { shaped } from "../../src/whatif/shaped.js";
import { runs } from "../support/properties.js";
import { mixedSchool } from "../support/randomSchool.js";
import { TWO } from "./schools.js";

const base = shaped({ ...TWO, preset: "bac-pro-2009", rules: { commonSlot: { perWeek: 1, differentDays: true } } });
const after = (patch: unknown) => shaped(patched(base, patch));
function issuesOf(patch: unknown): unknown {
  try {
    patched(base, patch);
  } catch (error) {
    if (error instanceof PlageInputError) return error.issues.map(({ code, path }) => [code, path]);
  }
  return "none";
}

describe("a partial problem", () => {
  it("replaces the fields of the entry that it names, and of no other", () => {
    const changed = after({ teachers: [{ id: "lou", weeklyHours: 4 }] });
    expect(changed.teachers).toEqual([base.teachers[0], { ...base.teachers[1], weeklyHours: 4 }]);
    expect({ ...changed, teachers: base.teachers }).toEqual(base);
  });

  it("merges objects field by field, and replaces lists whole", () => {
    const changed = after({ rules: { commonSlot: { perWeek: { min: 1, max: 2 } } }, students: [{ id: "bob", needs: { lire: 1 } }] });
    expect(changed.rules.commonSlot).toMatchObject({ perWeek: { min: 1, max: 2 }, differentDays: true });
    expect(changed.students[1].needs).toEqual({ calcul: { severity: 2, weeklyHours: 2 }, lire: 1 });
    expect(after({ divisions: [{ id: "B", busy: ["mar"] }] }).divisions[1].busy).toEqual(["mar"]);
  });

  it("takes a field away where it says null", () => {
    expect(after({ teachers: [{ id: "kim", weeklyHours: null }] }).teachers[0]).not.toHaveProperty("weeklyHours");
    expect(after({ rules: { commonSlot: null } }).rules.commonSlot).toMatchObject({ perWeek: 1, differentDays: false });
    expect(after({ students: [{ id: "bob", needs: { calcul: null } }] }).students[1].needs).toEqual({});
  });

  it("knows levels and actions that only stand for a default", () => {
    expect(after({ levels: [{ id: "2de", commonSlots: 2 }] }).levels).toEqual([{ id: "2de", commonSlots: 2 }]);
    const { actions: _, ...rest } = base;
    const changed = shaped(patched(rest, { actions: [{ id: "calcul", max: 5 }] }));
    expect(changed.actions?.map(({ id, need, max }) => [id, need, max])).toEqual([
      ["lire", "lire", undefined],
      ["calcul", "calcul", 5],
    ]);
  });

  it("leaves the school as it is where it changes nothing", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (seed) => {
        const parsed = parseProblem(mixedSchool(seed));
        if (!parsed.ok) return;
        const { problem: _, ...plain } = readSchool(mixedSchool(seed));
        const { actions: __, ...rest } = parsed.problem;
        const { problem: ___, ...same } = readSchool(patched(parsed.problem, { levels: [], actions: [], rules: {} }));
        expect(same).toEqual(plain);
        expect(readSchool(parsed.problem).problem).toEqual(parsed.problem);
        const bare = parseProblem({ ...rest, rules: {} });
        if (!bare.ok) return;
        const { problem: ____, ...spelt } = readSchool(patched(bare.problem, { actions: [] }));
        const { problem: _____, ...unspelt } = readSchool(bare.problem);
        expect(spelt).toEqual(unspelt);
      }),
      runs(60),
    );
  });

  it("names every entry that it cannot find, with its path", () => {
    const patch = { teachers: [{ id: "x" }, { id: "kim" }, { id: "kim" }], rooms: [{ id: "r" }], periods: [{ id: "P1" }], slots: [{}, 3] };
    expect(issuesOf(patch)).toEqual([
      ["unknown-id", ["change", "teachers", 0, "id"]],
      ["duplicate-id", ["change", "teachers", 2, "id"]],
      ["unknown-id", ["change", "rooms", 0, "id"]],
      ["unknown-id", ["change", "periods", 0, "id"]],
      ["missing-id", ["change", "slots", 0]],
      ["missing-id", ["change", "slots", 1]],
    ]);
  });

  it("is refused where it could reach a prototype or is no data", () => {
    expect(issuesOf(JSON.parse('{"rules":{"__proto__":{"x":1}}}'))).toEqual([["forbidden-key", ["change", "rules", "__proto__"]]]);
    expect(issuesOf([])).toEqual([["wrong-type", ["change"]]]);
    expect(issuesOf({ name: 1n })).toEqual([["not-json", ["change", "name"]]]);
    expect(issuesOf(undefined)).toEqual([["wrong-type", ["change"]]]);
  });

  it("finds entries whose ids are names of properties", () => {
    const odd = shaped({ ...TWO, teachers: [...TWO.teachers, { id: "__proto__", skills: [] }, { id: "constructor", skills: [] }] });
    const changed = patched(odd, {
      teachers: [
        { id: "__proto__", weeklyHours: 1 },
        { id: "constructor", weeklyHours: 2 },
      ],
    });
    expect(shaped(changed).teachers.map(({ weeklyHours }) => weeklyHours)).toEqual([5, undefined, 1, 2]);
    expect(issuesOf({ teachers: [{ id: "__proto__" }] })).toEqual([["unknown-id", ["change", "teachers", 0, "id"]]]);
  });
});
