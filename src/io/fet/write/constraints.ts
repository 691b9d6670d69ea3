import { type XmlNode, xmlNode } from "../../xmlWriter.js";
import type { FetCell } from "./grid.js";

/** A constraint that must hold. */
export function constraint(kind: string, inside: readonly XmlNode[]): XmlNode {
  return xmlNode(`Constraint${kind}`, [xmlNode("Weight_Percentage", 100), ...inside, xmlNode("Active", "true"), xmlNode("Comments", "")]);
}

/** A fixed time, and a fixed room where there is one. */
export function lockedTime(activity: number, { day, hour }: FetCell): XmlNode {
  return constraint("ActivityPreferredStartingTime", [
    xmlNode("Activity_Id", activity),
    xmlNode("Preferred_Day", day),
    xmlNode("Preferred_Hour", hour),
    xmlNode("Permanently_Locked", "true"),
  ]);
}

export function lockedRoom(activity: number, room: string): XmlNode {
  return constraint("ActivityPreferredRoom", [
    xmlNode("Activity_Id", activity),
    xmlNode("Room", room),
    xmlNode("Permanently_Locked", "true"),
  ]);
}

/** Times at which someone is not free; nothing where there are none. */
export function notAvailable(kind: "Teacher" | "StudentsSet" | "Room", name: string, cells: readonly FetCell[]): XmlNode[] {
  if (cells.length === 0) return [];
  const who = xmlNode(kind === "StudentsSet" ? "Students" : kind, name);
  return [constraint(`${kind}NotAvailableTimes`, [who, ...times("Not_Available_Time", cells)])];
}

export function breakTimes(cells: readonly FetCell[]): XmlNode[] {
  return cells.length === 0 ? [] : [constraint("BreakTimes", times("Break_Time", cells))];
}

const times = (tag: string, cells: readonly FetCell[]): XmlNode[] => [
  xmlNode(`Number_of_${tag}s`, cells.length),
  ...cells.map(({ day, hour }) => xmlNode(tag, [xmlNode("Day", day), xmlNode("Hour", hour)])),
];
