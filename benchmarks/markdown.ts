import { displayWidth } from "../src/report/width.js";

/** A markdown table whose columns are as wide as their widest cell; the first so many hold words, the others figures on the right. */
export function markdownTable(titles: readonly string[], rows: readonly (readonly string[])[], words = 1): string {
  const cells = [titles, ...rows].map((row) => row.map((cell) => cell.replaceAll("|", "\\|")));
  const widths = titles.map((_, column) => Math.max(3, ...cells.map((row) => displayWidth(row[column]))));
  const line = (row: readonly string[]) => `| ${row.map((cell, column) => pad(cell, widths[column], column >= words)).join(" | ")} |`;
  const rule = `| ${widths.map((width, column) => (column < words ? "-".repeat(width) : `${"-".repeat(width - 1)}:`)).join(" | ")} |`;
  return [line(cells[0]), rule, ...cells.slice(1).map(line)].join("\n");
}

function pad(cell: string, width: number, right: boolean): string {
  const space = " ".repeat(width - displayWidth(cell));
  return right ? space + cell : cell + space;
}

const NONE = "–";

export function seconds(value: number | undefined): string {
  return value === undefined ? NONE : `${value < 10 ? value.toFixed(2) : value.toFixed(value < 100 ? 1 : 0)} s`;
}

/** A gap as it is spoken of: 0.5 %. */
export function gapName(gap: number): string {
  return `${Number((100 * gap).toFixed(4))} %`;
}

/** A share in percent; a gap that only rounding makes 0 is told from one that is. */
export function percent(value: number | undefined, digits = 2): string {
  if (value === undefined) return NONE;
  const text = (100 * value).toFixed(digits);
  return value > 0 && Number(text) === 0 ? `<${(10 ** -digits).toFixed(digits)} %` : `${text} %`;
}

export function times(ratio: { readonly times: number; readonly least: boolean } | undefined): string {
  if (ratio === undefined) return NONE;
  return `${ratio.least ? ">" : ""}${ratio.times.toFixed(ratio.times < 10 ? 1 : 0)} ×`;
}

export function whole(value: number | undefined): string {
  return value === undefined ? NONE : String(Math.round(value));
}
