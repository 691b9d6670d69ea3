import { displayWidth, shortened } from "./width.js";

export interface Column {
  readonly title: string;
  /** Figures stand on the right, words on the left. */
  readonly align?: "left" | "right";
  /** Cells after which a text is cut. Default 40. */
  readonly most?: number;
}

const MOST_CELLS = 40;

/** Lines of a table: titles, a rule, one line a row, every column as wide as its widest text. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const cut = rows.map((row) => row.map((cell, index) => shortened(cell, columns[index].most ?? MOST_CELLS)));
  const widths = columns.map((column, index) =>
    cut.reduce((widest, row) => Math.max(widest, displayWidth(row[index])), displayWidth(column.title)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) => {
        const space = " ".repeat(Math.max(0, widths[index] - displayWidth(cell)));
        return columns[index].align === "right" ? space + cell : cell + space;
      })
      .join("  ")
      .trimEnd();
  return [line(columns.map((column) => column.title)), widths.map((width) => "─".repeat(width)).join("  "), ...cut.map(line)];
}
