import { describe, expect, it } from "vitest";
import { hiddenCounts } from "../../src/domain/mask.js";

const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);
/** What is published of a table: null where a count is hidden. */
function published(counts: readonly number[], total: number, threshold: number) {
  const hidden = hiddenCounts(counts, total, threshold);
  return { rows: counts.map((count, row) => (hidden.rows[row] ? null : count)), total: hidden.total ? null : total };
}

/** Every list of so many whole numbers from `low` to `high`. */
function lists(length: number, low: number, high: number): number[][] {
  if (length === 0) return [[]];
  return lists(length - 1, low, high).flatMap((list) => Array.from({ length: high - low + 1 }, (_, k) => [...list, low + k]));
}

interface Table {
  readonly counts: readonly number[];
  readonly shown: { readonly rows: readonly (number | null)[] };
  readonly key: string;
}

/** Hidden rows that someone who knows the method and everything published finds out, over all tables that may be. */
function foundOut(tables: readonly Table[], looked = tables): string[] {
  const possible = new Map<string, Set<number>[]>();
  for (const { counts, key } of tables) {
    const sets = possible.get(key) ?? counts.map(() => new Set<number>());
    counts.forEach((count, row) => void sets[row].add(count));
    possible.set(key, sets);
  }
  return looked.flatMap(({ counts, shown, key }) =>
    shown.rows.some((row, index) => row === null && possible.get(key)?.[index].size === 1) ? [`${counts.join()} as ${key}`] : [],
  );
}

describe("the counts that are hidden", () => {
  it.each([
    ["none where all are large", [5, 9, 12], [5, 9, 12], 26],
    ["a small one, and the next smallest", [2, 9, 12], [null, null, 12], 23],
    ["two small ones that add up to enough", [2, 4, 12], [null, null, 12], 18],
    ["one more where the small ones are nothing together", [0, 0, 7, 12], [null, null, null, 12], 19],
    ["one more where the next smallest leaves one way to add up", [4, 5, 5], [null, null, null], 14],
    ["all with a small total", [1, 3], [null, null], null],
    ["the only row, whose total is the same", [3], [null], null],
    ["nothing of an empty table but its total", [], [], null],
  ])("are %s", (_, counts, rows, total) => {
    expect(published(counts, sum(counts), 5)).toEqual({ rows, total });
  });

  it.each([3, 4, 5])("cannot be found by anyone, knowing the method, below %i: all tables of up to four rows", (threshold) => {
    // One may also know that nothing is zero.
    for (const fewest of [0, 1]) {
      for (const length of [1, 2, 3, 4]) {
        const tables = lists(length, fewest, 9).map((counts) => {
          const shown = published(counts, sum(counts), threshold);
          return { counts, shown, key: JSON.stringify(shown) };
        });
        // Tables at the edge of those listed have neighbours beyond it.
        const listed = tables.filter(({ counts }) => Math.max(...counts) < 7 && sum(counts) > length * fewest);
        expect(foundOut(tables, listed)).toEqual([]);
        expect(listed.some(({ shown }) => shown.rows.includes(null))).toBe(true);
      }
    }
  });

  it.each([3, 4])("cannot be found where students are in several rows, below %i: all sets of up to nine students", (threshold) => {
    const kinds = [1, 2, 3, 4, 5, 6, 7];
    const sets = (students: number, from: number): number[][] =>
      students === 0
        ? [[]]
        : kinds.filter((kind) => kind >= from).flatMap((kind) => sets(students - 1, kind).map((rest) => [kind, ...rest]));
    const tables = Array.from({ length: 9 }, (_, students) => sets(students + 1, 1))
      .flat()
      .map((students) => [0, 1, 2].map((row) => students.filter((kind) => kind & (1 << row)).length).concat(students.length))
      .filter(([a, b, c]) => a > 0 && b > 0 && c > 0 && a + b + c > 3)
      .map(([a, b, c, total]) => {
        const counts = [a, b, c];
        const shown = published(counts, total, threshold);
        // Hours of the total less those of the rows shown may give away what the hidden rows add up to.
        return { counts, shown, key: JSON.stringify([shown, shown.total === null ? null : sum(counts)]) };
      });
    expect(tables.length).toBeGreaterThan(1_000);
    expect(foundOut(tables)).toEqual([]);
  });

  it("shows no count below the threshold", () => {
    for (const counts of lists(3, 0, 8)) {
      const { rows, total } = published(counts, sum(counts), 5);
      expect([...rows, total].filter((count) => count !== null && count < 5)).toEqual([]);
    }
  });
});
