import { counted, list } from "../../../words/index.js";

interface Limits {
  readonly from: string;
  readonly to: string;
}

const some = (count: number, one: string, other = `${one}s`) => counted(count, "en", { one, other });

/** The English sentences. Another language is one more file of this shape. */
export const en = {
  teacherHours: (teacher: string, weekly: Limits | undefined, yearly: Limits | undefined) =>
    `One hour a week more of ${teacher}: ${[
      ...(weekly ? [`${weekly.from} → ${weekly.to} h a week`] : []),
      ...(yearly ? [`${yearly.from} → ${yearly.to} h over the year`] : []),
    ].join(", ")}.`,
  teacherSlot: (teacher: string, slot: string) => `Free ${teacher} on ${slot}.`,
  teacherSkill: (teacher: string, skill: string) => `Let ${teacher} lead ${skill}.`,
  roomSeats: (room: string, from: number, to: number) => `A larger room than ${room}: ${from} → ${some(to, "seat")}.`,
  roomSlot: (room: string, slot: string) => `Free room ${room} on ${slot}.`,
  moreRooms: (seats: number, features: readonly string[]) =>
    `One room more, of ${some(seats, "seat")}${features.length === 0 ? "" : `, with ${list(features, "en")}`}.`,
  groupMost: (action: string, from: number, to: number) => `Most students of ${action}: ${from} → ${to}.`,
  groupFewest: (action: string, from: number, to: number) => `Fewest students of ${action}: ${from} → ${to}.`,
  hourPool: (who: string, from: string, to: string) => `One teacher-hour a week more for ${who}: ${from} → ${to} h.`,
  hourBudget: (from: string, to: string) => `One teacher-hour a week more for the school: ${from} → ${to} h.`,
  commonSlots: (level: string, from: number, to: number) => `Most common slots of level ${level} a week: ${from} → ${to}.`,
  actionsPerSlot: (from: number, to: number) => `Most different actions of a level at the same time: ${from} → ${to}.`,
  actionsPerStudent: (from: number, to: number) => `Most different actions of a student in a period: ${from} → ${to}.`,

  change: "Change",
  points: "Points",
  needHours: "Need-hours",
  students: "Students",
  proven: "Proven",
  yes: "yes",
  no: "no",
  noRows: "No single change of these kinds gains anything.",
  noneFound: "No change that gains anything was found.",
  noPlan: "There is no plan to better.",
  note: "Points: need-hours weighted by severity. Students: those who receive more less those who receive fewer.",
  complete: "No other single change of these kinds gains more than the last one listed.",
  incomplete: (points: string, changes: number) =>
    `The limits ended before all was known: ${some(changes, "other change")} could gain more, at most ${points} points.`,
};
