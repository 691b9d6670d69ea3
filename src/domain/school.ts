import type { DateRange } from "./fields.js";
import type { Problem } from "./problem.js";

/** A cell of the weekly grid, times in minutes after midnight. */
export interface Slot {
  readonly index: number;
  readonly id: string;
  readonly day: number;
  readonly start: number;
  readonly end: number;
  readonly minutes: number;
  readonly week: "A" | "B" | undefined;
}

export interface Period {
  readonly index: number;
  readonly id: string;
  readonly name: string;
  /** The period between bilans that it is, or is a part of, counted from 0. */
  readonly span: number;
  /** First and last day, absent in an undated problem. */
  readonly start?: string;
  readonly end?: string;
}

/** A level, or several levels planned as one because the school joined them. */
export interface Level {
  readonly index: number;
  /** Id of the level, or of the joined levels with "+" between. */
  readonly id: string;
  readonly levelIds: readonly string[];
  readonly divisions: readonly number[];
  readonly students: readonly number[];
  /** Slots that may become common slots, before any division's lessons are looked at. */
  readonly candidates: readonly number[];
  readonly commonSlots?: { readonly min: number; readonly max: number };
}

export interface Quota {
  /** Minutes the division is owed this year, carry-over included. */
  readonly minutes: number;
  /** Minutes by which the year may miss it; absent: the rule's default. */
  readonly tolerance?: number;
}

export interface Division {
  readonly index: number;
  readonly id: string;
  readonly level: number;
  readonly busy: ReadonlySet<number>;
  readonly quota?: Quota;
  /** Teacher-minutes for the horizon; absent: not limited. */
  readonly hourPool?: number;
  readonly students: readonly number[];
}

/** A student's need in the periods where it is open. */
export interface Need {
  readonly need: number;
  readonly severity: number;
  /** Minutes asked, by period index; 0 where the need is closed or the division absent. */
  readonly asked: readonly number[];
  /** Whether the need is open, by period index: where nothing more is asked of it too. */
  readonly open: readonly boolean[];
}

export interface Student {
  readonly index: number;
  readonly id: string;
  readonly division: number;
  readonly level: number;
  readonly needs: readonly Need[];
  readonly carryOver: number;
}

export interface Teacher {
  readonly index: number;
  readonly id: string;
  /** Action indices the teacher may lead. */
  readonly actions: ReadonlySet<number>;
  readonly busy: ReadonlySet<number>;
  readonly absences: readonly DateRange[];
  readonly weeklyMinutes: number;
  readonly yearlyMinutes: number;
  readonly prefersActions: ReadonlySet<number>;
  readonly prefersSlots: ReadonlySet<number>;
  readonly teaches: ReadonlySet<number>;
}

export interface Room {
  readonly index: number;
  readonly id: string;
  readonly capacity: number;
  readonly features: ReadonlySet<string>;
  readonly busy: ReadonlySet<number>;
}

export interface Action {
  readonly index: number;
  readonly id: string;
  readonly name: string;
  /** Index into `needs`, or -1 when the action serves no need. */
  readonly need: number;
  readonly modality: string;
  readonly objective: string;
  readonly min: number;
  readonly max: number;
  readonly adults: number;
  /** Indices of levels it is offered to. */
  readonly levels: ReadonlySet<number>;
  readonly features: readonly string[];
  readonly onlyForNeed: boolean;
}

/** What really happens in one slot over one period. */
export interface SessionCount {
  /** Meetings of a group of the level: dates on which at least one of its divisions is present. */
  readonly level: readonly number[];
  /** Meetings that a student of the division can attend. */
  readonly division: readonly number[];
  /** The level's dates, empty in an undated problem. */
  readonly dates: readonly (readonly string[])[];
}

/** A parsed problem with ids turned into indices and the year turned into counts of sessions. */
export interface School {
  readonly problem: Problem;
  readonly dated: boolean;
  readonly needs: readonly string[];
  readonly slots: readonly Slot[];
  readonly periods: readonly Period[];
  readonly levels: readonly Level[];
  readonly divisions: readonly Division[];
  readonly students: readonly Student[];
  readonly teachers: readonly Teacher[];
  readonly rooms: readonly Room[] | undefined;
  readonly actions: readonly Action[];
  /** `sessions[period][slot]`. */
  readonly sessions: readonly (readonly SessionCount[])[];
}

/** Minutes a group of the level meets in the slot over the period: what its teachers spend. */
export function levelMinutes(school: School, period: number, slot: number, level: number): number {
  return school.sessions[period][slot].level[level] * school.slots[slot].minutes;
}

/** Minutes that the teachers of one group of an action spend there over the period, all together. */
export function groupMinutes(
  school: School,
  { period, slot, level, action }: { readonly period: number; readonly slot: number; readonly level: number; readonly action: number },
): number {
  return school.actions[action].adults * levelMinutes(school, period, slot, level);
}

/** Minutes a student of the division receives in the slot over the period. */
export function divisionMinutes(school: School, period: number, slot: number, division: number): number {
  return school.sessions[period][slot].division[division] * school.slots[slot].minutes;
}

/** Whether a student of the division is there at all in the slot over the period. */
export function isPresent(school: School, period: number, slot: number, division: number): boolean {
  return school.sessions[period][slot].division[division] > 0;
}

/** Whether the teacher is away on a date on which a group of the level meets in the slot over the period. */
export function isAway(school: School, teacher: number, period: number, slot: number, level: number): boolean {
  const { absences } = school.teachers[teacher];
  if (absences.length === 0) return false;
  return school.sessions[period][slot].dates[level].some((date) => absences.some(({ start, end }) => start <= date && date <= end));
}
