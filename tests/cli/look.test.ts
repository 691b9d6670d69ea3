import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { showsColours } from "../../src/cli/terminal.js";
import { displayWidth } from "../../src/report/width.js";
import { file, plage } from "./capture.js";
import { ACTING, HOSTILE } from "./hostile.js";
import { FEASIBLE, INFEASIBLE } from "./problems.js";

const bare = (text: string) => stripVTControlCharacters(text).replace(/(Seconds of computing +)[\d.]+/, "$1");

const NAMED = {
  ...FEASIBLE,
  name: HOSTILE,
  teachers: FEASIBLE.teachers.map((teacher) => ({ ...teacher, name: `${HOSTILE} of a very long and much hyphenated name` })),
};

describe("what is printed on a terminal", () => {
  it("is what is printed elsewhere, with colours of its own and none from a name", async () => {
    const problem = file("p.json", NAMED);
    const plain = await plage(["solve", problem]);
    const coloured = await plage(["solve", problem], "", { colour: true });
    expect(plain.out).not.toMatch(ACTING);
    expect(coloured.out).toContain("\u001b[1m\u001b[32mPlan found, and proven");
    expect(coloured.out).toContain("\u001b[1mCommon slots of each level\u001b[22m");
    expect(bare(coloured.out)).toBe(bare(plain.out));
  });

  it("is plain when asked for", async () => {
    const { out } = await plage(["diagnose", file("p.json", INFEASIBLE), "--repairs", "1", "--time-limit", "1000000", "--no-color"], "", {
      colour: true,
    });
    expect(out).not.toMatch(ACTING);
    expect((await plage(["solve", "--help"], "", { colour: true })).out).toContain("\u001b[1mUsage:\u001b[22m");
    expect((await plage(["solve", "--help", "--no-color"], "", { colour: true })).out).not.toMatch(ACTING);
  });

  it("keeps to the width of the terminal", async () => {
    const { out } = await plage(["solve", file("p.json", NAMED)], "", { columns: 90 });
    const tooWide = out.split("\n").filter((line) => displayWidth(line) > 90);
    expect(tooWide.filter((line) => line.startsWith("  "))).toEqual([]);
    expect(out).toContain("…");
    const told = await plage(["diagnose", file("p.json", INFEASIBLE), "--repairs", "1", "--time-limit", "1000000"], "", { columns: 40 });
    expect(told.out).toMatch(/\n {2}- \S.*\n {4}\S/);
  });
});

describe("colours", () => {
  const terminal = { isTTY: true, hasColors: () => true };
  it.each([
    [terminal, {}, true],
    [{ ...terminal, hasColors: () => false }, {}, false],
    [{}, {}, false],
    [terminal, { NO_COLOR: "1" }, false],
    [terminal, { NO_COLOR: "" }, true],
    [terminal, { NO_COLOR: "1", FORCE_COLOR: "1" }, false],
    [{}, { FORCE_COLOR: "1" }, true],
    [terminal, { FORCE_COLOR: "0" }, false],
  ])("%# are shown where the stream and the environment say so", (stream, env, shown) => {
    expect(showsColours(stream, env)).toBe(shown);
  });
});
