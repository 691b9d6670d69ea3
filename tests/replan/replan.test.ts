import { describe, expect, it } from "vitest";
import { verify } from "../../src/index.js";
import { type Change, type Replan, type ReplanOptions, replan } from "../../src/replan/index.js";
import { issuesLater } from "./issues.js";
import { GROUPS, timetableFor, YEAR } from "./schools.js";

const FROM = "2026-01-20";
const after = (changes: readonly Change[], options: Partial<ReplanOptions> = {}, problem: unknown = YEAR, groups = GROUPS) =>
  replan(problem, timetableFor(problem, groups), changes, { from: FROM, ...options });

function sound({ problem, timetable }: Replan): void {
  expect(timetable).not.toBeNull();
  expect(verify(problem, timetable)).toEqual([]);
}
const membersOf = ({ timetable }: Replan, period: string, action: string) =>
  timetable?.groups.filter((group) => group.period === period && group.action === action).map(({ students }) => [...students].sort());

describe("replan", () => {
  it("keeps everyone where they were when nothing changes", async () => {
    const result = await after([]);
    sound(result);
    expect(result.status).toBe("optimal");
    expect(result.moves).toEqual({ students: 0, teachers: 0, later: { students: 0, teachers: 0 } });
    expect(result.diff?.groups.map(({ kind }) => kind)).toEqual(["kept", "kept", "kept", "kept"]);
    expect(result.diff?.students.every(({ kind, changes, sentences }) => kind === "kept" && changes.length + sentences.length === 0)).toBe(
      true,
    );
    expect(result.sentences).toEqual(["From 2026-01-20: no student changes group, no teacher does."]);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });

  it("gives a student who arrives a place, and the rest of the hours", async () => {
    const result = await after([{ kind: "arrives", student: { id: "new", name: "Nour", division: "A", needs: { lire: 4 } } }], {
      lang: "fr",
    });
    sound(result);
    expect(membersOf(result, "P1", "lire")).toEqual([["a1", "a3", "b1", "b3", "new"]]);
    expect(result.problem.students.at(-1)).toMatchObject({ id: "new", carryOver: -3 });
    expect(result.diff?.students.at(-1)).toMatchObject({
      student: "new",
      kind: "arrives",
      sentences: ["Nour rejoint le groupe « lire » de Mme Diallo (lundi 10:00–11:00, P1 et P2)."],
    });
    expect(result.sentences).toEqual([
      "Nour arrive en A.",
      "À partir du 20/01/2026 : aucun élève ne change de groupe, aucun intervenant n'en change.",
    ]);
    expect(result.diff?.groups.find(({ kind }) => kind === "changed")?.sentence).toBe(
      "Le groupe « lire » de Mme Diallo (lundi 10:00–11:00, P1) : Nour arrive.",
    );
  });

  it("lets a student go", async () => {
    const result = await after([{ kind: "leaves", student: "a1" }]);
    sound(result);
    expect(membersOf(result, "P1", "lire")).toEqual([["a3", "b1", "b3"]]);
    expect(result.moves?.students).toBe(0);
    expect(result.diff?.students[0]).toMatchObject({
      kind: "leaves",
      changes: [
        { period: "P1", to: null },
        { period: "P2", to: null },
      ],
    });
  });

  it("keeps the group of a student who changes division within the level", async () => {
    const result = await after([{ kind: "changesDivision", student: "a1", division: "B" }]);
    sound(result);
    expect(result.moves?.students).toBe(0);
    expect(result.problem.students[0]).toMatchObject({ division: "B", carryOver: -3 });
  });

  it("moves a student whose needs have changed, where that is worth it", async () => {
    const changes: Change[] = [{ kind: "needsUpdated", student: "a1", needs: { lire: null, calculer: 4 } }];
    const worth = await after(changes);
    sound(worth);
    expect(worth.moves).toEqual({ students: 1, teachers: 0, later: { students: 1, teachers: 0 } });
    expect(worth.diff?.students[0].sentences).toEqual([
      "a1 moves from the lire group of Mme Diallo to the calculer group of M. Petit (Monday 10:00–11:00, P1 and P2).",
    ]);
    expect(worth.sentences[0]).toBe("Needs of a1: calculer (severity 4); closed: lire.");
    const dear = await after(changes, { price: 9 });
    expect(dear.moves).toEqual({ students: 0, teachers: 0, later: { students: 1, teachers: 0 } });
    const within = await after(changes, { budget: { moves: 0 } });
    expect(within.moves).toEqual({ students: 0, teachers: 0, later: { students: 1, teachers: 0 } });
    expect(within.smallestBudget).toBeUndefined();
  });

  it("keeps the hours of a need whose severity alone has changed", async () => {
    const result = await after([{ kind: "needsUpdated", student: "a1", needs: { lire: 1 } }]);
    expect(result.problem.students[0].needs).toEqual({ lire: { severity: 1, hours: { P1: 2, P2: 4 } } });
  });

  it("hands a group over while a teacher is away, and back afterwards", async () => {
    const covered = { ...YEAR, teachers: [...YEAR.teachers, { id: "max", name: "M. Roy", skills: ["lire"] }] };
    const result = await after([{ kind: "teacherAbsent", teacher: "kim", start: "2026-01-26", end: "2026-01-30" }], {}, covered);
    sound(result);
    expect(result.problem.periods?.map(({ id, start, continues }) => [id, start, continues])).toEqual([
      ["P1", "2026-01-20", true],
      ["P1 (2)", "2026-01-31", true],
      ["P2", "2026-02-16", false],
    ]);
    const leaders = result.timetable?.groups
      .filter(({ action }) => action === "lire")
      .map(({ period, teachers, dates }) => [period, teachers, dates.length]);
    expect(leaders).toEqual([
      ["P1", ["max"], 1],
      ["P1 (2)", ["kim"], 1],
      ["P2", ["kim"], 4],
    ]);
    expect(result.moves).toEqual({ students: 0, teachers: 0, later: { students: 0, teachers: 0 } });
    expect(result.problem.students[0].needs).toEqual({ lire: { severity: 3, hours: { P1: 1, "P1 (2)": 1, P2: 4 } } });
    expect(result.diff?.teachers.map(({ teacher, kind, sentences }) => [teacher, kind, sentences])).toEqual([
      ["kim", "changes", ["Mme Diallo no longer leads the lire group (Monday 10:00–11:00, 2026-01-20 to 2026-01-30)."]],
      ["lou", "kept", []],
      ["max", "changes", ["M. Roy leads the lire group (Monday 10:00–11:00, 2026-01-20 to 2026-01-30)."]],
    ]);
    expect(result.diff?.groups.find(({ kind }) => kind === "changed")?.sentence).toBe(
      "The lire group of M. Roy (Monday 10:00–11:00, 2026-01-20 to 2026-01-30): before, of Mme Diallo.",
    );
  });

  it("finds a successor to a teacher who leaves", async () => {
    const result = await after([
      { kind: "teacherLeaves", teacher: "kim" },
      { kind: "teacherArrives", teacher: { id: "max", skills: ["lire"] } },
    ]);
    sound(result);
    expect(result.moves?.students).toBe(0);
    expect(result.diff?.teachers.map(({ teacher, kind }) => [teacher, kind])).toEqual([
      ["kim", "leaves"],
      ["lou", "kept"],
      ["max", "arrives"],
    ]);
  });

  it("finds another room", async () => {
    const result = await after([{ kind: "roomLost", room: "r1" }]);
    sound(result);
    expect(result.moves?.students).toBe(0);
    expect(result.diff?.groups.flatMap(({ room }) => (room ? [room.before] : []))).toEqual(["r1", "r1"]);
  });

  it("finds another slot for one that is lost", async () => {
    const result = await after([{ kind: "slotLost", slot: "lun" }], { lang: "fr" });
    sound(result);
    expect(result.timetable?.commonSlots).toEqual([{ level: "2de", slots: ["mar"] }]);
    expect(result.moves).toEqual({ students: 8, teachers: 2, later: { students: 8, teachers: 2 } });
    expect(result.diff?.groups.map(({ kind, slotBefore }) => [kind, slotBefore])).toEqual(Array(4).fill(["changed", "lun"]));
    expect(result.diff?.students[0].sentences).toEqual([
      "a1 passe du groupe « lire » de Mme Diallo (lundi 10:00–11:00) au groupe « lire » de Mme Diallo (mardi 10:00–11:00) (P1 et P2).",
    ]);
  });

  it("closes and opens actions", async () => {
    const result = await after([
      { kind: "actionClosed", action: "calculer" },
      { kind: "actionAdded", action: { id: "compter", need: "calculer", min: 2, max: 6 } },
    ]);
    sound(result);
    expect(membersOf(result, "P1", "compter")).toEqual([["a2", "a4", "b2", "b4"]]);
    expect(result.moves?.students).toBe(4);
    expect(result.diff?.groups.map(({ kind, action }) => `${kind} ${action}`)).toEqual([
      "kept lire",
      "ended calculer",
      "kept lire",
      "ended calculer",
      "new compter",
      "new compter",
    ]);
  });

  it("keeps a lock", async () => {
    const result = await after([{ kind: "lock", lock: { student: "a1", action: "lire", period: "P1", attends: false } }]);
    sound(result);
    expect(membersOf(result, "P1", "lire")).toEqual([["a3", "b1", "b3"]]);
    expect(membersOf(result, "P2", "lire")).toEqual([["a1", "a3", "b1", "b3"]]);
    expect(result.sentences[0]).toBe("Lock: a1 does not attend lire.");
  });

  it("says the smallest budget where the one asked for cannot be met, and plans within it", async () => {
    const apart: Change[] = [
      { kind: "lock", lock: { student: "a1", action: "lire", attends: false } },
      { kind: "lock", lock: { student: "b1", action: "lire", attends: false } },
    ];
    const result = await after(apart, { budget: { moves: 1 }, lang: "fr" });
    sound(result);
    expect(result.smallestBudget).toEqual({ moves: 2, teacherMoves: null, proven: true });
    expect(result.moves?.students).toBe(2);
    expect(result.sentences.at(-1)).toBe(
      "Le budget ne peut pas être tenu. Le plus petit qui puisse l'être : 2 changements de groupe pour les élèves ; le plan s'y tient.",
    );
    const closed = await after(
      [
        { kind: "actionClosed", action: "calculer" },
        { kind: "actionAdded", action: { id: "compter", need: "calculer", min: 2 } },
      ],
      {
        budget: { moves: 3, teacherMoves: 0 },
      },
    );
    expect(closed.smallestBudget).toEqual({ moves: 4, teacherMoves: 1, proven: true });
  });

  it("frees nobody from a group for longer than the rule allows", async () => {
    const frozen = { ...YEAR, rules: { ...YEAR.rules, noFrozenGroups: { maxPeriods: 1 } } };
    const swapped = GROUPS.map((group) =>
      group.period === "P1" ? group : { ...group, students: GROUPS[group.action === "lire" ? 1 : 0].students },
    );
    const result = await after([], { from: "2026-02-16" }, frozen, swapped);
    sound(result);
    expect(result.moves?.students).toBe(0);
    const back = await after(
      [{ kind: "lock", lock: { student: "a1", action: "lire", attends: true } }],
      { from: "2026-02-16" },
      frozen,
      swapped,
    );
    expect(back.status).toBe("infeasible");
    expect([back.timetable, back.diff, back.moves]).toEqual([null, null, null]);
    expect(back.sentences.at(-1)).toBe("From 2026-02-16: no plan was found.");
  });

  it("can follow another replan", async () => {
    const first = await after([{ kind: "leaves", student: "a1" }]);
    const second = await replan(first.problem, first.timetable, [{ kind: "leaves", student: "b2" }], {
      from: "2026-02-02",
      past: first.past,
    });
    sound(second);
    expect(second.moves?.students).toBe(0);
    expect(second.problem.students.find(({ id }) => id === "a2")?.carryOver).toBe(-4);
    expect(second.past.groups.map(({ id, sessions }) => [id, sessions])).toEqual([
      ["P1/lun/2de/lire/1", 3],
      ["P1/lun/2de/calculer/1", 3],
      ["P1/lun/2de/lire/1 (2)", 1],
      ["P1/lun/2de/calculer/1 (2)", 1],
    ]);
    const third = await replan(second.problem, second.timetable, [{ kind: "leaves", student: "a2" }], {
      from: "2026-02-23",
      past: second.past,
    });
    sound(third);
    expect(third.moves?.students).toBe(0);
    expect(third.past.groups.reduce((total, { sessions }) => total + sessions, 0)).toBe(2 * 6);
    expect(third.timetable?.groups.map(({ sessions }) => sessions)).toEqual([3, 3]);
  });

  it("says everything that is wrong with the changes at once", async () => {
    const changes = [
      { kind: "leaves", student: "nobody" },
      { kind: "leaves", student: "a1" },
      { kind: "leaves", student: "a1" },
      { kind: "arrives", student: { id: "a2", division: "Z" } },
      { kind: "changesDivision", student: "a3", division: "A" },
      { kind: "teacherAbsent", teacher: "kim", start: "2026-01-30", end: "2026-01-26" },
      { kind: "slotLost", slot: "jeu", level: "1re" },
      { kind: "roomLost", room: "r9" },
      { kind: "actionAdded", action: { id: "lire" } },
      { kind: "needsUpdated", student: "a2", needs: { lire: null, calculer: { severity: 2, periods: ["P9"] } } },
      { kind: "lock", lock: { together: ["a2", "zoe"] } },
      { kind: "lock", lock: { teacher: "max", action: "lire", leads: true } },
    ] as const;
    expect(await issuesLater(() => after(changes as unknown as Change[]))).toEqual([
      "unknown-id changes.0.student",
      "unknown-id changes.2.student",
      "duplicate-id changes.3.student.id",
      "unknown-id changes.3.student.division",
      "no-change changes.4.division",
      "reversed-dates changes.5.end",
      "unknown-id changes.6.slot",
      "unknown-id changes.6.level",
      "unknown-id changes.7.room",
      "duplicate-id changes.8.action.id",
      "unknown-id changes.9.needs.calculer.periods.0",
      "unknown-id changes.9.needs.lire",
      "unknown-id changes.10.lock.together.1",
      "unknown-id changes.11.lock.teacher",
    ]);
    expect(await issuesLater(() => after([{ kind: "explodes" }, { kind: "leaves" }] as unknown as Change[]))).toHaveLength(2);
    await expect(after([], { budget: { moves: -1 } })).rejects.toThrow(RangeError);
    await expect(after([], { laterWeight: 2 })).rejects.toThrow("laterWeight must be a number from 0 to 1");
  });
});
