import { z } from "zod";
import { date, id, ids, LIMITS, text } from "./fields.js";

/** A level, or joined levels with "+" between their ids. */
const level = z
  .string()
  .min(1)
  .max(LIMITS.levels * (LIMITS.idLength + 1));
const studentIds = z.array(id).max(LIMITS.students);

export const groupSchema = z.strictObject({
  id: id.describe("Stable for the same problem, options and seed."),
  period: id,
  level,
  action: id,
  need: id.optional(),
  modality: id,
  objective: text,
  slot: id,
  teachers: ids,
  room: id.optional(),
  students: studentIds,
  paidBy: id.optional().describe("Division whose hour pool pays, when pools are not shared."),
  sessions: z.number().int().min(0).describe("Meetings over the period."),
  minutes: z.number().min(0).describe("Minutes of all meetings together."),
  dates: z.array(date).max(400).describe("Dates of the meetings; empty in an undated problem."),
});

export const timetableSchema = z.strictObject({
  version: z.literal(1).default(1),
  commonSlots: z.array(z.strictObject({ level, slots: ids })).max(LIMITS.levels),
  groups: z.array(groupSchema).max(100_000),
  selfStudy: z
    .array(z.strictObject({ period: id, level, slot: id, students: studentIds }))
    .max(20_000)
    .default([]),
});

/**
 * The year's needs groups, by id: plain JSON.
 *
 * @interface
 */
export type Timetable = z.output<typeof timetableSchema>;
/**
 * A needs group: one action at one slot in one period, with its students, teachers, room and dates, by id.
 *
 * @interface
 */
export type Group = z.output<typeof groupSchema>;
