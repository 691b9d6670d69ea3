import { Issues } from "../domain/issues.js";
import { bilansOf } from "./bilans.js";
import { type Course, derivationsOf, type Measure } from "./derive.js";
import { flagOf, progressOf } from "./progress.js";
import { type Reading, readingsOf } from "./readings.js";
import type { Assessment, Derivation, MissingReading, NeedProgress } from "./result.js";
import { type Grid, gridsOf, type Severity } from "./scale.js";
import { type AssessSettings, optionsSchema, type ResultRow, type ScaleInput, scaleSchema, shaped } from "./schema.js";
import { SENTENCES } from "./words.js";

/** How results are read, and when a need is flagged. */
export interface AssessOptions {
  /** Language of the sentences. Default: English. */
  readonly lang?: "en" | "fr";
  /** Bilans, the earliest first. Default: by date where all are dates YYYY-MM-DD, else as they first appear. */
  readonly bilans?: readonly string[];
  /** Further bilans after which a need whose severity has not moved is flagged. Default 2. */
  readonly stuckAfter?: number;
  /** Between the cells of CSV text. Default: the one that cuts most of the first lines alike. */
  readonly separator?: "," | ";" | "\t";
  /** Words for "not assessed", beside an empty cell, a dash, abs, absent, n.é., non évalué, disp, dispensé. */
  readonly missing?: readonly string[];
  /** Columns of CSV text that are left out, such as the class. */
  readonly ignore?: readonly string[];
}

/**
 * Needs with severities from positioning tests or the team's grid, with the reason for each and, over several bilans,
 * the progress. The latest reading of a student in a competence counts; of several competences of a need, the worst.
 *
 * `results` are rows, or CSV text: long (columns student, competence, level and perhaps bilan; or élève, compétence,
 * niveau), or wide (the student first, perhaps a bilan, then one column a competence). A level is a number, such as
 * "1,5" or "1/4", or a label of the scale.
 *
 * Severity follows from the share of the scale, (level - min) / (max - min): 3 below 0.25, 2 below 0.5, 1 below 0.75,
 * none from there. These thresholds are this library's defaults, not a text's. Severity 4 is left to what a team states.
 *
 * @throws {PlageInputError} with every issue; its path is row and column, rows of CSV text counted from 1 as a
 * spreadsheet does, or starts with "scale" or "options"
 */
export function assess(results: readonly ResultRow[] | string, scale: ScaleInput = {}, options: AssessOptions = {}): Assessment {
  const issues = new Issues();
  const settings = shaped(optionsSchema, options, issues, ["options"]) as AssessSettings | undefined;
  const read = shaped(scaleSchema, scale, issues, ["scale"]);
  const grids = read && gridsOf(read, issues);
  issues.throwIfAny();
  if (!settings || !grids) throw new Error("unreachable");
  const readings = readingsOf(results, grids, settings, issues);
  const bilans = bilansOf(readings, settings.bilans, issues);
  issues.throwIfAny();
  return assessment(readings, bilans, grids, settings);
}

function assessment(
  readings: readonly Reading[],
  bilans: readonly (string | null)[],
  grids: (competence: string) => Grid,
  { lang, stuckAfter }: AssessSettings,
): Assessment {
  const says = SENTENCES[lang];
  const needs: Record<string, Record<string, Severity>> = Object.create(null);
  const derivations: Derivation[] = [];
  const progress: NeedProgress[] = [];
  for (const student of sorted(new Set(readings.map((reading) => reading.student)))) needs[student] = Object.create(null);
  for (const course of coursesOf(readings, bilans, grids)) {
    const derived = derivationsOf(course, bilans, says);
    const worst = derived.reduce((most, { severity }) => Math.max(most, severity ?? 0), 0);
    if (worst > 0) needs[course.student][course.need] = worst as Severity;
    derivations.push(...derived);
    const over = progressOf(course, bilans, stuckAfter, says);
    if (over) progress.push(over);
  }
  const flagged = progress.flatMap((each) => flagOf(each, says) ?? []);
  return { bilans, needs, derivations, progress, missing: missingOf(readings, bilans), flagged };
}

/** Readings by student and need, in the order of their ids, so that the order of rows changes nothing. */
function coursesOf(readings: readonly Reading[], bilans: readonly (string | null)[], grids: (competence: string) => Grid): Course[] {
  const ranks = new Map(bilans.map((bilan, rank) => [bilan, rank]));
  const students = new Map<string, Map<string, Map<string, Measure[]>>>();
  for (const { student, competence, bilan, level, found } of readings) {
    if (level === null) continue;
    const measures = within(within(within(students, student), grids(competence).need), competence, () => [] as Measure[]);
    measures.push({ rank: ranks.get(bilan) ?? 0, level, ...(found === undefined ? {} : { label: found }) });
  }
  return byKey(students).flatMap(([student, needs]) =>
    byKey(needs).map(([need, competences]) => ({
      student,
      need,
      competences: byKey(competences).map(([competence, measures]) => ({
        competence,
        grid: grids(competence),
        measures: measures.sort((a, b) => a.rank - b.rank),
      })),
    })),
  );
}

function missingOf(readings: readonly Reading[], bilans: readonly (string | null)[]): MissingReading[] {
  return readings
    .filter((reading) => reading.level === null)
    .map(({ student, competence, bilan, found = "" }) => ({ student, competence, bilan, found }))
    .sort(
      (a, b) => compare(a.student, b.student) || compare(a.competence, b.competence) || bilans.indexOf(a.bilan) - bilans.indexOf(b.bilan),
    );
}

/** By code unit: the same on every machine. */
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const sorted = (texts: Iterable<string>) => [...texts].sort(compare);
const byKey = <T>(map: ReadonlyMap<string, T>) => [...map].sort(([a], [b]) => compare(a, b));

function within<T>(map: Map<string, T>, key: string, empty: () => T = () => new Map() as T): T {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = empty();
  map.set(key, made);
  return made;
}
