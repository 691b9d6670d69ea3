import type { Problem } from "../../domain/problem.js";
import type { School } from "../../domain/school.js";
import type { Speech } from "./speech.js";

/** Kinds of change that can be asked about, in the order in which they are listed among equals. */
export const BOTTLENECK_KINDS = [
  "teacherHours",
  "teacherSlot",
  "teacherSkill",
  "roomSeats",
  "roomSlot",
  "moreRooms",
  "groupMost",
  "groupFewest",
  "hourPool",
  "hourBudget",
  "commonSlots",
  "actionsPerSlot",
  "actionsPerStudent",
] as const;

/** What a change gives room to: one of `BOTTLENECK_KINDS`. */
export type BottleneckKind = (typeof BOTTLENECK_KINDS)[number];

/** What is changed, by ids, and each limit before and after. */
export interface ProposedChange {
  readonly teacher?: string;
  readonly slot?: string;
  readonly need?: string;
  readonly action?: string;
  readonly room?: string;
  readonly level?: string;
  readonly division?: string;
  /** By the name of the field or setting. */
  readonly limits?: Readonly<Record<string, { readonly from: number; readonly to: number }>>;
}

/** A change that gives room and takes none: every plan that was possible stays so. Several can be granted together. */
export interface Candidate {
  readonly kind: BottleneckKind;
  readonly change: ProposedChange;
  /** Points of this library to tell the cheaper of two changes by, as in `diagnose`. */
  readonly price: number;
  readonly message: (speech: Speech) => string;
  grant(problem: Problem): Problem;
}

/** Every change of a kind that a school could make. */
export type Kind = (school: School) => readonly Candidate[];
