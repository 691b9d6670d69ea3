import { describe, expect, it } from "vitest";
import { checkProblem } from "../../src/read/read.js";
import { removal } from "../support/planWithout.js";
import { checkOf, defaultsOf, LUN, MAR, planOf, rowsOf, ruleById, smallProblem, smallSchool } from "../support/smallSchool.js";

const LUN_11 = { id: "lun-11", day: 1, start: "11:15", end: "12:15" };
const slots = [LUN, LUN_11, MAR];
const setting = (commonSlot: object) => ({ slots, rules: { commonSlot } });

describe("the rows of commonSlot", () => {
  it("count the common slots of each level", () => {
    expect(rowsOf(smallSchool({ slots: [LUN, MAR] }), "commonSlot")).toEqual(["common slots 2de: z[2de,lun] + z[2de,mar] = 1"]);
  });

  it("take the level's own range before the rule's", () => {
    const school = smallSchool({
      slots: [LUN, MAR],
      levels: [{ id: "2de", commonSlots: { min: 1, max: 2 } }],
      rules: { commonSlot: { perWeek: 5 } },
    });
    expect(rowsOf(school, "commonSlot")).toEqual(["common slots 2de: 1 <= z[2de,lun] + z[2de,mar] <= 2"]);
  });

  it("leave out slots that are busy, no candidates, or on other days", () => {
    const wed = { id: "mer", day: 3, start: "10:00", end: "11:00" };
    const school = smallSchool({
      slots: [...slots, wed],
      levels: [{ id: "2de", candidates: ["lun", "mar", "mer"] }],
      divisions: [{ id: "A", level: "2de", busy: ["mar"] }],
      rules: { commonSlot: { days: [1, 2] } },
    });
    expect(rowsOf(school, "commonSlot")).toEqual(["common slots 2de: z[2de,lun] = 1"]);
  });

  it("allow one a day where different days are asked", () => {
    expect(rowsOf(smallSchool(setting({ perWeek: 2, differentDays: true })), "commonSlot")).toEqual([
      "common slots 2de: z[2de,lun] + z[2de,lun-11] + z[2de,mar] = 2",
      "different days 2de day 1: z[2de,lun] + z[2de,lun-11] <= 1",
    ]);
  });

  it("ask for a neighbour where double blocks are asked", () => {
    expect(rowsOf(smallSchool(setting({ perWeek: 2, doubleBlock: true })), "commonSlot").slice(1)).toEqual([
      "double block 2de lun: z[2de,lun-11] - z[2de,lun] >= 0",
      "double block 2de lun-11: z[2de,lun] - z[2de,lun-11] >= 0",
      "double block 2de mar: -z[2de,mar] >= 0",
    ]);
  });

  it("know that slots of weeks A and B are on different days and are no neighbours", () => {
    const alternating = {
      slots: [
        { ...LUN, week: "A" as const },
        { ...LUN_11, week: "B" as const },
      ],
    };
    const rules = { commonSlot: { perWeek: { min: 1, max: 2 }, differentDays: true } };
    expect(rowsOf(smallSchool({ ...alternating, rules }), "commonSlot")).toEqual([
      "common slots 2de: 1 <= z[2de,lun] + z[2de,lun-11] <= 2",
    ]);
    const double = { commonSlot: { perWeek: 1, doubleBlock: true } };
    expect(rowsOf(smallSchool({ ...alternating, rules: double }), "commonSlot")).toContain("double block 2de lun: -z[2de,lun] >= 0");
  });
});

