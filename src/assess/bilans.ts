import { date } from "../domain/fields.js";
import type { Issues } from "../domain/issues.js";
import type { Reading } from "./readings.js";
import { ASSESS_LIMITS } from "./schema.js";

const SLASHED = /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}$/;

/**
 * The bilans of the readings, the earliest first: as stated, by date where all are dates, else as they first appear.
 * Without bilans it is one, null.
 */
export function bilansOf(readings: readonly Reading[], stated: readonly string[] | undefined, issues: Issues): (string | null)[] {
  const first = new Map<string, Reading>();
  for (const reading of readings) if (reading.bilan !== null && !first.has(reading.bilan)) first.set(reading.bilan, reading);
  const used = [...first.keys()];
  if (used.length > ASSESS_LIMITS.bilans) issues.add("too-large", [], `${used.length} bilans`, `Keep to ${ASSESS_LIMITS.bilans}.`);
  if (stated) {
    stated.forEach((bilan, index) => {
      if (stated.indexOf(bilan) < index) issues.add("duplicate-id", ["options", "bilans", index], "listed twice", "List it once.", bilan);
    });
    for (const [bilan, { path }] of first)
      if (!stated.includes(bilan))
        issues.add("unknown-id", path, "options.bilans does not list this bilan", "Add it, in its place.", bilan);
    return stated.filter((bilan) => first.has(bilan));
  }
  if (used.length === 0) return [null];
  if (used.length === 1 || !used.every((bilan) => SLASHED.test(bilan)))
    return used.every((bilan) => date.safeParse(bilan).success) ? used.sort() : used;
  // 03/11 is in March for some and in November for others.
  issues.add(
    "ambiguous-date",
    first.get(used[0])?.path ?? [],
    "the order of these dates is not certain",
    "Write YYYY-MM-DD, or list options.bilans.",
    used[0],
  );
  return used;
}
