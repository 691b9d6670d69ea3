import { describe, expect, it } from "vitest";
import { readSchool } from "../../src/read/read.js";
import { warningsOf } from "../../src/read/warnings.js";
import { soundProblem, withValue } from "./faults.js";

const warningsAfter = (path: (string | number)[], value: unknown) => warningsOf(readSchool(withValue(soundProblem(), path, value)).problem);

describe("oddities that do not stop a solve", () => {
  it("are none in a sound problem", () => {
    expect(warningsOf(readSchool(soundProblem()).problem)).toEqual([]);
  });

  it.each(["skills", "prefers"])("are words in %s that nothing answers to", (field) => {
    expect(warningsAfter(["teachers", 0, field], ["lire", "lyre"])).toMatchObject([
      { code: "unused-word", path: ["teachers", 0, field, 1], value: "lyre" },
    ]);
  });

  it("are needs that no action works on", () => {
    expect(warningsAfter(["students", 1, "needs"], { compter: 2 })).toMatchObject([
      { code: "unserved-need", path: ["students", 1, "needs", "compter"] },
    ]);
  });
});
