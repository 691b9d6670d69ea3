import type { Issues, Path } from "../domain/issues.js";
import type { Scale } from "./schema.js";

/** 1 (slight) to 4 (severe): the weight of each need-hour. */
export type Severity = 1 | 2 | 3 | 4;

/** How the levels of one competence are read. */
export interface Grid {
  readonly need: string;
  readonly min: number;
  readonly max: number;
  /** Levels by label, as `labelKey` writes it. */
  readonly labels: ReadonlyMap<string, number>;
  /** Shares below which each severity holds, the worst first. */
  readonly below: readonly (readonly [Severity, number])[];
}

type Labels = NonNullable<Scale["labels"]>;

const BELOW: Readonly<Record<Severity, number>> = { 4: 0, 3: 0.25, 2: 0.5, 1: 0.75 };
const WORST_FIRST: readonly Severity[] = [4, 3, 2, 1];
/** Non acquis, en cours d'acquisition, acquis, expert. */
const LABELS_OF_1_TO_4: Labels = ["NA", "ECA", "A", "E"];
/** A share that misses a threshold by less is that threshold: (2,2 - 1) / 4,8 is a quarter. */
const NOISE = 1e-9;

/** The worst severity whose threshold the share is below; null where there is no need. */
export function severityOf(grid: Grid, share: number): Severity | null {
  return grid.below.find(([, below]) => share < below - NOISE)?.[0] ?? null;
}

export function shareOf(grid: Grid, level: number): number {
  return (level - grid.min) / (grid.max - grid.min);
}

export function labelKey(text: string): string {
  return text.trim().normalize("NFC").toLowerCase();
}

/** The grid of each competence, those with nothing of their own included; issues are told under `scale`. */
export function gridsOf(scale: Scale, issues: Issues): (competence: string) => Grid {
  const stated = new Map(Object.entries(scale.competences));
  const grids = new Map<string, Grid>();
  const grid = (competence: string, at: Path): Grid => {
    const own = stated.get(competence);
    const { min = scale.min, max = scale.max } = own ?? {};
    const sameRange = min === scale.min && max === scale.max;
    const inherited = scale.labels ?? (scale.min === 1 && scale.max === 4 ? LABELS_OF_1_TO_4 : undefined);
    const labels = own?.labels ?? (sameRange || (Array.isArray(scale.labels) && inherited) ? inherited : undefined);
    const below = { ...BELOW, ...defined(scale.severities), ...defined(own?.severities) };
    if (min >= max) issues.add("min-above-max", at, `the scale runs from ${min} to ${max}`, "Give a min below max; 1 = best needs labels.");
    checkThresholds(below, [...at, "severities"], issues);
    return {
      need: own?.need ?? competence,
      min,
      max,
      labels: labelLevels(labels ?? {}, min, max, [...at, "labels"], issues),
      below: WORST_FIRST.map((severity) => [severity, below[severity]]),
    };
  };
  grid("", ["scale"]);
  for (const competence of stated.keys()) grids.set(competence, grid(competence, ["scale", "competences", competence]));
  return (competence) => {
    const known = grids.get(competence);
    if (known) return known;
    const made = grid(competence, ["scale"]);
    grids.set(competence, made);
    return made;
  };
}

function defined<T extends object>(record: T | undefined): Partial<Record<Severity, number>> {
  return Object.fromEntries(Object.entries(record ?? {}).filter(([, value]) => value !== undefined));
}

function checkThresholds(below: Readonly<Record<Severity, number>>, path: Path, issues: Issues): void {
  const used = WORST_FIRST.filter((severity) => below[severity] > 0);
  used.slice(1).forEach((milder, index) => {
    if (below[used[index]] > below[milder])
      issues.add(
        "wrong-order",
        path,
        `severity ${used[index]} holds below ${below[used[index]]}, but severity ${milder} below ${below[milder]}`,
        "A severer need starts lower on the scale.",
      );
  });
}

function labelLevels(labels: Labels, min: number, max: number, path: Path, issues: Issues): Map<string, number> {
  const levels: [string, number][] = Array.isArray(labels)
    ? labels.map((label, index) => [label, min + (index * (max - min)) / (labels.length - 1)])
    : Object.entries(labels);
  const read = new Map<string, number>();
  levels.forEach(([label, level], index) => {
    const place = [...path, Array.isArray(labels) ? index : label];
    if (level < min || level > max)
      issues.add("out-of-range", place, `not between ${min} and ${max}`, "Mend the label or the scale.", level);
    if (read.has(labelKey(label))) issues.add("duplicate-label", place, "another label reads the same", "Give each its own.", label);
    read.set(labelKey(label), level);
  });
  return read;
}
