import { RULES } from "../../rules/index.js";
import type { Tier } from "../../rules/tiers.js";
import { counted, list as listed } from "../../words/index.js";

const some = (count: number, one: string, other = `${one}s`) => counted(count, "en", { one, other });
const list = (items: readonly string[]) => listed(items, "en");
const MOST_LISTED = 6;
const short = (items: readonly string[]) =>
  items.length <= MOST_LISTED ? list(items) : `${items.slice(0, MOST_LISTED).join(", ")} and ${items.length - MOST_LISTED} others`;
/** A sentence after a colon. */
const lower = (sentence: string) => sentence.replace(/^[A-Z](?=[a-z]* )/, (letter) => letter.toLowerCase());
const on = (place: string) => (place === "" ? "" : ` (${place})`);

/** The English sentences. Another language is one more file of this shape. */
export const en = {
  rules: Object.fromEntries(RULES.map((rule) => [rule.id, rule.statement.en])) as Readonly<Record<string, string>>,
  place: (slot: string | undefined, period: string | undefined) => [slot, period].filter((each) => each !== undefined).join(", "),
  places: (places: readonly string[]) => (places.length <= 1 ? (places[0] ?? "") : short(places.map((each) => each.replace(", ", " in ")))),
  tiers: { coverage: "coverage", fairness: "fairness", economy: "economy", composition: "composition" } as Readonly<Record<Tier, string>>,
  units: {
    coverage: "points, need-hours weighted by severity",
    fairness: "points, shares of the worst-served student and division",
    economy: "points, teacher-hours and a price for each group",
    composition: "points, the mean quality of the groups from 0 to 1",
  } as Readonly<Record<Tier, string>>,
  breaches: (count: number) =>
    `The timetable breaks ${count === 1 ? "a rule" : `rules ${count} times`}; it is explained as it is, and verify lists what it breaks.`,

  noNeeds: (student: string) => `Student ${student} asks for no hours of any need.`,
  received: (student: string, received: string, asked: string) =>
    `Student ${student} receives ${received} h of ${asked} h, all needs together.`,
  needReceived: (need: string, severity: number, received: string, asked: string) =>
    `Need of ${need}, severity ${severity}: ${received} h of ${asked} h.`,
  selfStudy: (hours: string) => `Self-study: ${hours} h.`,
  noGroups: "The student is in no group.",
  limits: {
    noAction: "No action of the school works on this need.",
    refused: (action: string, rule: string) => `${action} is not open to the student. ${rule}`,
    absent: (division: string, where: string) => `Division ${division} is away in every common slot of its level${on(where)}.`,
    slots: (level: string, count: number, where: string) =>
      `Level ${level} has ${some(count, "common slot")} a week${count === 0 ? "" : `, and the student works on this need in each of them`}${on(where)}.`,
    full: (action: string, max: number, where: string) => `Every group of ${action} is full, at ${some(max, "student")}${on(where)}.`,
    joining: (action: string, where: string, rule: string) => `To join a group of ${action}${on(where)} would break a rule. ${rule}`,
    leaving: (action: string, where: string, rule: string) =>
      `To leave the present group for one of ${action}${on(where)} would break a rule. ${rule}`,
    noTeacher: (action: string, adults: number, where: string) =>
      `${adults === 1 ? "Nobody" : `Fewer than ${some(adults, "teacher")}`} can lead ${action}${on(where)}: the skill or the time is lacking.`,
    teachersTaken: (action: string, where: string, teachers: readonly string[]) =>
      `Another group of ${action} has no leader${on(where)}: ${short(teachers)} ${teachers.length === 1 ? "leads another group" : "lead other groups"} then.`,
    opening: (action: string, where: string, rule: string) => `One more group of ${action}${on(where)} would break a rule. ${rule}`,
    cost: (action: string, where: string, tier: string, loss: string) =>
      `A place in ${action} could be made${on(where)}, but the plan would lose ${loss} points of ${tier} by it.`,
    even: (action: string, where: string) => `A place in ${action} could be had${on(where)}: the plan would be worth as much.`,
    open: (action: string, where: string) =>
      `A place in ${action} could be had${on(where)}, and the timetable would be better: it is not the best.`,
  },

  notIn: (student: string, action: string, where: string) =>
    `Student ${student} is not in this group of ${action}${on(where)}; whyNot says why not.`,
  forNeed: (student: string, action: string, where: string, need: string, severity: number, received: string, asked: string) =>
    `Student ${student} is in this group of ${action}${on(where)} for the need of ${need}, severity ${severity}: ${received} h of ${asked} h in the period.`,
  forLock: (student: string, action: string, where: string) =>
    `Student ${student} has no need that this group of ${action}${on(where)} works on: the school has fixed it.`,
  forPlace: (student: string, action: string, where: string) =>
    `Student ${student} has no need that this group of ${action}${on(where)} works on: everybody present is in a group.`,
  alsoLocked: "The school has fixed it besides.",
  others: (students: number, withNeed: number, need: string | undefined) =>
    students === 0
      ? "Nobody else is in the group."
      : `${some(students, "other student")} ${students === 1 ? "is" : "are"} in the group${need === undefined ? "" : `, ${withNeed} with the need of ${need}`}.`,
  alternative: (action: string, served: { need: string; severity: number; hours: string } | undefined, inTheWay: string | undefined) =>
    `At the same time there is ${action}, ${
      served
        ? `for the need of ${served.need}, severity ${served.severity}: ${served.hours} h more of it`
        : "which works on none of the student's needs"
    }.${inTheWay === undefined ? "" : ` In the way: ${lower(inTheWay)}`}`,
  isFull: "the group is full.",
  noAlternative: (where: string) => `The level has no other group at that time${on(where)}.`,
  held: (rules: readonly string[]) => `Nothing else changed, the student cannot leave it. ${rules.join(" ")}`,

  groupAt: (action: string, where: string) => `${action}${on(where)}`,
  besideGroup: "The student is in another group of this action at that time: who is in which of the two is a matter of composition.",
  already: (student: string, groups: readonly string[]) => `Student ${student} is there already: ${list(groups)}.`,
  forbidden: "A rule forbids it, whatever is planned.",
  impossible: "No plan exists with it: that is proven.",
  noBase: "The problem has no plan at all, with it or without it; diagnose says why.",
  unknown: "Whether a plan exists with it was not found out within the limits.",
  noSingleRule: "No single rule is to blame: several together leave no plan with it.",
  andOthers: (count: number) => `… and ${some(count, "other reason")}.`,
  because: (said: string, reason: string) => `${said}: ${lower(reason)}`,
  fact: (said: string, fact: string) => `${said}: ${fact}`,
  away: (division: string, where: string) => `Division ${division} is away${on(where)}`,
  slotRefused: (slot: string, level: string) => `${slot} cannot be a common slot of level ${level}`,
  attendanceRefused: (student: string, action: string) => `Student ${student} may not attend ${action}`,
  leadRefused: (teacher: string, action: string) => `${teacher} may not lead ${action}`,
  noLeaders: (action: string, adults: number, where: string) =>
    `${adults === 1 ? "Nobody" : `Fewer than ${some(adults, "teacher")}`} may lead ${action}${on(where)}`,
  lessons: (divisions: readonly string[]) => `${list(divisions)} ${divisions.length === 1 ? "has" : "have"} lessons then.`,
  noSkill: (teacher: string, action: string) => `${teacher} has not the skill to lead ${action}.`,
  busy: (teacher: string, slot: string) => `${teacher} is not free on ${slot}.`,
  inTheWay: (rule: string) => `Without this rule there would be a plan with it: ${lower(rule)}`,

  asked: (student: string, action: string, where: string, teacher: string | undefined) =>
    `student ${student} in ${action}${on(where)}${teacher === undefined ? "" : ` with ${teacher}`}`,
  loses: (asked: string, tier: string) => `A plan exists with ${asked}, and it loses ${tier}.`,
  costsNothing: (asked: string) => `A plan exists with ${asked} that loses nothing.`,
  change: (tier: string, unit: string, before: string, after: string, amount: string, loses: boolean) =>
    `${tier[0].toUpperCase()}${tier.slice(1)}: ${before} → ${after}, ${amount} ${loses ? "worse" : "better"} (${unit}).`,
  bounds: (tier: string, atLeast: string | undefined, atMost: string | undefined) =>
    `The plans are not proven best: the true loss of ${tier} is ${atLeast === undefined ? "" : `at least ${atLeast}`}${atLeast && atMost ? " and " : ""}${
      atMost === undefined ? "" : `at most ${atMost}`
    }${atLeast === undefined && atMost === undefined ? "not known" : ""}.`,
  notProven: "The plan compared with is not proven best: a better one may exist that this does not allow.",
  own: (student: string, hours: string, more: boolean) => `Student ${student} receives ${hours} h ${more ? "more" : "less"} of the needs.`,
  hoursOf: (student: string, hours: string) => `${student} (${hours} h)`,
  othersLose: (count: number, hours: string, who: readonly string[]) =>
    `${some(count, "other student")} ${count === 1 ? "receives" : "receive"} ${hours} h less in all: ${short(who)}.`,
  othersGain: (count: number, hours: string, who: readonly string[]) =>
    `${some(count, "other student")} ${count === 1 ? "receives" : "receive"} ${hours} h more in all: ${short(who)}.`,
  nobodyChanges: "Everybody receives as many hours of their needs in all as without it.",
  incomplete: "Not every way to do it was tried within the limit of plans: another may lose less.",
  otherBase: (tier: string, here: string, best: string) =>
    `The loss is counted from the best plan found, not from this timetable: ${tier} ${best} there, ${here} here.`,
};
