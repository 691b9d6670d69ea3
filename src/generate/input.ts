import type { z } from "zod";
import type { problemFields } from "../domain/problem.js";

type Fields = { [K in keyof typeof problemFields]: z.input<(typeof problemFields)[K]> };

/** The rule settings that a generated school may state. */
export interface GeneratedRules {
  commonSlot?: { perWeek?: number | { min: number; max: number }; differentDays?: boolean };
  fewActions?: { perSlot?: number };
  noFrozenGroups?: { maxPeriods?: number };
}

/** A generated school: plain JSON in the input format, with every field left out that is at its default. */
export interface GeneratedSchool {
  name: string;
  calendar?: NonNullable<Fields["calendar"]>;
  periods?: NonNullable<Fields["periods"]>;
  slots: Fields["slots"];
  levels: NonNullable<Fields["levels"]>;
  divisions: Fields["divisions"];
  students: Fields["students"];
  teachers: Fields["teachers"];
  rooms?: NonNullable<Fields["rooms"]>;
  actions: NonNullable<Fields["actions"]>;
  rules: GeneratedRules;
}

export type GeneratedSlot = GeneratedSchool["slots"][number];
export type GeneratedDivision = GeneratedSchool["divisions"][number];
export type GeneratedStudent = GeneratedSchool["students"][number];
export type GeneratedTeacher = GeneratedSchool["teachers"][number];
export type GeneratedRoom = NonNullable<GeneratedSchool["rooms"]>[number];
export type GeneratedAction = GeneratedSchool["actions"][number];
export type GeneratedPeriod = NonNullable<GeneratedSchool["periods"]>[number];
