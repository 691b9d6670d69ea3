import { FET } from "../notices/fet.js";
import { Oddities, type Warn } from "../warnings.js";
import { element, elements, text, type XmlElement } from "../xml.js";
import { isActive } from "./activities.js";
import type { FetGrid } from "./grid.js";

/** The slots in which someone cannot be had, by exact FET name, and the breaks of all. */
export interface Closures {
  readonly breaks: ReadonlySet<string>;
  readonly teachers: ReadonlyMap<string, ReadonlySet<string>>;
  readonly students: ReadonlyMap<string, ReadonlySet<string>>;
  readonly rooms: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Reads the not-available times of teachers, students and rooms, and the break times. */
export function readClosures(root: XmlElement, grid: FetGrid, warn: Warn): Closures {
  const oddities = new Oddities();
  const read = (list: string, kind: string, who: string, times: string): Map<string, Set<string>> => {
    const closed = new Map<string, Set<string>>();
    const parent = element(root, list);
    for (const entry of parent ? elements(parent, kind) : []) {
      if (!isActive(entry)) continue;
      const name = who === "" ? "" : text(entry, who);
      const slots = closed.get(name) ?? new Set<string>();
      closed.set(name, slots);
      for (const time of elements(entry, times)) {
        const found = grid.at(text(time, "Day"), text(time, "Hour"), 1);
        if (found) for (const slot of found) slots.add(slot);
        else oddities.add(FET["time-unknown"], list, `${kind} ${name}`.trim());
      }
    }
    return closed;
  };
  const closures = {
    breaks: read("Time_Constraints_List", "ConstraintBreakTimes", "", "Break_Time").get("") ?? new Set<string>(),
    teachers: read("Time_Constraints_List", "ConstraintTeacherNotAvailableTimes", "Teacher", "Not_Available_Time"),
    students: read("Time_Constraints_List", "ConstraintStudentsSetNotAvailableTimes", "Students", "Not_Available_Time"),
    rooms: read("Space_Constraints_List", "ConstraintRoomNotAvailableTimes", "Room", "Not_Available_Time"),
  };
  oddities.tell(warn);
  return closures;
}
