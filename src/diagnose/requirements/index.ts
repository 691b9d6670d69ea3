import type { School } from "../../domain/school.js";
import type { Requirement } from "../requirement.js";
import { ofCoLed } from "./coLed.js";
import { ofCommonSlot } from "./commonSlot.js";
import { ofContinuity } from "./continuity.js";
import { ofDivisionHours } from "./divisionHours.js";
import { ofFewActions } from "./fewActions.js";
import { ofGroupSize } from "./groupSize.js";
import { ofHourBudget } from "./hourBudget.js";
import { ofHourPool } from "./hourPool.js";
import { ofLocks } from "./locks.js";
import { ofNoFrozenGroups } from "./noFrozenGroups.js";
import { ofOnePlace } from "./onePlace.js";
import { ofRooms } from "./rooms.js";
import { ofSameLevel } from "./sameLevel.js";
import { ofTeachers } from "./teachers.js";

/** What each hard rule asks that could be given up, by rule id. */
export const REQUIREMENTS: Readonly<Record<string, (school: School) => Requirement[]>> = {
  commonSlot: ofCommonSlot,
  onePlace: ofOnePlace,
  teachers: ofTeachers,
  groupSize: ofGroupSize,
  divisionHours: ofDivisionHours,
  hourPool: ofHourPool,
  hourBudget: ofHourBudget,
  rooms: ofRooms,
  sameLevel: ofSameLevel,
  fewActions: ofFewActions,
  noFrozenGroups: ofNoFrozenGroups,
  coLed: ofCoLed,
  locks: ofLocks,
  continuity: ofContinuity,
};

/** Every requirement of a school, in the order of the rules. */
export function requirementsOf(school: School): Requirement[] {
  return Object.values(REQUIREMENTS).flatMap((of) => of(school));
}
