import type { School } from "../domain/school.js";
import type { Entry } from "./entries.js";
import { hiddenCounts } from "./mask.js";

export type Figures = { readonly [name: string]: number | null };

/** A count of students with the figures about them; all null where the count is hidden. */
export type Row<F extends Figures> = { students: number | null; masked: boolean } & { [K in keyof F]: number | null };

/**
 * The same count over all students in need, and by division, by need and by severity. A student with several needs is
 * in several rows by need and by severity, and once in the total. Divisions are all listed, needs and severities where
 * a student has them.
 */
export interface Breakdown<F extends Figures> {
  total: Row<F>;
  divisions: ({ division: string } & Row<F>)[];
  needs: ({ need: string } & Row<F>)[];
  severities: ({ severity: number } & Row<F>)[];
}

export interface Measure<F extends Figures> {
  /** Whether a student counts, by those of its needs that a row looks at. */
  readonly counts: (own: readonly Entry[]) => boolean;
  readonly figures: (all: readonly Entry[]) => F;
  /** Every row counts someone, by its being listed. Default: no. */
  readonly listedByCount?: boolean;
  /** A student in a row by need or severity is always in the total. Default: yes. */
  readonly nested?: boolean;
}

export function breakdown<F extends Figures>(
  school: School,
  entries: readonly Entry[],
  measure: Measure<F>,
  threshold: number | undefined,
): Breakdown<F> {
  const all = counted(entries);
  const list = <K extends object>(rows: readonly { key: K; own: readonly Entry[] }[], ties: { fewest: 0 | 1; nested: boolean }) => {
    const found = rows.map(({ own }) => counted(own));
    const hidden =
      threshold === undefined
        ? []
        : hiddenCounts(
            found.map((row) => row.students),
            all.students,
            threshold,
            ties,
          ).rows;
    return found.map((row, index) => ({ ...rows[index].key, ...shown(row, hidden[index] ?? false) }));
  };
  const ties = { fewest: measure.listedByCount ? 1 : 0, nested: measure.nested ?? true } as const;
  const byDivision = grouped(entries, (entry) => entry.division);
  const byNeed = grouped(entries, (entry) => entry.need);
  const bySeverity = grouped(entries, (entry) => entry.severity);
  return {
    total: shown(all, threshold !== undefined && all.students < threshold),
    divisions: list(
      school.divisions.map(({ id, index }) => ({ key: { division: id }, own: byDivision.get(index) ?? [] })),
      { fewest: 0, nested: true },
    ),
    needs: list(
      school.needs.flatMap((need, index) => {
        const own = byNeed.get(index);
        return own ? [{ key: { need }, own }] : [];
      }),
      ties,
    ),
    severities: list(
      [...bySeverity].sort(([a], [b]) => a - b).map(([severity, own]) => ({ key: { severity }, own })),
      ties,
    ),
  };

  function counted(own: readonly Entry[]): { students: number; figures: F } {
    const students = [...grouped(own, (entry) => entry.student).values()].filter(measure.counts);
    return { students: students.length, figures: measure.figures(students.flat()) };
  }
}

function shown<F extends Figures>({ students, figures }: { students: number; figures: F }, masked: boolean): Row<F> {
  if (!masked) return { students, ...figures, masked };
  return { students: null, ...(Object.fromEntries(Object.keys(figures).map((name) => [name, null])) as F), masked };
}

function grouped<T>(entries: readonly T[], keyOf: (entry: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const own = groups.get(key);
    if (own) own.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}
