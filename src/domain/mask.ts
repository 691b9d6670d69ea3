export interface Hidden {
  readonly rows: readonly boolean[];
  readonly total: boolean;
}

/**
 * Which counts of a table are hidden: those below the threshold, zero included, and with them the next smallest and its
 * equals, until the smallest hidden count could be at least two values above zero for someone who knows everything
 * else in the table, what the hidden rows add up to, the threshold and this method. Where every row is hidden, the sum
 * alone tells none of them.
 *
 * Source: complementary suppression, Hundepool et al., Statistical Disclosure Control (Wiley, 2012), chapter 4. The sum
 * is held to be known even where rows overlap, as hours often give it away.
 */
export function hiddenCounts(counts: readonly number[], total: number, threshold: number): Hidden {
  const small = counts.filter((count) => count < threshold).length;
  if (total < threshold) return { rows: counts.map((count) => count < threshold), total: true };
  if (small === 0) return { rows: counts.map(() => false), total: false };
  const order = counts.map((_, row) => row).sort((a, b) => counts[a] - counts[b] || a - b);
  const at = (place: number) => counts[order[place]];
  let size = Math.min(counts.length, Math.max(2, small));
  while (size < counts.length && (at(size) === at(size - 1) || !isVague(size))) size++;
  const hidden = new Set(order.slice(0, size));
  return { rows: counts.map((_, row) => hidden.has(row)), total: size === 1 };

  function isVague(first: number): boolean {
    const sum = order.slice(0, first).reduce((all, row) => all + counts[row], 0);
    // A hidden count is below every count that is shown.
    const least = Math.max(1, sum - (first - 1) * (at(first) - 1));
    return Math.min(threshold - 1, Math.floor(sum / first)) > least;
  }
}
