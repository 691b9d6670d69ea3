import { FET_ACTIVITIES } from "../notices/fet.js";
import { Oddities, type Warn } from "../warnings.js";
import { element, elements, text, texts, type XmlElement } from "../xml.js";
import { type FetActivities, isActive } from "./activities.js";
import type { FetGrid } from "./grid.js";

export interface Placement {
  readonly slots: readonly string[];
  /** Exact FET names; of a virtual room, the real ones. */
  readonly rooms: readonly string[];
}

interface Wish {
  readonly day: string;
  readonly hour: string;
}

/**
 * Where each activity stands in the week: by the solution file when there is one, else, or where it is silent,
 * by the preferred starting time and room of weight 100 that FET writes into a solved file.
 */
export function readPlacements(
  root: XmlElement,
  solution: XmlElement | undefined,
  { active, ids }: FetActivities,
  grid: FetGrid,
  warn: Warn,
): Map<string, Placement> {
  const oddities = new Oddities();
  const times = new Map<string, Wish>();
  const rooms = new Map<string, readonly string[]>();
  if (solution) readSolution(solution, ids, times, rooms, oddities);
  readLocks(root, ids, times, rooms, oddities, solution !== undefined);

  const placements = new Map<string, Placement>();
  for (const { id, duration } of active) {
    const wish = times.get(id);
    if (!wish) continue;
    const slots = grid.at(wish.day, wish.hour, duration);
    if (!slots) {
      oddities.add(FET_ACTIVITIES["place-unknown"], "Activities", id);
      continue;
    }
    if (slots.length < duration) oddities.add(FET_ACTIVITIES["place-overruns"], "Activities", id);
    placements.set(id, { slots, rooms: rooms.get(id) ?? [] });
  }
  oddities.tell(warn);
  return placements;
}

type Times = Map<string, Wish>;
type Rooms = Map<string, readonly string[]>;

function readSolution(solution: XmlElement, ids: ReadonlySet<string>, times: Times, rooms: Rooms, oddities: Oddities): void {
  for (const entry of elements(solution, "Activity")) {
    const id = text(entry, "Id").trim();
    if (!ids.has(id)) {
      oddities.add(FET_ACTIVITIES["solution-unknown"], "Activities_Timetable", id);
      continue;
    }
    const wish = { day: text(entry, "Day"), hour: text(entry, "Hour") };
    if (wish.day === "" && wish.hour === "") continue;
    keep(times, id, wish, oddities);
    rooms.set(id, roomsOf(entry));
  }
}

function readLocks(root: XmlElement, ids: ReadonlySet<string>, times: Times, rooms: Rooms, oddities: Oddities, solved: boolean): void {
  for (const entry of hardConstraints(root, "Time_Constraints_List", "ConstraintActivityPreferredStartingTime")) {
    const day = text(entry, "Preferred_Day") || text(entry, "Day");
    const hour = text(entry, "Preferred_Hour") || text(entry, "Hour");
    const id = text(entry, "Activity_Id").trim();
    if (ids.has(id)) keep(times, id, { day, hour }, oddities);
    else oddities.add(FET_ACTIVITIES["lock-unknown"], "Time_Constraints_List", id);
  }
  for (const entry of hardConstraints(root, "Space_Constraints_List", "ConstraintActivityPreferredRoom")) {
    const id = text(entry, "Activity_Id").trim();
    const wanted = roomsOf(entry);
    const first = rooms.get(id);
    if (!ids.has(id)) oddities.add(FET_ACTIVITIES["lock-unknown"], "Space_Constraints_List", id);
    else if (first === undefined) rooms.set(id, wanted);
    else if (!solved && first.join("\n") !== wanted.join("\n")) {
      oddities.add(FET_ACTIVITIES["room-differs"], "Space_Constraints_List", id);
    }
  }
}

function keep(times: Times, id: string, wish: Wish, oddities: Oddities): void {
  const first = times.get(id);
  if (!first) times.set(id, wish);
  else if (first.day !== wish.day || first.hour !== wish.hour) {
    oddities.add(FET_ACTIVITIES["place-differs"], "Time_Constraints_List", id);
  }
}

function hardConstraints(root: XmlElement, list: string, kind: string): XmlElement[] {
  const parent = element(root, list);
  if (!parent) return [];
  return elements(parent, kind).filter((entry) => isActive(entry) && Number(text(entry, "Weight_Percentage")) >= 100);
}

function roomsOf(entry: XmlElement): readonly string[] {
  const real = texts(entry, "Real_Room").filter((name) => name !== "");
  return real.length > 0 ? real : texts(entry, "Room").filter((name) => name !== "");
}
