import { FET } from "../notices/fet.js";
import { Oddities, type Warn } from "../warnings.js";
import { element, elements, text, type XmlElement } from "../xml.js";

/** What the problem format allows. FET writes 30000 where nothing limits a room. */
export const MOST_IN_A_ROOM = 10_000;

export interface FetRooms {
  /** By exact FET name. A virtual room only stands for real ones, and is left out. */
  readonly capacities: ReadonlyMap<string, number>;
  /** Every name listed, left out or not. */
  readonly names: ReadonlySet<string>;
}

/** The rooms that exist, and how many each holds. */
export function readRooms(root: XmlElement, warn: Warn): FetRooms {
  const list = element(root, "Rooms_List");
  const oddities = new Oddities();
  const capacities = new Map<string, number>();
  const names = new Set<string>();
  for (const entry of list ? elements(list, "Room") : []) {
    const name = text(entry, "Name");
    if (names.has(name)) {
      oddities.add(FET["room-twice"], "Rooms_List", name);
      continue;
    }
    names.add(name);
    if (text(entry, "Virtual").trim().toLowerCase() === "true") {
      oddities.add(FET["room-virtual"], "Rooms_List", name);
      continue;
    }
    const written = text(entry, "Capacity").trim();
    const capacity = written === "" ? MOST_IN_A_ROOM : Number(written);
    if (!Number.isInteger(capacity) || capacity < 1) {
      oddities.add(FET["room-capacity"], "Rooms_List", name);
      continue;
    }
    capacities.set(name, Math.min(capacity, MOST_IN_A_ROOM));
  }
  oddities.tell(warn);
  return { capacities, names };
}
