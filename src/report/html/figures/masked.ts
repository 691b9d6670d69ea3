import { hiddenCounts } from "../../../domain/mask.js";

/** Counts of a table and their total; null where one is hidden. */
export interface ShownCounts {
  readonly rows: readonly (number | null)[];
  readonly total: number | null;
}

/**
 * Counts as a table may show them.
 *
 * @param total of all students counted, where one of them may be in several rows; default: what the rows add up to
 */
export function shownCounts(counts: readonly number[], mask: number | undefined, total = counts.reduce((a, b) => a + b, 0)): ShownCounts {
  if (mask === undefined) return { rows: counts, total };
  const hidden = hiddenCounts(counts, total, mask);
  return { rows: counts.map((count, row) => (hidden.rows[row] ? null : count)), total: hidden.total ? null : total };
}
