import { plain } from "../codes.js";
import { folded } from "../names.js";

const DAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];

/** Day of the week, 1 = Monday, of its French name. */
export function dayOf(cell: string): number | undefined {
  const day = DAYS.indexOf(folded(cell)) + 1;
  return day === 0 ? undefined : day;
}

/** Minutes of a time or a length: `1h00`, `  13h30`, `0h55`, `8:05`, or hours with a decimal mark, `0,5`. */
export function minutesOf(cell: string): number | undefined {
  const text = cell.trim();
  const [, hours, minutes] = /^(\d{1,2})\s*[hH:]\s*(\d\d)?$/.exec(text) ?? [];
  if (hours !== undefined) return Number(minutes ?? 0) > 59 ? undefined : Number(hours) * 60 + Number(minutes ?? 0);
  return /^\d{1,2}(?:[.,]\d{1,4})?$/.test(text) ? Math.round(Number(text.replace(",", ".")) * 60) : undefined;
}

/** The weeks of a frequency: `H` every week, `Q1` and `Q2` one of two. Undefined for any other. */
export function weekOf(cell: string): { week?: "A" | "B" } | undefined {
  switch (cell.trim().toUpperCase()) {
    case "":
    case "H":
      return {};
    case "Q1":
      return { week: "A" };
    case "Q2":
      return { week: "B" };
    default:
      return undefined;
  }
}

/** Names in a cell, between commas or `#`. */
export function namesIn(cell: string): string[] {
  return cell
    .split(/[,#]/)
    .map(plain)
    .filter((name) => name !== "");
}

/** Teachers of the cells of surnames and first names, in step; `uneven` where they are not. */
export function teachersOf(surnames: string, firstNames: string): { ids: string[]; uneven: boolean } {
  const [names, first] = [namesIn(surnames), namesIn(firstNames)];
  const even = first.length === names.length;
  return {
    ids: [...new Set(names.map((name, index) => (even ? plain(`${name} ${first[index]}`) : name)))],
    uneven: !even && first.length > 0,
  };
}
