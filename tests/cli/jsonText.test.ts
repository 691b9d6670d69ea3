import { describe, expect, it } from "vitest";
import { parseJson } from "../../src/cli/jsonText.js";

const said = (text: string): string => {
  try {
    return JSON.stringify(parseJson(text, "f"));
  } catch (error) {
    return (error as Error).message;
  }
};

describe("JSON that people wrote", () => {
  it.each([
    ['{"a":1,}', "line 1, column 8"],
    ['{"a" 1}', "line 1, column 6"],
    ["[1, 2", "ends inside its JSON, at line 1, column 6"],
    ['{"a": tru}', "line 1, column 10"],
    ['{"a": "x', "ends inside"],
    ['{"a": "x\ny"}', "line 2, column 1"],
    ["{}\n\n{}", "line 3, column 1"],
    ["{'a': 1}", "line 1, column 2"],
    ["[1.]", "line 1, column 4"],
    [`[${"1,".repeat(5_000)}\n\n  x, 1]`, "line 3, column 3"],
    ["NaN", "line 1, column 1"],
  ])("%s", (text, where) => {
    expect(said(text)).toContain(where);
  });

  it("is read when it is sound", () => {
    expect(said('\ufeff {"a": [1, "é"]} \n')).toBe('{"a":[1,"é"]}');
  });
});