describe("the check of commonSlot", () => {
  const group = { action: "libre", students: ["ana", "bob"], teachers: ["kim"] };

  it("passes the right number of free slots", () => {
    const school = smallSchool({ slots });
    expect(checkOf(school, planOf(school, [group]), "commonSlot")).toEqual([]);
  });

  it("measures how many slots are missing or too many", () => {
    const school = smallSchool(setting({ perWeek: 2 }));
    expect(checkOf(school, planOf(school, [], { common: [[]] }), "commonSlot")).toEqual([
      { rule: "commonSlot", amount: 2, unit: "slots", sentence: "Level 2de has 0 common slots a week where 2 are asked." },
    ]);
    const range = smallSchool(setting({ perWeek: { min: 1, max: 2 } }));
    expect(checkOf(range, planOf(range, [], { common: [["lun", "lun-11", "mar"]] }), "commonSlot")).toEqual([
      { rule: "commonSlot", amount: 1, unit: "slots", sentence: "Level 2de has 3 common slots a week where 1 to 2 are asked." },
    ]);
  });

  it("names a slot that a division has lessons in", () => {
    const school = smallSchool({ slots, divisions: [{ id: "A", level: "2de", busy: ["lun"] }] });
    expect(checkOf(school, planOf(school, [group]), "commonSlot")).toEqual([
      { rule: "commonSlot", amount: 1, unit: "slots", sentence: "Slot lun is not free for every division of level 2de." },
    ]);
  });

  it("counts slots of one day, and slots without a neighbour", () => {
    const days = smallSchool(setting({ perWeek: 2, differentDays: true }));
    expect(checkOf(days, planOf(days, [], { common: [["lun", "lun-11"]] }), "commonSlot")).toEqual([
      { rule: "commonSlot", amount: 1, unit: "slots", sentence: "Level 2de has 2 common slots on day 1." },
    ]);
    const double = smallSchool(setting({ perWeek: 2, doubleBlock: true }));
    expect(checkOf(double, planOf(double, [], { common: [["lun", "lun-11"]] }), "commonSlot")).toEqual([]);
    expect(checkOf(double, planOf(double, [], { common: [["lun", "mar"]] }), "commonSlot").map((each) => each.sentence)).toEqual([
      "Common slot lun of level 2de has no neighbour: double blocks are asked.",
      "Common slot mar of level 2de has no neighbour: double blocks are asked.",
    ]);
  });

  it("finds groups and self-study outside the common slots", () => {
    const school = smallSchool({ slots });
    const plan = planOf(school, [group], { common: [["mar"]], selfStudy: [{ students: ["bob"], slot: "lun-11" }] });
    expect(checkOf(school, plan, "commonSlot")).toEqual([
      {
        rule: "commonSlot",
        amount: 1,
        unit: "groups",
        sentence: "A group of level 2de meets at slot lun in P1, which is no common slot of that level.",
      },
      {
        rule: "commonSlot",
        amount: 1,
        unit: "groups",
        sentence: "A group of level 2de meets at slot lun-11 in P1, which is no common slot of that level.",
      },
    ]);
  });
});

describe("without commonSlot", () => {
  it("the best plan takes a second slot for the same need", async () => {
    const school = smallSchool({
      slots: [LUN, MAR],
      students: [{ id: "ana", division: "A", needs: { lire: { severity: 2, weeklyHours: 2 } } }],
    });
    const { kept, broken, scores } = await removal(school, "commonSlot");
    expect(kept).toEqual([]);
    expect(broken).toEqual(["commonSlot"]);
    expect([scores.kept.coverage, scores.broken.coverage]).toEqual([2, 4]);
  });
});

describe("the settings of commonSlot", () => {
  it("ask for one slot a week by default", () => {
    expect(defaultsOf("commonSlot")).toEqual({ perWeek: 1, differentDays: false, doubleBlock: false });
  });

  it.each([
    [{ rules: { commonSlot: { perWeek: { min: 3, max: 2 } } } }, ["rules", "commonSlot", "perWeek"], "min 3 is above max 2"],
    [
      { rules: { commonSlot: { differentDays: true, doubleBlock: true } } },
      ["rules", "commonSlot"],
      "differentDays and doubleBlock exclude each other",
    ],
    [{ levels: [{ id: "2de", commonSlots: { min: 2, max: 1 } }] }, ["levels", 0, "commonSlots"], "min 2 is above max 1"],
  ])("refuse what contradicts itself: %o", (parts, path, message) => {
    expect(checkProblem(smallProblem(parts))).toMatchObject({ issues: [{ path, message }] });
  });

  it("say plainly when a level has too few free slots", () => {
    const rule = ruleById("commonSlot");
    const some = smallSchool({ slots: [LUN, MAR], divisions: [{ id: "A", level: "2de", busy: ["mar"] }] });
    expect(rule.obstacles?.(some, { perWeek: 1 })).toEqual([]);
    expect(rule.obstacles?.(some, { perWeek: 2 })).toEqual([
      {
        en: "Level 2de needs 2 common slots a week, and its divisions (A) share only 1.",
        fr: "Il faut au niveau 2de 2 plages banalisées par semaine, et ses divisions (A) n'en ont que 1 en commun.",
      },
    ]);
    const none = smallSchool({ divisions: [{ id: "A", level: "2de", busy: ["lun"] }] });
    expect(rule.obstacles?.(none, { perWeek: 1 })?.map(({ en }) => en)).toEqual([
      "Level 2de needs 1 common slot a week, and its divisions (A) share no free candidate slot.",
    ]);
  });
});
