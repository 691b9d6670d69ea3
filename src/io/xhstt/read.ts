import type { SlotInput } from "../../domain/problem.js";
import { defaultLevel, givenLevel, type Levels } from "../fet/levels.js";
import { FET } from "../notices/fet.js";
import type { PartLesson, PartWith } from "../parts.js";
import { type ReadWarning, type Warn, type WarningOptions, warningsIn } from "../warnings.js";
import { readArchive } from "./archive.js";
import { type Closures, readClosures } from "./closures.js";
import { type Divisions, readDivisions } from "./divisions.js";
import { readEvents } from "./events.js";
import { closedLessons, groupsOf, lessonsOf } from "./lessons.js";
import { attendants, type Placement, Steps } from "./placements.js";
import { type Kind, type Resource, type Resources, readResources } from "./resources.js";
import { chooseSolution, type XhsttSolution } from "./solutions.js";
import { readTimes, type TimeOptions } from "./times.js";

/** How an XHSTT archive is read. */
export interface XhsttOptions extends TimeOptions, WarningOptions {
  /** Id of the instance. Default: the only one. */
  readonly instance?: string;
  /** Number of the solution, from 0, see `XhsttRead.solutions`. Default: the one that leaves least unplaced, with fewest clashes. */
  readonly solution?: number;
  /** Groups of students that are divisions, by name or id. Default: all but the group of all students. */
  readonly divisions?: readonly string[];
  /** Level of a division, by its id. Default, also where a map is silent: derived from its name. */
  readonly levels?: Levels;
  /** Ids of resource types. Default: Teacher, Class, Room and Student, and their plurals. */
  readonly types?: Readonly<Partial<Record<Kind, string>>>;
  /** Whether names of students and teachers that differ from their ids are read. Default: false. */
  readonly names?: boolean;
}

/** Slot ids, in the order of the grid, in which each is not free. */
export type XhsttBusy = Readonly<Record<string, readonly string[]>>;

/** One school of an XHSTT archive, and the published solutions of it. */
export interface XhsttRead {
  readonly part: PartWith<"levels" | "divisions" | "groups" | "students" | "teachers" | "rooms" | "lessons">;
  readonly slots: readonly SlotInput[];
  readonly busy: {
    /** A division is busy when any of its students is. */
    readonly divisions: XhsttBusy;
    readonly students: XhsttBusy;
    readonly teachers: XhsttBusy;
    readonly rooms: XhsttBusy;
  };
  /** The solution that was read; absent where there is none. */
  readonly solution?: XhsttSolution;
  readonly solutions: readonly XhsttSolution[];
  readonly warnings: readonly ReadWarning[];
}

/**
 * Reads a school and a published timetable of it from an archive of the benchmark format XHSTT.
 *
 * Read: times, days and weeks; teachers, classes, rooms, students and their groups; events, with the resources and
 * whole groups that attend them; one solution; times that are required to be avoided. Not read, and told: every other
 * constraint and type of resource.
 *
 * @throws {PlageInputError} on what cannot be read
 */
export function readXhstt(input: string | Uint8Array, options: XhsttOptions = {}): XhsttRead {
  const { warnings, warn } = warningsIn(options);
  const archive = readArchive(input, options.instance);
  const steps = new Steps();
  const times = readTimes(archive.instance, options, warn);
  const resources = readResources(archive.instance, options.types ?? {}, warn);
  const divisions = readDivisions(resources, options.divisions, warn);
  const events = readEvents(archive.instance, resources, warn);
  const { chosen, placed, solutions } = chooseSolution(archive, options.solution, events, resources, times, steps, warn);
  const closures = readClosures(archive.instance, resources, times, steps, warn);
  const taken = takenSlots(placed.placements, closures);
  const { groups, groupOf } = groupsOf(placed.placements, divisions);
  const lessons = lessonsOf(placed.placements, times, divisions, groupOf);

  const idsAt = (sets: readonly (ReadonlySet<number> | undefined)[]) =>
    times.slots.flatMap(({ id }, index) => (sets.some((set) => set?.has(index)) ? [id] : []));
  const busyOf = (kind: Kind): XhsttBusy => Object.fromEntries(resources.of(kind).map((each) => [each.id, idsAt([taken.get(each)])]));
  const classes = new Map(resources.of("class").map((each) => [each.id, each]));
  return {
    part: {
      source: "xhstt",
      ...schoolOf(resources, divisions, lessons, options, warn),
      groups,
      lessons: [...lessons, ...closedLessons(closures, times, divisions, warn)],
    },
    slots: times.slots,
    busy: {
      divisions: Object.fromEntries(
        divisions.list.map(({ id, students }) => {
          const own = classes.get(id);
          return [id, idsAt([...(own ? [taken.get(own)] : []), ...students.map((student) => taken.get(student))])];
        }),
      ),
      students: busyOf("student"),
      teachers: busyOf("teacher"),
      rooms: busyOf("room"),
    },
    ...(chosen ? { solution: chosen } : {}),
    solutions,
    warnings,
  };
}

function takenSlots(placements: readonly Placement[], closures: Closures): Map<Resource, Set<number>> {
  const taken = new Map([...closures].map(([resource, slots]) => [resource, new Set(slots)]));
  for (const placement of placements) {
    for (const resource of attendants(placement)) {
      const own = taken.get(resource) ?? new Set<number>();
      taken.set(resource, own);
      for (const slot of placement.slots) own.add(slot);
    }
  }
  return taken;
}

function schoolOf(resources: Resources, divisions: Divisions, lessons: readonly PartLesson[], options: XhsttOptions, warn: Warn) {
  const named = ({ id, name }: Resource) => (options.names && name !== "" && name !== id ? { name } : {});
  const levelled = divisions.list.map(({ id, students }) => ({ id, level: levelOf(id, options.levels, warn), students }));
  const taught = new Map<string, { subjects: Set<string>; divisions: Set<string> }>();
  for (const { teachers, subject, divisions: own } of lessons) {
    for (const teacher of teachers) {
      const entry = taught.get(teacher) ?? { subjects: new Set<string>(), divisions: new Set<string>() };
      taught.set(teacher, entry);
      if (subject !== undefined) entry.subjects.add(subject);
      for (const division of own) entry.divisions.add(division);
    }
  }
  const home = new Map(divisions.list.flatMap(({ id, students }) => students.map((student) => [student, id] as const)));
  return {
    levels: [...new Set(levelled.map(({ level }) => level))].map((id) => ({ id })),
    divisions: levelled.map(({ id, level, students }) => ({ id, level, ...(students.length === 0 ? {} : { size: students.length }) })),
    students: resources.of("student").flatMap((student) => {
      const division = home.get(student);
      return division === undefined ? [] : [{ id: student.id, ...named(student), division }];
    }),
    teachers: resources.of("teacher").map((teacher) => ({
      id: teacher.id,
      ...named(teacher),
      subjects: [...(taught.get(teacher.id)?.subjects ?? [])],
      teaches: [...(taught.get(teacher.id)?.divisions ?? [])],
    })),
    rooms: resources.of("room").map(({ id }) => ({ id })),
  };
}

function levelOf(division: string, levels: Levels | undefined, warn: Warn): string {
  const context = { year: division, parts: [] };
  const given = givenLevel(levels, division, context);
  if (typeof given === "string" && given !== "") return given;
  const level = defaultLevel(division, context);
  if (levels !== undefined) warn(FET["level-not-given"](division, level), `ResourceGroups/${division}`);
  return level;
}
