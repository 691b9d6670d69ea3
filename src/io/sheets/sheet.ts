/** A civil date in a cell, `YYYY-MM-DD`, which a spreadsheet can sort and count with. */
export interface DateCell {
  readonly date: string;
}

/** What a cell holds; "" where there is nothing to say. */
export type Cell = string | number | DateCell;

/** The tables of a plan. */
export type SheetId = "groups" | "students" | "teachers" | "sessions";

/** A table with a line of headings. */
export interface Sheet {
  readonly id: SheetId;
  /** In the language asked for. */
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}
