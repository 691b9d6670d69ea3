import { describe, expect, it } from "vitest";
import { issueLine, safeJson } from "../../src/cli/printable.js";
import { printable } from "../../src/words/index.js";
import { plage } from "./capture.js";
import { ACTING, HOSTILE } from "./hostile.js";
import { FEASIBLE } from "./problems.js";

describe("text for a terminal", () => {
  it("keeps words of every script, and nothing that acts on the terminal", () => {
    expect(printable(HOSTILE)).toBe("A[31mredgnp0m B");
    expect(printable("Élève, ثانوية, 高校, 👩‍🏫 – n°1")).toBe("Élève, ثانوية, 高校, 👩‍🏫 – n°1");
    expect(printable("lone \ud800 half")).toBe("lone \ufffd half");
  });

  it("is one line an issue, cut when long", () => {
    const line = issueLine({ code: "c", path: ["a", HOSTILE], message: `m${"x".repeat(1_000)}`, hint: "Mend." });
    expect(line).toMatch(/^a\.A\[31mredgnp0m B: mx+…$/u);
    expect(line).toHaveLength(401);
  });

  it("keeps all in JSON, as escapes", () => {
    const json = safeJson({ [HOSTILE]: HOSTILE });
    expect(json).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(JSON.parse(json)).toEqual({ [HOSTILE]: HOSTILE });
  });

  it("is short on a line however long a name is", async () => {
    const long = "W".repeat(10_000);
    const named = { ...FEASIBLE, name: long, teachers: FEASIBLE.teachers.map((teacher) => ({ ...teacher, name: long })) };
    const { code, out } = await plage(["solve", "-"], JSON.stringify(named));
    expect(code).toBe(0);
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThan(500);
    const { out: whole } = await plage(["solve", "-", "--json"], JSON.stringify(named));
    expect(JSON.parse(whole).timetable.groups.length).toBeGreaterThan(0);
  });

  it("is all that the summary, the issues and the result print", async () => {
    const named = { ...FEASIBLE, name: HOSTILE, teachers: FEASIBLE.teachers.map((teacher) => ({ ...teacher, name: HOSTILE })) };
    for (const args of [
      ["solve", "-"],
      ["solve", "-", "--json"],
    ]) {
      const { code, out, err } = await plage(args, JSON.stringify(named));
      expect(code).toBe(0);
      expect(out + err).not.toMatch(ACTING);
    }
    const bad = await plage(["solve", "-", "--json"], JSON.stringify({ ...FEASIBLE, [HOSTILE]: 1 }));
    expect(bad.code).toBe(2);
    expect(bad.out + bad.err).not.toMatch(ACTING);
  });
});
