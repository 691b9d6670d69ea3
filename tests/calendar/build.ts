import type { CalendarInput, PeriodInput, SlotInput } from "../../src/domain/problem.js";
import { calendarSchema, periodSchema, slotSchema } from "../../src/domain/problem.js";

export const calendar = (parts: Record<string, unknown>): CalendarInput => calendarSchema.parse(parts);
export const period = (parts: Record<string, unknown>): PeriodInput => periodSchema.parse(parts);
export const slot = (day: number, week?: "A" | "B"): SlotInput =>
  slotSchema.parse({
    id: `${day}${week ?? ""}`,
    day,
    start: "09:00",
    end: "10:00",
    ...(week === undefined ? {} : { week }),
  });

/** The whole year 2025-2026 in a zone. */
export const year2025 = (zone: "A" | "B" | "C"): CalendarInput => calendar({ start: "2025-09-01", end: "2026-07-03", zone });
