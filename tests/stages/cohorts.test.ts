import { describe, expect, it } from "vitest";
import { RULES } from "../../src/rules/index.js";
import { formCohorts } from "../../src/stages/cohorts.js";
import { smallSchool, wholeYear } from "../support/smallSchool.js";

const TWINS = [
  { id: "ana", division: "A" },
  { id: "bob", division: "A" },
];
const cohortsOf = (parts: Parameters<typeof smallSchool>[0]) => {
  const school = smallSchool({ students: TWINS, ...parts });
  return formCohorts(school, wholeYear(school), RULES).map(({ students }) => students.map((student) => school.students[student].id));
};
const divisions = [{ id: "A", level: "2de", quota: { hours: 1 } }];
const rules = { onePlace: { selfStudy: true } };

describe("cohorts", () => {
  it("gather students whom no rule tells apart, whether there are quotas or self-study", () => {
    expect(cohortsOf({})).toEqual([["ana", "bob"]]);
    expect(cohortsOf({ divisions })).toEqual([["ana", "bob"]]);
    expect(cohortsOf({ rules })).toEqual([["ana", "bob"]]);
  });

  it("leave each student alone whose own hours count where some may sit in self-study", () => {
    expect(cohortsOf({ divisions, rules })).toEqual([["ana"], ["bob"]]);
  });
});
