/** How the rows of a table are tied to its total. */
export interface TableTies {
  /** What every row counts at least, known to all: 1 where a row is listed only because someone is in it. */
  readonly fewest: 0 | 1;
  /** Each row counts some of those whom the total counts. */
  readonly nested: boolean;
}

export interface Hidden {
  readonly rows: readonly boolean[];
  readonly total: boolean;
}

/**
 * Which counts of a table are hidden: those below the threshold, zero included, and with them the next smallest, until
 * the smallest hidden count could be at least two values for someone who knows everything else in the table, what the
 * hidden rows add up to, the threshold and this method. When every row is hidden, the sum alone tells none of them.
 *
 * Source: complementary suppression, Hundepool et al., Statistical Disclosure Control (Wiley, 2012), chapter 4; the
 * sum is held to be known even where rows overlap, as hours often give it away.
 */
export function hiddenCounts(counts: readonly number[], total: number, threshold: number, ties: TableTies): Hidden {
  const small = counts.filter((count) => count < threshold).length;
  if (total < threshold) return { rows: counts.map((count) => count < threshold), total: true };
  if (small === 0) return { rows: counts.map(() => false), total: false };
  const order = counts.map((_, row) => row).sort((a, b) => counts[a] - counts[b] || a - b);
  let hidden = Math.min(counts.length, Math.max(2, small));
  while (hidden < counts.length && !isVague(hidden)) hidden++;
  const set = new Set(order.slice(0, hidden));
  return { rows: counts.map((_, row) => set.has(row)), total: hidden === 1 };

  function isVague(size: number): boolean {
    const sum = order.slice(0, size).reduce((all, row) => all + counts[row], 0);
    // No hidden row counts more than the smallest that is shown.
    const most = Math.min(counts[order[size]], ties.nested ? total : Number.POSITIVE_INFINITY);
    const least = Math.max(ties.fewest, sum - (size - 1) * most);
    return Math.min(threshold - 1, Math.floor(sum / size)) > least;
  }
}
