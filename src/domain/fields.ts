import { z } from "zod";

/** The largest problem that is read. Each figure is several times the largest lycée of France. */
export const LIMITS = {
  idLength: 100,
  textLength: 10_000,
  levels: 60,
  divisions: 400,
  students: 20_000,
  teachers: 2_000,
  rooms: 1_000,
  slots: 300,
  actions: 300,
  periods: 40,
  needsPerStudent: 60,
  listLength: 20_000,
} as const;

/** An opaque identifier, unique among its kind. */
export const id = z.string().min(1).max(LIMITS.idLength);
export const text = z.string().max(LIMITS.textLength);
export const ids = z.array(id).max(LIMITS.listLength);

/** A civil date, `YYYY-MM-DD`, without a time or a zone. */
export const date = z.iso.date();
/** A wall-clock time, `HH:MM`. */
export const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "expected HH:MM");

export const count = z.number().int().min(0).max(100_000);
export const hours = z.number().min(0).max(100_000);
export const signedHours = z.number().min(-100_000).max(100_000);
export const weight = z.number().min(0).max(1_000);

export const dateRange = z.strictObject({ start: date, end: date, name: text.optional() });
export type DateRange = z.infer<typeof dateRange>;
