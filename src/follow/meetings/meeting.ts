import type { School, Slot } from "../../domain/school.js";
import type { Choice } from "./choose.js";
import type { Duty } from "./diary.js";

/** Why a teacher is not there. `neverFree` and `otherBilan` are said of bilans that are not held. */
export type Absence = { teacher: string } & (
  | { reason: "busy" }
  | { reason: "leads"; group: string; level: string; action: string }
  | { reason: "neverFree" }
  | { reason: "otherBilan"; level: string }
  | { reason: "noSlot" }
);

/** When the team of a level meets at the end of a period, who is there and who cannot come. */
export interface BilanMeeting {
  period: string;
  level: string;
  /** Null when the bilan cannot be held: see `why`. */
  slot: string | null;
  /** Null in an undated problem too. */
  date: string | null;
  /** Ids, in the order of the problem. */
  present: string[];
  absent: Absence[];
  /**
   * Why there is no slot. `nobodyConcerned`: no teacher has to do with the level. `noSlot`: none occurs in the last
   * week of class. `nobodyFree`: nobody concerned is free in any. `otherBilans`: bilans of levels that share a teacher
   * take every slot in which someone is free.
   */
  why: "nobodyConcerned" | "noSlot" | "nobodyFree" | "otherBilans" | null;
  /** No other choice of slots in the period has more teachers present. */
  proven: boolean;
}

/** A level's bilan at the end of a period, before it is written out. */
interface Planned {
  readonly school: School;
  readonly period: number;
  readonly level: number;
  /** By level. */
  readonly teams: readonly (readonly number[])[];
  readonly times: readonly { readonly slot: Slot; readonly date: string | null }[];
  /** By time and place in the level's team; undefined where the teacher is free. */
  readonly duties: readonly (readonly (Duty | undefined)[])[];
  readonly choice: Choice;
}

export function heldMeeting(planned: Planned, time: number): BilanMeeting {
  const { school, teams, level, times } = planned;
  const team = teams[level].map((teacher, k) => ({ teacher: school.teachers[teacher].id, duty: planned.duties[time][k] }));
  return {
    ...headOf(planned),
    slot: times[time].slot.id,
    date: times[time].date,
    present: team.filter(({ duty }) => duty === undefined).map(({ teacher }) => teacher),
    absent: team.flatMap(({ teacher, duty }) => (duty ? [{ teacher, ...duty }] : [])),
    why: null,
    proven: planned.choice.proven[level],
  };
}

export function unheldMeeting(planned: Planned): BilanMeeting {
  const { school, teams, level, times, duties, choice } = planned;
  const team = teams[level];
  const absent = team.map((index, k): Absence => {
    const teacher = school.teachers[index].id;
    if (times.length === 0) return { teacher, reason: "noSlot" };
    const free = duties.flatMap((inTime, time) => (inTime[k] === undefined ? [time] : [])).at(-1);
    if (free === undefined) return { teacher, reason: "neverFree" };
    const other = teams.findIndex((others, each) => choice.times[each] === free && others.some((each) => team.includes(each)));
    return { teacher, reason: "otherBilan", level: school.levels[other].id };
  });
  const why = () => {
    if (team.length === 0) return "nobodyConcerned";
    if (times.length === 0) return "noSlot";
    return absent.some(({ reason }) => reason === "otherBilan") ? "otherBilans" : "nobodyFree";
  };
  return { ...headOf(planned), slot: null, date: null, present: [], absent, why: why(), proven: choice.proven[level] };
}

function headOf({ school, period, level }: Planned): Pick<BilanMeeting, "period" | "level"> {
  return { period: school.periods[period].id, level: school.levels[level].id };
}
