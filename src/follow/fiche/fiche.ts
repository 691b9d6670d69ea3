import { share } from "../../domain/account.js";
import { hiddenCounts } from "../../domain/mask.js";
import type { SocleUnit, YearRecord } from "../options.js";
import { type Change, difference, type Series, seriesOf } from "./series.js";

export type { Change, Series };

/** `value` is after less before, in the unit of the records. */
export type Socle = { competence: string } & Series<{ before: number | null; after: number | null }>;
/** `value` is redoublements / students. */
export type Redoublement = Series<{ students: number | null; redoublements: number | null }>;
/** `value` is admitted / presented, and admitted / entered three years before. */
export interface Bac {
  ofPresented: Series<{ presented: number | null; admitted: number | null }>;
  ofEntered: Series<{ entered: number | null; admitted: number | null }>;
}
/** `value` is the share of the label among the year's students whose orientation is given. */
export type Orientation = { label: string } & Series<{ students: number | null }>;

/** The four indicators of the fiche, each year by year. */
export interface Fiche {
  socle: Socle[];
  redoublement: Redoublement;
  bac: Bac;
  orientation: Orientation[];
}

/** `records` in order of time, without an issue. */
export function ficheOf(records: readonly YearRecord[], unit: SocleUnit, mask: number | undefined): Fiche {
  const few = (...counts: (number | null)[]) => mask !== undefined && counts.some((count) => count !== null && count < mask);
  const rate = <P extends string, W extends string>(part: P, partOf: Count, whole: W, wholeOf: Count) =>
    seriesOf(
      records.map((record) => {
        const [few1, all] = [partOf(record) ?? null, wholeOf(record) ?? null];
        const parts = { [whole]: all, [part]: few1 } as Record<P | W, number | null>;
        return { year: record.year, parts, value: few1 === null || all === null ? null : share(few1, all), masked: few(few1, all) };
      }),
    );
  return {
    socle: keysOf(records, (record) => [record.socleBefore, record.socleAfter]).map((competence) => ({
      competence,
      ...seriesOf(
        records.map((record) => {
          const parts = { before: valueAt(record.socleBefore, competence), after: valueAt(record.socleAfter, competence) };
          return { year: record.year, parts, value: difference(parts.before, parts.after), masked: isSocleOfFew(record, parts) };
        }),
      ),
    })),
    redoublement: rate(
      "redoublements",
      (record) => record.redoublements,
      "students",
      (record) => record.students,
    ),
    bac: {
      ofPresented: rate(
        "admitted",
        (record) => record.bacAdmitted,
        "presented",
        (record) => record.bacPresented,
      ),
      ofEntered: rate(
        "admitted",
        (record) => record.bacAdmitted,
        "entered",
        (record) => record.entered,
      ),
    },
    orientation: orientationsOf(records, mask),
  };

  function isSocleOfFew({ students }: YearRecord, { before, after }: { before: number | null; after: number | null }): boolean {
    if (students === undefined || (before === null && after === null)) return false;
    const standFor = (value: number | null) => (unit === "level" || value === null ? null : Math.round(value * students));
    return few(students, standFor(before), standFor(after));
  }
}

type Count = (record: YearRecord) => number | undefined;
type Named = Readonly<Record<string, number>> | undefined;

function orientationsOf(records: readonly YearRecord[], mask: number | undefined): Orientation[] {
  const years = records.map((record) => {
    const labels = Object.keys(record.orientation ?? {});
    const counts = labels.map((label) => valueAt(record.orientation, label) ?? 0);
    const total = counts.reduce((sum, count) => sum + count, 0);
    const hidden = mask === undefined ? [] : hiddenCounts(counts, total, mask).rows;
    return {
      year: record.year,
      total,
      at: new Map(labels.map((label, index) => [label, { count: counts[index], masked: hidden[index] ?? false }])),
    };
  });
  return keysOf(records, (record) => [record.orientation]).map((label) => ({
    label,
    ...seriesOf(
      years.map(({ year, total, at }) => {
        const own = at.get(label);
        return {
          year,
          parts: { students: own?.count ?? null },
          value: own ? share(own.count, total) : null,
          masked: own?.masked ?? false,
        };
      }),
    ),
  }));
}

/** Keys in order of first appearance. */
function keysOf(records: readonly YearRecord[], listsOf: (record: YearRecord) => readonly Named[]): string[] {
  return [...new Set(records.flatMap((record) => listsOf(record).flatMap((list) => Object.keys(list ?? {}))))];
}

function valueAt(list: Named, key: string): number | null {
  return list !== undefined && Object.hasOwn(list, key) ? list[key] : null;
}
