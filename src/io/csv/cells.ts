import { LIMITS } from "../../domain/fields.js";
import type { Issues } from "../../domain/issues.js";
import { folded, type TableRow } from "./table.js";

/** Severities, 1 (slight) to 4 (severe), by the words of a table; capitals and accents make no difference. */
export type SeverityLabels = Readonly<Record<string, number>>;

const NOTHING = new Set(["", "0", "-", "–", "—", "non", "no", "n", "faux", "false"]);
const YES = new Set(["1", "x", "oui", "yes", "o", "y", "vrai", "true", "✓", "✔"]);

/** A severity from 1 to 4, by its figure or a label of the caller's; undefined where the cell says that there is none. */
export function severityFrom(row: TableRow, column: string, labels: SeverityLabels, issues: Issues): number | undefined {
  const written = row.cell(column);
  const label = Object.keys(labels).find((each) => folded(each) === folded(written));
  if (label !== undefined) return labels[label];
  if (NOTHING.has(folded(written))) return undefined;
  if (/^[1-4]$/.test(written)) return Number(written);
  const hint = "Write 1 (slight) to 4 (severe), nothing for no need, or state options.severities.";
  issues.add("unreadable-severity", row.path(column), "not a severity", hint, written);
  return undefined;
}

/** Hours such as 2, 1,5, 1.5 or 1h30; undefined where the cell is empty. */
export function hoursFrom(row: TableRow, column: string | undefined, issues: Issues): number | undefined {
  const written = column === undefined ? "" : row.cell(column);
  if (column === undefined || written === "") return undefined;
  const clock = /^(\d{1,5}) ?h(?: ?([0-5]\d))?$/i.exec(written);
  if (clock) return Number(clock[1]) + Number(clock[2] ?? 0) / 60;
  if (/^\d{1,5}([.,]\d{1,4})?$/.test(written)) return Number(written.replace(",", "."));
  issues.add("unreadable-hours", row.path(column), "not a number of hours", "Write 2, 1,5 or 1h30.", written);
  return undefined;
}

/** Names with commas, semicolons or bars between. */
export function listFrom(row: TableRow, column: string | undefined, issues: Issues): string[] {
  if (column === undefined) return [];
  const names = row
    .cell(column)
    .split(/[,;|]/)
    .map((each) => each.trim());
  for (const name of names) {
    if (name.length > LIMITS.idLength)
      issues.add("too-long", row.path(column), `a name of ${name.length} characters`, `Keep to ${LIMITS.idLength}.`, name);
  }
  return [...new Set(names.filter((name) => name !== ""))];
}

/** Whether a cell is marked, with x, oui or 1. */
export function markFrom(row: TableRow, column: string, issues: Issues): boolean {
  const written = row.cell(column);
  if (YES.has(folded(written))) return true;
  if (!NOTHING.has(folded(written)))
    issues.add("unreadable-mark", row.path(column), "neither a mark nor nothing", "Write x or oui, or leave the cell empty.", written);
  return false;
}
