import { z } from "zod";
import { count, date, dateRange, hours, id, ids, LIMITS, signedHours, text, time } from "./fields.js";

/** A cell of the weekly grid. */
export const slotSchema = z.strictObject({
  id,
  day: z.number().int().min(1).max(7).describe("Day of the week, 1 = Monday … 7 = Sunday."),
  start: time.describe("Wall-clock start, HH:MM."),
  end: time.describe("Wall-clock end, HH:MM, after start."),
  week: z.enum(["A", "B"]).optional().describe("Only weeks A or only weeks B. Default: every week."),
});

export const levelSchema = z.strictObject({
  id,
  name: text.optional(),
  joinedWith: id.optional().describe("Plan this level together with that one. Default: levels are never mixed."),
  cycleYear: z
    .number()
    .int()
    .min(1)
    .max(6)
    .optional()
    .describe("Year of the cycle, for presets of hours. Default: the level's position in the list."),
  candidates: ids.optional().describe("Slots that may become common slots. Default: every slot of the grid."),
  commonSlots: z
    .union([count, z.strictObject({ min: count, max: count })])
    .optional()
    .describe("Common slots a week, exact or as a range. Default: rules.commonSlot.perWeek."),
});

/** Hours of AP a division is owed in the year. */
export const quotaSchema = z.strictObject({
  hours: hours.optional().describe("Hours owed this year, before any carry-over."),
  carryOver: signedHours.default(0).describe("Hours that earlier years gave too little (positive) or too much (negative)."),
  cycle: z
    .strictObject({
      hours: hours.describe("Hours owed over the whole cycle."),
      years: z.number().int().min(1).max(6).default(3).describe("Years of the cycle."),
      year: z.number().int().min(1).max(6).describe("Which of them this one is, from 1."),
      received: hours.describe("Hours received in the earlier years."),
    })
    .optional()
    .describe("Instead of hours: what is left of the cycle, spread evenly over the years that remain."),
  tolerance: hours.optional().describe("Hours by which the year may miss the quota. Default: rules.divisionHours.tolerance."),
});

export const divisionSchema = z.strictObject({
  id,
  name: text.optional(),
  level: id,
  busy: ids.default([]).describe("Slots in which the division has ordinary lessons."),
  pfmp: z.array(dateRange).max(20).default([]).describe("Work placements: first and last day, both absent."),
  quota: quotaSchema.optional(),
  hourPool: hours.optional().describe("Teacher-hours given to the division for the whole horizon. Default: not limited."),
});

export const needSchema = z.union([
  z.number().int().min(1).max(4),
  z.strictObject({
    severity: z.number().int().min(1).max(4).describe("1 = slight … 4 = severe; the weight of each need-hour."),
    weeklyHours: hours.optional().describe("Hours asked in each week of class while the need is open. Default: 1."),
    hours: z
      .union([hours, z.record(id, hours)])
      .optional()
      .describe(
        "Hours asked in each period where the need is open, or hours by period (closed in periods not named), instead of weeklyHours. Where 0 are asked, the need may still be worked on.",
      ),
    periods: ids.optional().describe("Periods in which the need is open. Default: all."),
  }),
]);

export const studentSchema = z.strictObject({
  id,
  name: text.optional().describe("Never needed: a stable opaque id suffices everywhere."),
  division: id,
  needs: z.record(id, needSchema).default({}).describe("Severity per need, or a severity with the hours asked."),
  project: text.optional().describe("Personal project, shown on sheets."),
  carryOver: signedHours.default(0).describe("Hours owed to this student beside the division's quota."),
});

export const teacherSchema = z.strictObject({
  id,
  name: text.optional(),
  skills: ids.describe("Needs or actions the teacher may lead."),
  busy: ids.default([]).describe("Slots in which the teacher is not free."),
  weeklyHours: hours.optional().describe("Most hours of groups in one week. Default: not limited."),
  yearlyHours: hours.optional().describe("Most hours of groups over the horizon. Default: not limited."),
  absences: z
    .array(dateRange)
    .max(100)
    .default([])
    .describe("Days away: first and last. In a period the teacher leads no group that meets on one of them."),
  prefers: ids.default([]).describe("Needs, actions or slots the teacher would rather have."),
  teaches: ids.default([]).describe("Divisions taught in ordinary class."),
});

