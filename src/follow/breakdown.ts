import { addTo } from "../domain/maps.js";
import { hiddenCounts } from "../domain/mask.js";
import type { School } from "../domain/school.js";
import type { Entry } from "./entries.js";

/** Figures by name; null where there is none. */
export type Figures = { readonly [name: string]: number | null };

/** A count of students with the figures about them; all null where the count is hidden. */
export type Row<F extends Figures> = { students: number | null; masked: boolean } & { [K in keyof F]: number | null };

/**
 * The same count over all students in need, and by division, by need and by severity. A student with several needs may
 * be in several rows by need and by severity, and is once in the total.
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
}

const SEVERITIES = [1, 2, 3, 4];

export function breakdown<F extends Figures>(
  school: School,
  entries: readonly Entry[],
  measure: Measure<F>,
  threshold: number | undefined,
): Breakdown<F> {
  const all = counted(entries);
  return {
    total: shown(all, threshold !== undefined && all.students < threshold),
    divisions: rows(
      school.divisions.map(({ id }) => ({ division: id })),
      (entry) => entry.division,
    ),
    needs: rows(
      school.needs.map((need) => ({ need })),
      (entry) => entry.need,
    ),
    severities: rows(
      SEVERITIES.map((severity) => ({ severity })),
      (entry) => SEVERITIES.indexOf(entry.severity),
    ),
  };

  function rows<K extends object>(keys: readonly K[], rowOf: (entry: Entry) => number): (K & Row<F>)[] {
    const byRow = grouped(entries, rowOf);
    const found = keys.map((_, row) => counted(byRow.get(row) ?? []));
    const counts = found.map((row) => row.students);
    const hidden = threshold === undefined ? undefined : hiddenCounts(counts, all.students, threshold).rows;
    return keys.map((key, row) => ({ ...key, ...shown(found[row], hidden?.[row] ?? false) }));
  }

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
    addTo(groups, key, entry);
  }
  return groups;
}
