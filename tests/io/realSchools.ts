import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { type GeneratedNeed, generateNeeds } from "../../src/generate/index.js";
import { type FetProblem, type FetSchool, fetProblem } from "../../src/io/index.js";

const folder = fileURLToPath(new URL("../../../shared/data/fet/", import.meta.url));
export const absent = !existsSync(folder);
export const note = absent ? " (skipped: ../shared/data/fet is absent)" : "";

const published = (kind: "calendar" | "ics") => {
  const place = fileURLToPath(new URL(`../../../shared/data/${kind}/`, import.meta.url));
  const missing = !existsSync(place);
  return {
    absent: missing,
    note: missing ? ` (skipped: ../shared/data/${kind} is absent)` : "",
    read: (name: string): Uint8Array => readFileSync(place + name),
  };
};
/** Published calendars of school holidays. */
export const calendarFile = published("calendar");
/** An excerpt of a real calendar of PRONOTE. */
export const pronoteFile = published("ics");

/** A solved timetable of a real school, as FET wrote it. */
export const solvedFile = (school: string): Uint8Array => gunzipSync(readFileSync(`${folder}${school}_data_and_timetable.fet.gz`));

export const NEEDS = ["lecture", "numeratie", "ecriture", "methode", "oral", "orientation"] as const;
export const OPEN_ACTION = "projet";

/** Needs for a share of the students of some levels, a need of each subject's teachers, and an action for each. */
export function withNeeds(school: FetSchool, levels: readonly string[], share: number, seed: number): FetProblem {
  const { students } = fetProblem(school, { levels });
  const drawn: ReadonlyMap<string, Record<string, GeneratedNeed>> = generateNeeds(students, { seed, share, needs: NEEDS });
  const subjects = [...new Set(school.teachers.flatMap((teacher) => teacher.subjects))].sort();
  const needOf = new Map(subjects.map((subject, index) => [subject, NEEDS[index % NEEDS.length]]));
  return fetProblem(school, {
    levels,
    students: students.map((student) => ({ ...student, needs: drawn.get(student.id) ?? {} })),
    skills: (teacher) => [...new Set([OPEN_ACTION, ...teacher.subjects.map((subject) => needOf.get(subject) as string)])],
    actions: [...NEEDS.map((need) => ({ id: `soutien-${need}`, need, min: 4, max: 15 })), { id: OPEN_ACTION, min: 8, max: 24 }],
    rules: { commonSlot: { perWeek: 1 }, onePlace: { selfStudy: true } },
  });
}

/** Slots of a level in which all its divisions are free. */
export function slotsFreeTogether(school: FetSchool, level: string): string[] {
  const divisions = school.divisions.filter((division) => division.level === level);
  return school.slots.map((slot) => slot.id).filter((id) => divisions.every((division) => !division.busy.includes(id)));
}

export const freeTeachers = (school: FetSchool, slot: string): number =>
  school.teachers.filter((teacher) => !teacher.busy.includes(slot)).length;

export interface Occupation {
  /** Slots, as `day-hour` counted from 1, by name. */
  readonly teachers: ReadonlyMap<string, ReadonlySet<string>>;
  readonly rooms: ReadonlyMap<string, ReadonlySet<string>>;
  /** By name of a year, group or subgroup: slots in which any of its students is busy. */
  readonly students: ReadonlyMap<string, ReadonlySet<string>>;
  readonly placed: number;
}

/**
 * Who is busy when, by a second reader of FET that shares no code with the library: blocks found by their tags in
 * the text. It reads what these two real files hold, no more.
 */
