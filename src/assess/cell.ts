import { number } from "../words/index.js";
import { type Grid, labelKey } from "./scale.js";

/** What a cell says: a level, that there is none, or something that cannot be read. */
export type Cell =
  | { kind: "level"; level: number; label?: string }
  | { kind: "missing"; found: string }
  | { kind: "wrong"; code: string; message: string; hint: string };

/** Words for "not assessed", as `missingKey` writes them: abs, n.é., non évalué(e), disp. … */
const MISSING = new Set(["", "abs", "absent", "absente", "ne", "nonevalue", "nonevaluee", "disp", "dispense", "dispensee"]);
const DASHES = /^[-–—]+$/;

function missingKey(text: string): string {
  return text
    .replace(/\(e\)/gi, "")
    .normalize("NFD")
    .replace(/[\p{M}\s._]/gu, "")
    .toLowerCase();
}

const NUMBER = /^[+-]?\d{1,9}(?:[.,]\d{1,9})?$/;
const FRACTION = /^([^/\s]+)\s*\/\s*([^/\s]+)$/;

const parsed = (text: string) => (NUMBER.test(text) ? Number(text.replace(",", ".")) : undefined);

/** The words for "not assessed", with those a caller adds. */
export function missingWords(more: readonly string[]): (text: string) => boolean {
  const words = new Set([...MISSING, ...more.map(missingKey)]);
  const exact = new Set(more.map(labelKey));
  return (text) => DASHES.test(text) || exact.has(labelKey(text)) || words.has(missingKey(text));
}

/** Reads a cell. Labels come first, so that a team may call a level "NE" or "1". */
export function readCell(value: number | string | null, grid: Grid, isMissing: (text: string) => boolean): Cell {
  if (value === null) return { kind: "missing", found: "" };
  if (typeof value === "number") return inRange(value, grid);
  const text = value.trim();
  const labelled = grid.labels.get(labelKey(text));
  if (labelled !== undefined) return { kind: "level", level: labelled, label: text };
  if (isMissing(text)) return { kind: "missing", found: text };
  const [, above, below] = FRACTION.exec(text) ?? [];
  const level = parsed(above ?? text);
  if (level === undefined || (below !== undefined && parsed(below) === undefined))
    return {
      kind: "wrong",
      code: "unreadable-level",
      message: "neither a level, a label of the scale, nor a word for not assessed",
      hint: "Mend the cell, or state scale.labels, options.missing or, for a column that is no competence, options.ignore.",
    };
  if (below !== undefined && parsed(below) !== grid.max)
    return {
      kind: "wrong",
      code: "wrong-denominator",
      message: `the scale of this competence ends at ${number(grid.max, "en", 9)}`,
      hint: "State scale.max, or scale.competences.<competence>.max.",
    };
  return inRange(level, grid);
}

function inRange(level: number, grid: Grid): Cell {
  if (level >= grid.min && level <= grid.max) return { kind: "level", level };
  return {
    kind: "wrong",
    code: "out-of-range",
    message: `the scale of this competence runs from ${number(grid.min, "en", 9)} to ${number(grid.max, "en", 9)}`,
    hint: "Mend the level, or state scale.min and scale.max.",
  };
}