export const roomSchema = z.strictObject({
  id,
  name: text.optional(),
  capacity: z.number().int().min(1).max(10_000).describe("Students."),
  features: ids.default([]),
  busy: ids.default([]).describe("Slots in which the room is taken."),
});

/** Modalities with the sizes used where an action states none (no legal number exists: these are this library's defaults). */
export const MODALITY_SIZES: Readonly<Record<string, { min: number; max: number }>> = {
  soutien: { min: 6, max: 15 },
  "aide individualisée": { min: 2, max: 8 },
  tutorat: { min: 1, max: 4 },
  consolidation: { min: 8, max: 18 },
};

export const actionSchema = z.strictObject({
  id,
  name: text.optional(),
  need: id.optional().describe("The need it works on. Default: none; the action serves no need."),
  modality: id.default("soutien"),
  objective: text.optional().describe("The short-term objective printed on the group's sheet."),
  min: count.optional().describe("Fewest students. Default: the modality's, see MODALITY_SIZES, else 1."),
  max: count.optional().describe("Most students. Default: the modality's, else 15."),
  adults: z.number().int().min(1).max(4).default(1).describe("Adults who lead each group."),
  levels: ids.optional().describe("Levels it is offered to. Default: all."),
  features: ids.default([]).describe("What the room must have."),
  onlyForNeed: z.boolean().default(false).describe("Only students with the need may attend. Default: anyone."),
});

export const periodSchema = z.strictObject({
  id,
  name: text.optional(),
  start: date.optional().describe("First day. With a calendar, start and end are required."),
  end: date.optional().describe("Last day."),
  weeks: z.number().int().min(1).max(60).optional().describe("Without a calendar: weeks of class in the period. Default: 1."),
  continues: z
    .boolean()
    .default(false)
    .describe("The same period between bilans as the one before it, cut in two: rules that count periods count both as one."),
});

export const calendarSchema = z.strictObject({
  start: date.describe("First day of class."),
  end: date.describe("Last day of class."),
  zone: z.enum(["A", "B", "C"]).optional().describe("School holidays of that zone are left out."),
  holidays: z.array(dateRange).max(100).default([]).describe("Holidays: first and last day without class."),
  publicHolidays: z.boolean().default(true).describe("Leave out the French public holidays, computed."),
  weekA: date.optional().describe("Any day of a week A. Default: the first week of class is a week A."),
});

/** Every part of a problem that no rule owns. Rule settings are added where the rules are known. */
export const problemFields = {
  version: z.literal(1).default(1).describe("Version of this format."),
  name: text.optional(),
  preset: id.optional().describe("A preset of hours by text and rentrée, see PRESETS."),
  calendar: calendarSchema.optional().describe("The school year. Default: one undated week."),
  periods: z
    .array(periodSchema)
    .min(1)
    .max(LIMITS.periods)
    .optional()
    .describe("Periods between bilans. Default: between the holidays, or one."),
  slots: z.array(slotSchema).min(1).max(LIMITS.slots),
  levels: z.array(levelSchema).max(LIMITS.levels).default([]).describe("Default: those the divisions name."),
  divisions: z.array(divisionSchema).min(1).max(LIMITS.divisions),
  students: z.array(studentSchema).max(LIMITS.students),
  teachers: z.array(teacherSchema).max(LIMITS.teachers),
  rooms: z.array(roomSchema).max(LIMITS.rooms).optional().describe("Default: rooms are not planned."),
  actions: z.array(actionSchema).max(LIMITS.actions).optional().describe("Default: one soutien for each need that a student has."),
} as const;

const fields = z.strictObject(problemFields);

/**
 * A problem after parsing: defaults filled in, rule settings by rule id.
 *
 * @interface
 */
export type Problem = z.output<typeof fields> & { rules: Record<string, unknown> };
/**
 * A cell of the weekly grid.
 *
 * @interface
 */
export type SlotInput = z.output<typeof slotSchema>;
export type DivisionInput = z.output<typeof divisionSchema>;
export type StudentInput = z.output<typeof studentSchema>;
export type TeacherInput = z.output<typeof teacherSchema>;
export type RoomInput = z.output<typeof roomSchema>;
export type ActionInput = z.output<typeof actionSchema>;
export type CalendarInput = z.output<typeof calendarSchema>;
export type PeriodInput = z.output<typeof periodSchema>;
export type QuotaInput = z.output<typeof quotaSchema>;
