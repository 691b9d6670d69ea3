import { folded } from "../names.js";
import { EDT } from "../notices/edt.js";
import { opened } from "../opened.js";
import { refuse } from "../refuse.js";
import { csvRows, MAX_TABLE_SIZE, plainFile, type Row } from "../table.js";
import type { Warn } from "../warnings.js";
import { content, elements, readXml } from "../xml.js";

/** The rows of EDT's "Export texte", as XML or as text with separators. Columns are folded: `H.DEBUT` is `hdebut`. */
export function edtRows(file: string | Uint8Array, place: string, element: "Cours" | "Eleves", warn: Warn): Row[] {
  const opening = opened(file, place, MAX_TABLE_SIZE);
  const head =
    typeof opening === "string" ? opening.slice(0, 64) : new TextDecoder("latin1").decode(opening.subarray(0, 64)).replaceAll("\0", "");
  if (!/^[\s\uFEFF\u00EF\u00BB\u00BF\u00FF\u00FE]*</.test(head)) return csvRows(plainFile(opening, place, warn), place, folded);
  const root = readXml(opening, place, "TABLE");
  const names = Object.keys(root).filter((name) => folded(name) === folded(element) || folded(name) === folded(element).replace(/s$/, ""));
  const rows = names.flatMap((name) => elements(root, name));
  if (rows.length === 0)
    refuse(place, "edt-content", `no element ${element}`, `Export the ${element === "Cours" ? "lessons (Cours)" : "students (Élèves)"}.`);
  return rows.map((row, index) => ({
    where: `${element} ${index + 1}`,
    cells: new Map(
      Object.keys(row)
        .filter((name) => !/^[@#]/.test(name))
        .map((name) => [folded(name), elements(row, name).map(content).join(", ").trim()]),
    ),
  }));
}

/** Tells, once, of the columns that are not read. */
export function tellUnread(rows: readonly Row[], read: readonly string[], place: string, warn: Warn): void {
  const unread = new Set(rows.flatMap(({ cells }) => [...cells.keys()]).filter((name) => !read.includes(name)));
  if (unread.size > 0) warn(EDT["column-unread"]([...unread].slice(0, 40)), place);
}
