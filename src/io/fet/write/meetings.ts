import { PlageInputError } from "../../../domain/issue.js";
import type { Plan } from "../../../domain/plan.js";
import type { School } from "../../../domain/school.js";
import type { Timetable } from "../../../domain/timetable.js";
import { FET } from "../../notices/fet.js";
import { Oddities, type Warn, type WarningOptions } from "../../warnings.js";

/** What is to become an activity; indices but for the texts. */
export interface FetMeeting {
  readonly slot: number;
  readonly subject: string;
  readonly teachers: readonly number[];
  /** -1 where none is planned. */
  readonly room: number;
  readonly students: readonly number[];
  readonly comment: string;
}

/** Which period and week of a plan is written. */
export interface WeekOptions extends WarningOptions {
  /** The period whose groups are written; FET knows one week. Default: the first. */
  readonly period?: string;
  /** Where slots alternate, the weeks that are written. Default: "A". */
  readonly week?: "A" | "B";
}

export const SELF_STUDY = "étude surveillée";

/** The meetings of one period in one kind of week. */
export function meetingsOfWeek(
  school: School,
  plan: Plan,
  timetable: Timetable,
  { period, week = "A" }: WeekOptions,
  warn: Warn,
): FetMeeting[] {
  if (week !== "A" && week !== "B") throw new RangeError(`week must be "A" or "B", not ${String(week)}`);
  const wanted = period === undefined ? 0 : school.periods.findIndex(({ id }) => id === period);
  if (wanted < 0) {
    const hint = `The periods are ${school.periods.map(({ id }) => id).join(", ")}.`;
    throw new PlageInputError([{ code: "unknown-id", path: ["options", "period"], message: "no period has this id", value: period, hint }]);
  }
  const oddities = new Oddities();
  const all = [
    ...plan.groups.map((group, index) => ({
      ...group,
      subject: school.actions[group.action].name,
      comment: timetable.groups[index].id,
    })),
    ...plan.selfStudy.map((study) => ({ ...study, subject: SELF_STUDY, teachers: [], room: -1, comment: "" })),
  ].filter((meeting) => meeting.period === wanted);
  const kept = all.filter(({ slot, comment }) => {
    const own = school.slots[slot].week;
    if (own === undefined || own === week) return true;
    oddities.add(FET["week-left-out"], { en: `weeks ${own}`, fr: `semaines ${own}` }, comment);
    return false;
  });
  oddities.tell(warn);
  return kept;
}
