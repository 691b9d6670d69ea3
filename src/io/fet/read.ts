import { PlageInputError, shownValue } from "../../domain/issue.js";
import { FET, FET_ACTIVITIES } from "../notices/fet.js";
import { Oddities, type ReadWarning, type Warn, type WarningOptions, warningsIn } from "../warnings.js";
import { element, elements, readXml, text, type XmlElement } from "../xml.js";
import { type FetActivity, readActivities } from "./activities.js";
import { readClosures } from "./closures.js";
import { type DivisionSet, divisionKind, divisionSets } from "./divisions.js";
import { type FetGrid, type GridOptions, readGrid } from "./grid.js";
import { defaultLevel, givenLevel, type Levels } from "./levels.js";
import { idsOf } from "./names.js";
import { occupy } from "./occupation.js";
import { readPlacements } from "./placements.js";
import { MOST_IN_A_ROOM, readRooms } from "./rooms.js";
import type { FetSchool } from "./school.js";
import { readStudents } from "./students.js";
import { teachingOf } from "./teaching.js";

/** How a FET file is read. */
export interface FetOptions extends GridOptions, WarningOptions {
  /** FET's solution, the file whose name ends in `_activities.xml`. */
  readonly activities?: string | Uint8Array;
  /** Which FET sets are the divisions. Default: judged from the file, see `FetSchool.divisionsAre`. */
  readonly divisions?: "years" | "groups";
  /** Level of a division, by its id. Default, also where a map is silent: derived from names. */
  readonly levels?: Levels;
  /** Size of a division for which FET states none. Default 0. */
  readonly unknownSize?: number;
}

/**
 * Reads a FET file, and FET's solution when given, into divisions, teachers, rooms and when each is busy.
 *
 * Read: the institution's name and mode, days, hours, teachers, subjects taught, students, activities, rooms;
 * preferred starting time and preferred room of weight 100; not-available times of teachers, students and
 * rooms; break times. Not read, as they say nothing of free time: every other constraint, softer preferences,
 * activity tags, buildings, comments, qualified subjects and target hours.
 *
 * A division is busy in a slot when any of its students is. Throws `PlageInputError` on what cannot be read.
 */
export function readFet(fet: string | Uint8Array, options: FetOptions = {}): { school: FetSchool; warnings: ReadWarning[] } {
  const { warnings, warn } = warningsIn(options);
  const unknownSize = checkedOptions(options);
  const root = readXml(fet, "fet", "fet");
  const solution = options.activities === undefined ? undefined : readXml(options.activities, "activities", "Activities_Timetable");

  const grid = readGrid(root, options, warn);
  const tree = readStudents(root, warn);
  const activities = readActivities(root, warn);
  const { active, inactive } = activities;
  const placements = readPlacements(root, solution, activities, grid, warn);
  const { capacities, names: roomNames } = readRooms(root, warn);
  const teacherIds = idsOf(teacherNames(root), "Teachers_List", warn);
  const roomIds = idsOf([...capacities.keys()], "Rooms_List", warn);
  const closures = readClosures(root, grid, warn);
  const known = { teachers: new Set(teacherIds.keys()), atoms: tree.atoms, rooms: roomNames };
  const occupation = occupy(active, placements, closures, known, warn);

  const divisionsAre = options.divisions ?? divisionKind(tree, active);
  const sets = divisionSets(tree, divisionsAre, unknownSize, warn);
  const busyOf = busyIn(grid, closures.breaks);
  const teaching = teachingOf(active, sets, tree.atoms);
  const unplaced = active.filter(({ id }) => !placements.has(id));
  tellUnplaced(unplaced, active.length, warn);

  const school: FetSchool = {
    name: text(root, "Institution_Name").trim(),
    solved: unplaced.length === 0,
    divisionsAre,
    slots: grid.slots,
    slotNames: grid.names,
    divisions: sets.map((set) => ({
      id: set.id,
      level: levelOf(set, options.levels, warn),
      size: set.size,
      busy: busyOf([...set.atoms].map((atom) => occupation.atoms.get(atom))),
    })),
    teachers: [...teacherIds].map(([name, id]) => ({
      id,
      subjects: [...(teaching.get(name)?.subjects ?? [])],
      teaches: sets.filter((set) => teaching.get(name)?.divisions.has(set)).map((set) => set.id),
      busy: busyOf([occupation.teachers.get(name)]),
    })),
    rooms: [...roomIds].map(([name, id]) => ({
      id,
      capacity: capacities.get(name) ?? MOST_IN_A_ROOM,
      busy: busyOf([occupation.rooms.get(name)]),
    })),
    occupied: { activities: active.length, placed: active.length - unplaced.length, unplaced: unplaced.length, inactive },
  };
  return { school, warnings };
}

function checkedOptions({ divisions, unknownSize = 0 }: FetOptions): number {
  const refuse = (option: string, message: string, value: unknown): never => {
    throw new PlageInputError([
      { code: "fet-option", path: ["options", option], message, value: shownValue(value), hint: "Leave it out for the default." },
    ]);
  };
  if (divisions !== undefined && divisions !== "years" && divisions !== "groups")
    refuse("divisions", 'expected "years" or "groups"', divisions);
  if (!Number.isInteger(unknownSize) || unknownSize < 0 || unknownSize > 1_000)
    refuse("unknownSize", "expected a whole number up to 1,000", unknownSize);
  return unknownSize;
}

function teacherNames(root: XmlElement): string[] {
  const list = element(root, "Teachers_List");
  return list ? elements(list, "Teacher").map((entry) => text(entry, "Name")) : [];
}

/** Joins sets of slots with the breaks of all, in the order of the grid. */
function busyIn(grid: FetGrid, breaks: ReadonlySet<string>) {
  return (taken: readonly (ReadonlySet<string> | undefined)[]): string[] =>
    grid.slots.map((slot) => slot.id).filter((id) => breaks.has(id) || taken.some((slots) => slots?.has(id)));
}

function levelOf({ id, year, atoms }: DivisionSet, levels: Levels | undefined, warn: Warn): string {
  const context = { year, parts: [...atoms] };
  const given = givenLevel(levels, id, context);
  if (typeof given === "string" && given !== "") return given;
  const level = defaultLevel(id, context);
  if (levels !== undefined) warn(FET["level-not-given"](id, level), `Students_List/${id}`);
  return level;
}

function tellUnplaced(unplaced: readonly FetActivity[], all: number, warn: Warn): void {
  const oddities = new Oddities();
  for (const { id } of unplaced) oddities.add(FET_ACTIVITIES["activity-unplaced"](all), "Activities_List", id);
  oddities.tell(warn);
}
