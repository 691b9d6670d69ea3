import { counted, list as listed } from "../../words/index.js";

const some = (count: number, one: string, other = `${one}s`) => counted(count, "en", { one, other });
const list = (items: readonly string[]) => listed(items, "en");
const MOST_LISTED = 6;
const short = (items: readonly string[]) =>
  items.length <= MOST_LISTED ? list(items) : `${items.slice(0, MOST_LISTED).join(", ")} and ${items.length - MOST_LISTED} others`;
const lower = (sentence: string) => `${sentence[0].toLowerCase()}${sentence.slice(1).replace(/\.$/, "")}`;

/** The English sentences. Another language is one more file of this shape. */
export const en = {
  perWeek: (level: string, min: number, max: number) =>
    `Level ${level} has ${min === max ? some(min, "common slot") : `${min} to ${max} common slots`} a week.`,
  candidates: (level: string, slots: readonly string[]) =>
    slots.length === 0 ? `No slot may be a common slot of level ${level}.` : `Only ${short(slots)} may be a common slot of level ${level}.`,
  lessons: (division: string, slots: readonly string[]) =>
    slots.length === 0 ? `Division ${division} has its lessons.` : `Division ${division} has lessons on ${short(slots)}.`,
  differentDays: (_days: readonly string[]) => "No level has two common slots on one day.",
  doubleBlock: (_days: readonly string[]) => "Common slots come in double blocks.",
  days: (days: readonly string[]) => `Common slots lie on ${list(days)} only.`,
  teacherBusy: (teacher: string, slots: readonly string[]) => `${teacher} is not free on ${short(slots)}.`,
  teacherAway: (teacher: string, ranges: readonly (readonly [from: string, to: string])[]) =>
    `${teacher} is away ${list(ranges.map(([from, to]) => (from === to ? `on ${from}` : `from ${from} to ${to}`)))}.`,
  weeklyHours: (teacher: string, hours: string) => `${teacher} leads at most ${hours} h of groups a week.`,
  yearlyHours: (teacher: string, hours: string) => `${teacher} leads at most ${hours} h of groups over the year.`,
  skills: (action: string, able: number) =>
    able === 0 ? `Nobody has the skill to lead ${action}.` : `Only ${some(able, "teacher")} can lead ${action}.`,
  fewest: (action: string, min: number) => `A group of ${action} has at least ${some(min, "student")}.`,
  most: (action: string, max: number) => `A group of ${action} has at most ${some(max, "student")}.`,
  noSelfStudy: "No student is left to self-study.",
  quota: (division: string, hours: string, slack: string) =>
    `Each student of ${division} receives ${hours} h over the year, give or take ${slack} h.`,
  hourPool: (who: string, hours: string) => `${who} has ${hours} teacher-hours to spend.`,
  hourBudget: (hours: string) => `The school has ${hours} teacher-hours for all of its groups.`,
  school: "the school",
  rooms: (count: number) => (count === 0 ? "There is no room." : `There ${count === 1 ? "is" : "are"} ${some(count, "room")}.`),
  audience: (action: string, levels: readonly string[], onlyForNeed: boolean) =>
    `${action} is meant for ${list(levels) || "no level"}${onlyForNeed ? ", and there for students in need of it" : ""}.`,
  perSlot: (limit: number) => `A level has at most ${some(limit, "different action")} at the same time.`,
  perStudent: (limit: number) => `A student has at most ${some(limit, "different action")} in a period.`,
  maxPeriods: (limit: number) => `No student stays in an action for more than ${some(limit, "period")} in a row.`,
  adults: (action: string, adults: number) => `A group of ${action} is led by ${adults} adults.`,
  mostMoves: (limit: number) => `There are at most ${some(limit, "change of group", "changes of group")}.`,
  mostTeacherMoves: (limit: number) => `There are at most ${some(limit, "change of teacher", "changes of teacher")}.`,
  place: (slot: string | undefined, period: string | undefined) => `${slot ? ` on ${slot}` : ""}${period ? ` in ${period}` : ""}`,
  lockedSlot: (level: string, slot: string, common: boolean) => `${slot} ${common ? "is" : "is not"} a common slot of level ${level}.`,
  lockedTeacher: (teacher: string, action: string, place: string, leads: boolean) =>
    `${teacher} ${leads ? "leads" : "does not lead"} a group of ${action}${place}.`,
  lockedStudent: (student: string, action: string, place: string, attends: boolean) =>
    `Student ${student} ${attends ? "attends" : "does not attend"} ${action}${place}.`,
  lockedTogether: (students: readonly string[]) => `Students ${list(students)} are always in the same group.`,
  lockedApart: (students: readonly string[]) => `No two of the students ${list(students)} are in the same group.`,

  freeTeacher: (teacher: string, slot: string) => `Free ${teacher} on ${slot}.`,
  standIn: (teacher: string) => `Have someone stand in for ${teacher} while away, with the same skills and hours.`,
  moreTeacherHours: (teacher: string, from: string, to: string, limit: "weeklyHours" | "yearlyHours") =>
    `Hours of ${teacher} ${limit === "weeklyHours" ? "a week" : "over the year"}: ${from} → ${to}.`,
  learn: (teacher: string, action: string) => `Let ${teacher} lead ${action}.`,
  fewerSlots: (level: string, from: number, to: number) => `Fewest common slots of level ${level} a week: ${from} → ${to}.`,
  moreSlots: (level: string, from: number, to: number) => `Most common slots of level ${level} a week: ${from} → ${to}.`,
  allowSlot: (level: string, slot: string) => `Allow ${slot} as a common slot of level ${level}.`,
  moveLesson: (division: string, slot: string) => `Move the lesson of ${division} on ${slot}.`,
  smaller: (action: string, from: number, to: number) => `Fewest students of ${action}: ${from} → ${to}.`,
  larger: (action: string, from: number, to: number) => `Most students of ${action}: ${from} → ${to}.`,
  allowSelfStudy: "Allow supervised self-study.",
  tolerance: (division: string, from: string, to: string) => `Tolerance on the hours of ${division}: ${from} h → ${to} h.`,
  moreHours: (who: string, hours: number) => `${some(hours, "teacher-hour")} more for ${who}.`,
  moreRooms: (count: number, features: readonly string[]) =>
    `${some(count, "room")} more${features.length === 0 ? "" : `, with ${list(features)}`}.`,
  openAction: (action: string) => `Open ${action} to everyone.`,
  raise: (sentence: string, to: number) => `Raise to ${to}: ${lower(sentence)}.`,
  fewerAdults: (action: string, to: number) => `Let groups of ${action} be led by ${some(to, "adult")}.`,
  giveUp: (sentence: string) => `No longer ask that ${lower(sentence)}.`,
  liftLock: (sentence: string) => `Lift the lock: ${lower(sentence)}.`,
};
