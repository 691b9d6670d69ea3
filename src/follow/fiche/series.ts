/** Between two years: how much was gained, or lost. */
export interface Change {
  from: number;
  to: number;
  value: number;
}

/** The figures of one year; all null where they are masked. */
export type YearRow<F> = { year: number } & F & {
    value: number | null;
    /** From the listed year before; null where either has no value. */
    change: number | null;
    masked: boolean;
  };

/** A figure year by year, with its change from the first year that has a value to the last. */
export interface Series<F = Record<never, never>> {
  series: YearRow<F>[];
  change: Change | null;
}

export interface YearFigures<F> {
  readonly year: number;
  readonly parts: F;
  readonly value: number | null;
  readonly masked: boolean;
}

/** `years` in order of time. */
export function seriesOf<F extends Record<string, number | null>>(years: readonly YearFigures<F>[]): Series<F> {
  const shown = years.map((each) => (each.masked ? { ...each, parts: blank(each.parts), value: null } : each));
  const series = shown.map(({ year, parts, value, masked }, index) => ({
    year,
    ...parts,
    value,
    change: difference(index === 0 ? null : shown[index - 1].value, value),
    masked,
  }));
  const known = shown.flatMap(({ year, value }) => (value === null ? [] : [{ year, value }]));
  const [first, last] = [known[0], known.at(-1)];
  return {
    series,
    change: first && last && first !== last ? { from: first.year, to: last.year, value: last.value - first.value } : null,
  };
}

export function difference(before: number | null, after: number | null): number | null {
  return before === null || after === null ? null : after - before;
}

function blank<F extends Record<string, number | null>>(parts: F): F {
  return Object.fromEntries(Object.keys(parts).map((name) => [name, null])) as F;
}
