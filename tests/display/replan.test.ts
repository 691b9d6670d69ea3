import { describe, expect, it } from "vitest";
import { replan } from "../../src/replan/index.js";
import { timetableFor, YEAR } from "../replan/schools.js";
import { inDeno, shownBy } from "./kernels.js";

describe("a replan in a kernel", () => {
  it("shows what changes, then the plan of the rest of the year", async () => {
    inDeno();
    const student = { id: "<script>nour", division: "A", needs: { lire: 3 } };
    const rest = await replan(YEAR, timetableFor(YEAR), [{ kind: "arrives", student }], { from: "2026-02-16", lang: "fr" });
    const shown = shownBy(rest)["text/html"];
    expect(shown).toMatch(/<li[^>]*>[^<]*&lt;script>nour[\s\S]*<table/);
    expect(shown).not.toContain("<script");
  });
});
