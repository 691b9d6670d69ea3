import { describe, expect, it } from "vitest";
import { RULES } from "../../src/rules/index.js";
import { verifyPlan } from "../../src/stages/verify.js";
import { planWith, removal } from "../support/planWithout.js";
import { checkOf, defaultsOf, planOf, rowsOf, smallSchool } from "../support/smallSchool.js";

const actions = [
  { id: "lire", need: "lire", min: 1, max: 2, features: ["pc"] },
  { id: "libre", min: 1, max: 4 },
];
const rooms = [
  { id: "r1", capacity: 1, features: ["pc"] },
  { id: "r2", capacity: 9 },
  { id: "r3", capacity: 9 },
];
const school = smallSchool({ actions, rooms });
const lire = { action: "lire", students: ["ana"], teachers: ["kim"], room: "r1" };
const libre = { action: "libre", students: ["bob"], teachers: ["lou"], room: "r2" };

describe("the rows of rooms", () => {
  it("give each group a room of a class that suits it, with seats enough, at a common slot", () => {
    expect(rowsOf(school, "rooms")).toEqual([
      "room for each lire@2de,lun,P1: r[1#0:lire@2de,lun,P1] - g[lire@2de,lun,P1] = 0",
      "seats lire@2de,lun,P1: f[A:lire@2de,lun,P1] + f[A for lire:lire@2de,lun,P1] - r[1#0:lire@2de,lun,P1] <= 0",
      "room for each libre@2de,lun,P1: r[1#0:libre@2de,lun,P1] + r[9#1:libre@2de,lun,P1] - g[libre@2de,lun,P1] = 0",
      "seats libre@2de,lun,P1: f[A:libre@2de,lun,P1] - r[1#0:libre@2de,lun,P1] - 4 r[9#1:libre@2de,lun,P1] <= 0",
      "rooms 1#0@lun,P1 2de: r[1#0:lire@2de,lun,P1] + r[1#0:libre@2de,lun,P1] - z[2de,lun] <= 0",
      "rooms 9#1@lun,P1 2de: r[9#1:libre@2de,lun,P1] - 2 z[2de,lun] <= 0",
    ]);
  });

  it("count levels that share a slot together", () => {
    const shared = smallSchool({
      divisions: [
        { id: "A", level: "2de" },
        { id: "B", level: "1re" },
      ],
      students: [
        { id: "ana", division: "A" },
        { id: "bob", division: "B" },
      ],
      actions: [{ id: "libre", min: 1, max: 4 }],
      rooms: [{ id: "r2", capacity: 9 }],
    });
    expect(rowsOf(shared, "rooms").at(-1)).toBe("rooms 9#0@lun,P1: r[9#0:libre@2de,lun,P1] + r[9#0:libre@1re,lun,P1] <= 1");
  });

  it("leave out rooms that are busy, and have no place for an action without one", () => {
    const busy = smallSchool({ actions: actions.slice(0, 1), rooms: [{ ...rooms[0], busy: ["lun"] }, rooms[1]] });
    expect(rowsOf(busy, "rooms")).toEqual(["room for each lire@2de,lun,P1: -g[lire@2de,lun,P1] = 0"]);
  });

  it("are none where rooms are not planned", () => {
    expect(rowsOf(smallSchool(), "rooms")).toEqual([]);
  });
});

describe("the check of rooms", () => {
  it("passes groups in rooms that suit them", () => {
    expect(checkOf(school, planOf(school, [lire, libre]), "rooms")).toEqual([]);
  });

  it("finds groups without a room, two in one, too many students, or nothing of what the action asks", () => {
    expect(checkOf(school, planOf(school, [{ ...lire, room: undefined as unknown as string }, libre]), "rooms")).toEqual([
      { rule: "rooms", amount: 1, unit: "rooms", sentence: "A group of action lire at slot lun in P1 has no room." },
    ]);
    expect(
      checkOf(
        school,
        planOf(school, [
          { ...lire, students: ["ana", "bob"] },
          { ...libre, room: "r1" },
        ]),
        "rooms",
      ),
    ).toEqual([
      { rule: "rooms", amount: 1, unit: "students", sentence: "Room r1 holds 1 student; a group of 2 meets there at slot lun in P1." },
      { rule: "rooms", amount: 1, unit: "groups", sentence: "Room r1 holds two groups at once at slot lun in P1." },
    ]);
    expect(checkOf(school, planOf(school, [{ ...lire, room: "r3" }, libre]), "rooms")).toEqual([
      { rule: "rooms", amount: 1, unit: "rooms", sentence: "Room r3 is taken, or lacks what action lire asks for, at slot lun in P1." },
    ]);
  });

  it("finds a room used while it is busy", () => {
    const taken = smallSchool({ actions, rooms: [rooms[0], { ...rooms[1], busy: ["lun"] }] });
    expect(checkOf(taken, planOf(taken, [lire, libre]), "rooms").map((each) => each.sentence)).toEqual([
      "Room r2 is taken, or lacks what action libre asks for, at slot lun in P1.",
    ]);
  });

  it("asks for no room where rooms are not planned", () => {
    const free = smallSchool();
    expect(checkOf(free, planOf(free, [{ ...lire, room: undefined as unknown as string }]), "rooms")).toEqual([]);
  });
});

describe("the rooms given out", () => {
  const calm = ["ana", "bob", "cyd", "dan"].map((id) => ({ id, division: "A" }));
  const teachers = ["kim", "lou"].map((id) => ({ id, skills: ["libre"] }));
  const groupsIn = async (max: number, ...capacities: number[]) => {
    const named = capacities.map((capacity, index) => ({ id: `r${index}`, capacity }));
    const crowded = smallSchool({ students: calm, teachers, actions: [{ id: "libre", min: 1, max }], rooms: named });
    const plan = await planWith(crowded, RULES);
    expect(verifyPlan(crowded, plan, RULES)).toEqual([]);
    return plan.groups.map((group) => [group.room, group.students.length]);
  };

  it("are used once each, where they are alike", async () => {
    expect(await groupsIn(2, 4, 4)).toEqual([
      [0, 2],
      [1, 2],
    ]);
  });

  it("hold no more than their seats, where they differ", async () => {
    expect(await groupsIn(4, 1, 3)).toEqual([
      [0, 1],
      [1, 3],
    ]);
  });
});

describe("without rooms", () => {
  it("the best plan opens a group for which there is no room", async () => {
    const { kept, broken, scores } = await removal(
      smallSchool({ rooms: [{ id: "r2", capacity: 9 }], actions: [{ ...actions[0], max: 1, features: [] }, actions[1]] }),
      "rooms",
    );
    expect([kept, broken]).toEqual([[], ["rooms"]]);
    expect([scores.kept.coverage, scores.broken.coverage]).toEqual([0, 2]);
  });
});

describe("the settings of rooms", () => {
  it("are none", () => {
    expect(defaultsOf("rooms")).toEqual({});
  });
});
