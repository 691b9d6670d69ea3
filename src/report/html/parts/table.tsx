import type { ComponentChildren } from "preact";

export interface Column {
  readonly title: string;
  /** Figures stand on the right. */
  readonly figures?: boolean;
}

/** The first cell of a row names it. */
export type Row = readonly ComponentChildren[];

/** Rows under a heading of their own. */
export interface RowGroup {
  readonly title: ComponentChildren;
  readonly rows: readonly Row[];
}

interface TableProps {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows?: readonly Row[];
  readonly groups?: readonly RowGroup[];
  /** A heading above says what the caption says: it is then for screen readers alone. */
  readonly quiet?: boolean;
  /** Too wide for a phone: it is scrolled there, also with the keyboard. */
  readonly wide?: boolean;
}

/** A table with a caption, and headings that say what they are the headings of. */
export function Table({ caption, columns, rows = [], groups = [], quiet = false, wide = false }: TableProps) {
  const table = (
    <table>
      <caption class={quiet ? "unseen" : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ title, figures }) => (
            <th scope="col" class={figures ? "figure" : undefined}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      {rows.length > 0 && <tbody>{rows.map((row) => bodyRow(row, columns))}</tbody>}
      {groups.map((group) => (
        <tbody>
          <tr class="group">
            <th scope="rowgroup" colSpan={columns.length}>
              {group.title}
            </th>
          </tr>
          {group.rows.map((row) => bodyRow(row, columns))}
        </tbody>
      ))}
    </table>
  );
  if (!wide) return table;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard.
    <section class="wide" aria-label={caption} tabIndex={0}>
      {table}
    </section>
  );
}

function bodyRow(row: Row, columns: readonly Column[]) {
  const [name, ...cells] = row;
  return (
    <tr>
      <th scope="row">{name}</th>
      {cells.map((cell, index) => (
        <td class={columns[index + 1].figures ? "figure" : undefined}>{cell}</td>
      ))}
    </tr>
  );
}
