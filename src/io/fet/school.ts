import type { SlotInput } from "../../domain/problem.js";

/** What a FET file says about a school, in the words of this library. */
export interface FetSchool {
  readonly name: string;
  /** Every active activity has its place in the week. */
  readonly solved: boolean;
  /** Which FET students sets were taken as divisions. */
  readonly divisionsAre: "years" | "groups";
  readonly slots: readonly SlotInput[];
  /** The names FET gives to the day and hour of each slot. */
  readonly slotNames: readonly FetSlotName[];
  readonly divisions: readonly FetDivision[];
  readonly teachers: readonly FetTeacher[];
  readonly rooms: readonly FetRoom[];
  readonly occupied: FetOccupied;
}

/** What FET calls the day and the hour of a slot. */
export interface FetSlotName {
  readonly id: string;
  readonly day: string;
  readonly hour: string;
}

/** A division, with its students counted and the ids of the slots in which it has lessons. */
export interface FetDivision {
  readonly id: string;
  readonly level: string;
  readonly size: number;
  readonly busy: readonly string[];
}

/** A teacher, with the subjects and divisions taught and the ids of the slots that are not free. */
export interface FetTeacher {
  readonly id: string;
  readonly subjects: readonly string[];
  /** Division ids. */
  readonly teaches: readonly string[];
  readonly busy: readonly string[];
}

/** A room, with its seats and the ids of the slots in which it is taken. */
export interface FetRoom {
  readonly id: string;
  readonly capacity: number;
  readonly busy: readonly string[];
}

/** Counts of activities. `inactive` ones are left out of the others. */
export interface FetOccupied {
  readonly activities: number;
  readonly placed: number;
  readonly unplaced: number;
  readonly inactive: number;
}
