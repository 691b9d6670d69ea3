import type { School } from "../../../domain/school.js";
import { checkProblem } from "../../../read/read.js";
import { BOTTLENECK_KINDS, type BottleneckKind, type Candidate, type Kind } from "../kind.js";
import { commonSlots } from "./commonSlots.js";
import { actionsPerSlot, actionsPerStudent } from "./fewActions.js";
import { groupFewest, groupMost } from "./groupSize.js";
import { hourBudget, hourPool } from "./hours.js";
import { moreRooms, roomSeats, roomSlot } from "./rooms.js";
import { teacherHours } from "./teacherHours.js";
import { teacherSkill } from "./teacherSkill.js";
import { teacherSlot } from "./teacherSlot.js";

export const KINDS: Readonly<Record<BottleneckKind, Kind>> = {
  teacherHours,
  teacherSlot,
  teacherSkill,
  roomSeats,
  roomSlot,
  moreRooms,
  groupMost,
  groupFewest,
  hourPool,
  hourBudget,
  commonSlots,
  actionsPerSlot,
  actionsPerStudent,
};

/** Every change of some kinds; without those past the limits of a problem. */
export function candidatesOf(school: School, kinds: readonly BottleneckKind[]): Candidate[] {
  return BOTTLENECK_KINDS.filter((kind) => kinds.includes(kind))
    .flatMap((kind) => KINDS[kind](school))
    .filter((candidate) => "school" in checkProblem(candidate.grant(school.problem)));
}