export function occupationOf(file: Uint8Array): Occupation {
  const xml = new TextDecoder().decode(file);
  const blocks = (text: string, tag: string) =>
    [...text.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, "g"))].map((match) => match[1]);
  const plain = (text: string) =>
    text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&apos;", "'").replaceAll("&amp;", "&");
  const values = (text: string, tag: string) => blocks(text, tag).map(plain);
  const inForce = (block: string) => values(block, "Active")[0] === "true";

  const days = values(blocks(xml, "Days_List")[0], "Name");
  const hours = values(blocks(xml, "Hours_List")[0], "Name");
  const slot = (day: string, hour: string, later: number) => {
    const [d, h] = [days.indexOf(day), hours.indexOf(hour) + later];
    if (d < 0 || hours.indexOf(hour) < 0 || h >= hours.length) throw new Error(`no such hour: ${day}, ${hour} + ${later}`);
    return `${d + 1}-${h + 1}`;
  };

  const teachers = new Map<string, Set<string>>();
  const rooms = new Map<string, Set<string>>();
  const named = new Map<string, Set<string>>();
  const add = (busy: Map<string, Set<string>>, name: string, slots: readonly string[]) =>
    busy.set(name, new Set([...(busy.get(name) ?? []), ...slots]));

  const start = new Map(
    blocks(xml, "ConstraintActivityPreferredStartingTime")
      .filter(inForce)
      .map((block) => [values(block, "Activity_Id")[0], [values(block, "Preferred_Day")[0], values(block, "Preferred_Hour")[0]]]),
  );
  const room = new Map(
    blocks(xml, "ConstraintActivityPreferredRoom")
      .filter(inForce)
      .map((block) => [values(block, "Activity_Id")[0], [...values(block, "Room"), ...values(block, "Real_Room")]]),
  );
  let placed = 0;
  for (const activity of blocks(xml, "Activity").filter(inForce)) {
    const id = values(activity, "Id")[0];
    const [day, hour] = start.get(id) as string[];
    const taken = Array.from({ length: Number(values(activity, "Duration")[0]) }, (_, later) => slot(day, hour, later));
    for (const name of values(activity, "Teacher")) add(teachers, name, taken);
    for (const name of values(activity, "Students")) add(named, name, taken);
    for (const name of room.get(id) ?? []) add(rooms, name, taken);
    placed++;
  }
  for (const [tag, key, busy] of [
    ["Teacher", "Teacher", teachers],
    ["StudentsSet", "Students", named],
    ["Room", "Room", rooms],
  ] as const) {
    for (const block of blocks(xml, `Constraint${tag}NotAvailableTimes`).filter(inForce)) {
      add(
        busy,
        values(block, key)[0],
        blocks(block, "Not_Available_Time").map((time) => slot(values(time, "Day")[0], values(time, "Hour")[0], 0)),
      );
    }
  }

  return { teachers, rooms, students: spread(xml, named, plain), placed };
}

/** A set is busy when one of its smallest parts is; a part is busy when any set that holds it is. */
function spread(xml: string, named: ReadonlyMap<string, ReadonlySet<string>>, plain: (text: string) => string): Map<string, Set<string>> {
  const parts = new Map<string, Set<string>>();
  const parents = new Set<string>();
  const open: string[] = [];
  const list = xml.slice(xml.indexOf("<Students_List>"), xml.indexOf("</Students_List>"));
  for (const [, closing, name] of list.matchAll(/(<\/(?:Year|Group|Subgroup)>)|<(?:Year|Group|Subgroup)>\s*<Name>([\s\S]*?)<\/Name>/g)) {
    if (closing) open.pop();
    else {
      const set = plain(name);
      if (open.length > 0) parents.add(open[open.length - 1]);
      for (const each of [...open, set]) parts.set(each, (parts.get(each) ?? new Set()).add(set));
      open.push(set);
    }
  }
  const smallest = (set: string) => [...(parts.get(set) ?? [])].filter((part) => !parents.has(part));
  const busyParts = new Map<string, Set<string>>();
  for (const [set, slots] of named)
    for (const part of smallest(set)) busyParts.set(part, new Set([...(busyParts.get(part) ?? []), ...slots]));
  return new Map([...parts.keys()].map((set) => [set, new Set(smallest(set).flatMap((part) => [...(busyParts.get(part) ?? [])]))]));
}
