import type { z } from "zod";
import type { Breach } from "../domain/breach.js";
import type { Issue } from "../domain/issue.js";
import type { Plan, PlannedGroup } from "../domain/plan.js";
import type { Problem } from "../domain/problem.js";
import type { School } from "../domain/school.js";
import type { Linear } from "../program/program.js";
import type { Cohort } from "../variables/cohort.js";
import type { Horizon } from "../variables/horizon.js";
import type { Model } from "../variables/model.js";
import type { Sentence } from "../words/index.js";
import type { Shape } from "./shape.js";
import type { Tier } from "./tiers.js";

/** Students that must, or must not, share a group. */
export interface Relations {
  readonly together: readonly (readonly [number, number])[];
  readonly apart: readonly (readonly [number, number])[];
}

/** A group that people have been told of: its members should meet again wherever they meet. */
export interface AnnouncedGroup {
  readonly period: number;
  readonly slot: number;
  readonly action: number;
  readonly students: readonly number[];
  readonly teachers: readonly number[];
  /** How much it matters beside others, 0 to 1. */
  readonly weight: number;
}

/** What a rule adds to the value of a tier: in the program, and again from the named plan. */
export interface Contribution<S> {
  readonly tier: Tier;
  /** Absent when the contribution is sought after the program, within the plan it fixed. */
  objective?(model: Model, settings: S): Linear;
  score(school: School, plan: Plan, settings: S): number;
  /** Quality of one group among the others, for a tier that is a mean over groups and sought by exchanges. */
  quality?(school: School, group: PlannedGroup, groups: readonly PlannedGroup[], settings: S): number;
  /** A value no plan can beat, known without solving. */
  best(school: School, settings: S): number;
}

/**
 * One requirement or wish, whole: its settings, the columns it refuses, its rows, its check on a finished plan and
 * the sentences that explain a breach. Stages loop over rules and never name one.
 */
export interface Rule<S = unknown> {
  readonly id: string;
  readonly kind: "hard" | "soft";
  /** What it asks, as a sentence for people. */
  readonly statement: Sentence;
  /** Must accept `{}` and fill in every default. */
  readonly settings: z.ZodType<S>;

  /** True when the settings ask for nothing, so that the rule stands in nobody's way. Default: false. */
  asksNothing?(settings: S): boolean;
  /** Ids in the settings that the problem does not know. Paths start inside the settings. */
  unknownIds?(problem: Problem, settings: S): Issue[];
  /** Inputs that contradict themselves whatever is planned. Paths start at the root. */
  contradictions?(school: School, settings: S): Issue[];
  /** Sentences that say why no plan can exist, where that is plain without solving. */
  obstacles?(school: School, settings: S): Sentence[];

  /** Text that differs between students whom the rule treats differently. */
  distinguishes?(student: number, school: School, horizon: Horizon, settings: S): string;
  /** True when a student's own self-study counts: where it is offered, a cohort's mean says too little. */
  countsSelfStudy?(student: number, school: School, settings: S): boolean;

  /** True when the rule's rows speak of all that a student attends, even where it serves no need of theirs. */
  followsStudent?(student: number, school: School, horizon: Horizon, settings: S): boolean;

  /** False refuses the column `z`. */
  admitsCommonSlot?(school: School, level: number, slot: number, settings: S): boolean;
  /** False refuses the column `x`. */
  admitsAttendance?(view: AttendanceView, settings: S): boolean;
  /** False refuses the column `y`. */
  admitsLead?(view: LeadView, settings: S): boolean;

  /** True gives every presence a column of self-study. */
  offersSelfStudy?(settings: S): boolean;

  /** Adds rows, and columns of the rule's own. */
  rows?(model: Model, settings: S): void;
  /** Reads the rule's own columns of a solution into the shapes of the groups to be named. */
  shape?(model: Model, values: ArrayLike<number>, shapes: ReadonlyMap<number, Shape[]>, settings: S): void;
  relations?(school: School, settings: S): Relations;
  /** Groups that were announced: whoever the program leaves in the same action at the same slot stays with their group. */
  announced?(school: School, settings: S): readonly AnnouncedGroup[];

  /** Breaches of a named plan, from the problem and the plan alone. */
  check?(school: School, plan: Plan, settings: S): Breach[];
  readonly contributes?: Contribution<S>;
}

export interface AttendanceView {
  readonly school: School;
  readonly horizon: Horizon;
  readonly cohort: Cohort;
  readonly action: number;
  readonly level: number;
  readonly slot: number;
  readonly period: number;
}

export interface LeadView {
  readonly school: School;
  readonly teacher: number;
  readonly action: number;
  readonly level: number;
  readonly slot: number;
  readonly period: number;
}

/** Types a rule's hooks by its own settings, and forgets that type for the list of rules. */
export function defineRule<S>(rule: Rule<S>): Rule {
  return rule as unknown as Rule;
}

/** Settings of a rule in a parsed problem. */
export function settingsOf(school: School, rule: Rule): unknown {
  return school.problem.rules[rule.id];
}
