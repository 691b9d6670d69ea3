import { describe, expect, it } from "vitest";
import { defaultLevel } from "../../src/io/fet/levels.js";
import { readFet } from "../../src/io/index.js";
import { fetText } from "./fetText.js";

describe("defaultLevel", () => {
  it.each([
    ["ج م ع 1", "ج م ع", [], "TC"],
    ["Tronc commun 2", "Tronc commun", [], "TC"],
    ["1 باك ع 3", "1 باك ع", [], "1BAC"],
    ["1باك أع إ 6", "1باك أع إ 6", [], "1BAC"],
    ["ع ح أ 1", "ع ح أ", ["G1_2BACSVT1", "G2_2BACSVT1"], "2BAC"],
    ["2BAC SVT 1", "2BAC SVT", [], "2BAC"],
    ["5a", "5a", [], "5"],
    ["13k", "13k", ["Q001"], "13"],
    ["2GATL1", "2GATL1", [], "2"],
    ["ABC-3", "ABC-3", [], "ABC"],
    ["TMELEC 2", "TMELEC 2", [], "TMELEC"],
    ["CAP", "CAP", [], "CAP"],
  ])("%s of year %s is of level %4$s", (division, year, parts, level) => {
    expect(defaultLevel(division, { year, parts })).toBe(level);
  });
});

describe("levels of the caller", () => {
  const levelsWith = (levels: Parameters<typeof readFet>[1]) => readFet(fetText(), levels);

  it("may be a function, a map or a record", () => {
    for (const levels of [
      (id: string) => `niveau ${id}`,
      new Map([
        ["2A", "niveau 2A"],
        ["2B", "niveau 2B"],
      ]),
      { "2A": "niveau 2A", "2B": "niveau 2B" },
    ]) {
      expect(levelsWith({ levels }).school.divisions.map((division) => division.level)).toEqual(["niveau 2A", "niveau 2B"]);
    }
  });

  it("fall back on the name, with a warning, where they are silent", () => {
    const { school, warnings } = levelsWith({ levels: { "2A": "seconde" } });
    expect(school.divisions.map((division) => division.level)).toEqual(["seconde", "2"]);
    expect(warnings.filter((warning) => warning.code === "level-not-given").map((warning) => warning.place)).toEqual(["Students_List/2B"]);
  });
});
