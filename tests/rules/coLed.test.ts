import { describe, expect, it } from "vitest";
import { removal } from "../support/planWithout.js";
import { checkOf, defaultsOf, planOf, rowsOf, smallSchool } from "../support/smallSchool.js";

const actions = [
  { id: "lire", need: "lire", min: 1, max: 2, adults: 2 },
  { id: "libre", min: 1, max: 4 },
];
const lire = { action: "lire", students: ["ana", "bob"] };

describe("the rows of coLed", () => {
  it("lead each group by as many teachers as its action asks", () => {
    expect(rowsOf(smallSchool({ actions }), "coLed")).toEqual([
      "adults lire@2de,lun,P1: y[kim:lire@2de,lun,P1] + y[lou:lire@2de,lun,P1] - 2 g[lire@2de,lun,P1] = 0",
      "adults libre@2de,lun,P1: y[kim:libre@2de,lun,P1] + y[lou:libre@2de,lun,P1] - g[libre@2de,lun,P1] = 0",
    ]);
  });
});

describe("the check of coLed", () => {
  const school = smallSchool({ actions });
  const check = (...teachers: string[]) => checkOf(school, planOf(school, [{ ...lire, teachers }]), "coLed");

  it("passes as many different adults as asked", () => {
    expect(check("kim", "lou")).toEqual([]);
  });

  it("measures adults missing and too many", () => {
    expect(check()).toEqual([
      { rule: "coLed", amount: 2, unit: "teachers", sentence: "A group of action lire at slot lun in P1 is led by 0 where 2 are asked." },
    ]);
    expect(checkOf(school, planOf(school, [{ ...lire, action: "libre", teachers: ["kim", "lou"] }]), "coLed")).toEqual([
      { rule: "coLed", amount: 1, unit: "teachers", sentence: "A group of action libre at slot lun in P1 is led by 2 where 1 are asked." },
    ]);
  });

  it("counts nobody twice", () => {
    expect(check("kim", "kim").map((each) => each.sentence)).toEqual([
      "A group of action lire at slot lun in P1 is led by 1 where 2 are asked.",
    ]);
    expect(check("kim", "lou", "lou").map((each) => each.amount)).toEqual([1]);
  });
});

describe("without coLed", () => {
  it("a group that asks for two adults forms with fewer", async () => {
    const { kept, broken, scores } = await removal(smallSchool({ actions }), "coLed");
    expect([kept, broken]).toEqual([[], ["coLed"]]);
    expect([scores.kept.coverage, scores.broken.coverage]).toEqual([0, 2]);
  });
});

describe("the settings of coLed", () => {
  it("are none", () => {
    expect(defaultsOf("coLed")).toEqual({});
  });
});
