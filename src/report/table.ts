import { displayWidth, shortened } from "./width.js";

export interface Column {
  readonly title: string;
  /** Figures stand on the right, words on the left. */
  readonly align?: "left" | "right";
  /** Cells after which a text is cut. Default 40. */
  readonly most?: number;
}

const MOST_CELLS = 40;
/** A text is not cut below that for want of room: it would say nothing. */
const FEWEST_CELLS = 12;
const BETWEEN = "  ";

/**
 * Lines of a table: titles, a rule, one line a row, every column as wide as its widest text.
 *
 * @param width cells a line may take: the widest texts are cut to keep to it, as far as they can be
 */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[], width = Number.POSITIVE_INFINITY): string[] {
  const most = mostCells(columns, rows, width);
  const cut = rows.map((row) => row.map((cell, index) => shortened(cell, most[index])));
  const widths = columns.map((column, index) => widest(column, cut, index));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) => {
        const space = " ".repeat(Math.max(0, widths[index] - displayWidth(cell)));
        return columns[index].align === "right" ? space + cell : cell + space;
      })
      .join(BETWEEN)
      .trimEnd();
  return [line(columns.map((column) => column.title)), widths.map((each) => "─".repeat(each)).join(BETWEEN), ...cut.map(line)];
}

/** Cells after which the texts of each column are cut. */
function mostCells(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): number[] {
  const most = columns.map(({ most: own = MOST_CELLS }, index) => Math.min(own, widest(columns[index], rows, index)));
  const least = columns.map(({ title, align }, index) => (align === "right" ? most[index] : Math.max(FEWEST_CELLS, displayWidth(title))));
  let over = most.reduce((total, each) => total + each, BETWEEN.length * (columns.length - 1)) - width;
  while (over > 0) {
    const widestOne = most.reduce((best, each, index) => (each > least[index] && each > (most[best] ?? 0) ? index : best), -1);
    if (widestOne < 0) break;
    most[widestOne]--;
    over--;
  }
  return most;
}

function widest({ title }: Column, rows: readonly (readonly string[])[], index: number): number {
  return rows.reduce((most, row) => Math.max(most, displayWidth(row[index])), displayWidth(title));
}
