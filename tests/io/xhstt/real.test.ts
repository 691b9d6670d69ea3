import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { readXhstt, type XhsttRead } from "../../../src/io/index.js";

const file = fileURLToPath(new URL("../../../../shared/data/xhstt/NL-KP-03.xml.gz", import.meta.url));
const absent = !existsSync(file);
const note = absent ? " (skipped: ../shared/data/xhstt is absent)" : "";

/** Who is taken at how many times, by a second reader that shares no code with the library: blocks found by their tags. */
function takenTimes(xml: string, number: number): Record<string, number> {
  const blocks = (text: string, tag: string) => [
    ...text.matchAll(new RegExp(`<${tag} (?:Id|Reference)="([^"]*)"[^>]*?(?:/>|>([\\s\\S]*?)</${tag}>)`, "g")),
  ];
  const [instance, published] = [xml.slice(0, xml.indexOf("<SolutionGroups>")), xml.slice(xml.indexOf("<SolutionGroups>"))];
  const list = instance.slice(instance.indexOf("<Resources>"), instance.indexOf("<Events>"));
  const times = blocks(instance.slice(0, instance.indexOf("<Resources>")), "Time").map(([, id, inside]) => [
    id,
    blocks(inside, "Day")[0][1],
  ]);
  const typeOf = new Map<string, string>();
  const members = new Map<string, string[]>();
  for (const [, id, inside] of blocks(list.slice(list.indexOf("</ResourceGroups>")), "Resource")) {
    typeOf.set(id, blocks(inside, "ResourceType")[0][1]);
    for (const [, group] of blocks(inside, "ResourceGroup")) members.set(group, [...(members.get(group) ?? []), id]);
  }
  const events = new Map(
    blocks(instance.slice(instance.indexOf("<Events>"), instance.indexOf("<Constraints>")), "Event").map(([, id, inside]) => [id, inside]),
  );
  const taken = new Map<string, Set<number>>();
  const solution = published.split("<Solution ")[number + 1];
  for (const [, id, inside] of blocks(solution.slice(0, solution.indexOf("</Events>")), "Event")) {
    const own = events.get(id) ?? "";
    const start = times.findIndex(([time]) => time === blocks(inside, "Time")[0][1]);
    const length = Number(/<Duration>(\d+)/.exec(own)?.[1]);
    const there = [...blocks(own, "Resource"), ...blocks(inside, "Resource")].map(([, who]) => who);
    for (const [, group] of blocks(own, "ResourceGroup")) there.push(...(members.get(group) ?? []));
    for (const who of there) {
      const set = taken.get(who) ?? new Set<number>();
      taken.set(who, set);
      for (let at = start; at < start + length; at++) if (times[at][1] === times[start][1]) set.add(at);
    }
  }
  const sums: Record<string, number> = {};
  for (const [who, set] of taken) sums[typeOf.get(who) ?? "?"] = (sums[typeOf.get(who) ?? "?"] ?? 0) + set.size;
  return sums;
}

describe.skipIf(absent)(`a Dutch school with ten published timetables${note}`, () => {
  let read: XhsttRead;
  beforeAll(() => {
    read = readXhstt(new Uint8Array(readFileSync(file)));
  });

  it("has its known counts", () => {
    const { students, teachers, rooms, divisions } = read.part;
    expect([students.length, teachers.length, rooms.length, divisions.length, read.slots.length]).toEqual([453, 75, 41, 36, 38]);
    expect(read.solutions.map(({ unplaced, clashes }) => unplaced + clashes)).toEqual(Array.from({ length: 10 }, () => 0));
    expect(read.solution).toMatchObject({ index: 0, contributor: "Gerhard Post, University of Twente" });
    expect(read.warnings.map(({ code }) => code)).toEqual(["constraint-unread", "unavailable-soft"]);
  });

  it.each([0, 8])("knows the free time of solution %i as a second reader does, whole groups and closed times counted", (number) => {
    const chosen = number === 0 ? read : readXhstt(new Uint8Array(readFileSync(file)), { solution: number });
    const sum = (busy: Readonly<Record<string, readonly string[]>>) =>
      Object.values(busy).reduce((total, slots) => total + slots.length, 0);
    const other = takenTimes(gunzipSync(readFileSync(file)).toString("utf8"), number);
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
