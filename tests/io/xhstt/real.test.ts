import { beforeAll, describe, expect, it } from "vitest";
import { readXhstt, type XhsttRead } from "../../../src/io/index.js";
import { absent, note, realSchool, takenIn } from "./realSchool.js";

describe.skipIf(absent)(`a Dutch school with ten published timetables${note}`, () => {
  let read: XhsttRead;
  beforeAll(() => {
    read = readXhstt(realSchool());
  });

  it("has its known counts", () => {
    const { students, teachers, rooms, divisions } = read.part;
    expect([students.length, teachers.length, rooms.length, divisions.length, read.slots.length]).toEqual([453, 75, 41, 36, 38]);
    expect(read.solutions.map(({ unplaced, clashes }) => unplaced + clashes)).toEqual(Array.from({ length: 10 }, () => 0));
    expect(read.solution).toMatchObject({ index: 0, contributor: "Gerhard Post, University of Twente" });
    expect(read.warnings.map(({ code }) => code)).toEqual(["constraint-unread", "unavailable-soft"]);
  });

  it.each([0, 8])("knows the free time of solution %i as a second reader does, whole groups and closed times counted", (number) => {
    const chosen = number === 0 ? read : readXhstt(realSchool(), { solution: number });
    const sum = (busy: Readonly<Record<string, readonly string[]>>) =>
      Object.values(busy).reduce((total, slots) => total + slots.length, 0);
    const other: Record<string, number> = {};
    for (const { type, slots } of takenIn(number).values()) other[type] = (other[type] ?? 0) + slots.size;
    const { busy } = chosen;
    // One teacher is closed at four times and one room at six, all of them free otherwise.
    expect([sum(busy.students), sum(busy.teachers), sum(busy.rooms)]).toEqual([other.Student, other.Teacher + 4, other.Room + 6]);
    expect(other.Student).toBe(12_221);
  });

  it("states in lessons what it states as busy", () => {
    const slotIds = new Map(read.slots.map(({ id, day, start }) => [`${day} ${start}`, id]));
    const starts = [...new Set(read.slots.map(({ start }) => start))].sort();
    const taken = new Map<string, Set<string>>();
    for (const { day, start, end, teachers, room, divisions } of read.part.lessons) {
      const own = starts.filter((each) => start <= each && each < end).flatMap((each) => slotIds.get(`${day} ${each}`) ?? []);
      for (const who of [
        ...teachers.map((id) => `t ${id}`),
        ...(room === undefined ? [] : [`r ${room}`]),
        ...divisions.map((id) => `d ${id}`),
      ])
        taken.set(who, new Set([...(taken.get(who) ?? []), ...own]));
    }
    const listed = (kind: string, busy: Readonly<Record<string, readonly string[]>>) =>
      Object.entries(busy).filter(([id, slots]) => [...slots].sort().join() !== [...(taken.get(`${kind} ${id}`) ?? [])].sort().join());
    expect([listed("t", read.busy.teachers), listed("r", read.busy.rooms), listed("d", read.busy.divisions)]).toEqual([[], [], []]);
  });
});
