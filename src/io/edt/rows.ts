import { folded } from "../names.js";
import { refuse } from "../refuse.js";
import { csvRows, plainFile, type Row } from "../table.js";
import type { Warn } from "../warnings.js";
import { content, elements, readXml } from "../xml.js";

/** The rows of EDT's "Export texte", as XML or as text with separators. Columns are folded: `H.DEBUT` is `hdebut`. */
export function edtRows(file: string | Uint8Array, place: string, element: "Cours" | "Eleves", warn: Warn): Row[] {
  const isXml = typeof file === "string" ? /^\uFEFF?\s*</.test(file) : beginsAsXml(file);
  if (!isXml) return csvRows(plainFile(file, place, warn), place, folded);
  const root = readXml(file, place, "TABLE");
  const names = Object.keys(root).filter((name) => folded(name) === folded(element) || folded(name) === folded(element).replace(/s$/, ""));
  const rows = names.flatMap((name) => elements(root, name));
  if (rows.length === 0)
    refuse(place, "edt-content", `no element ${element}`, `Export the ${element === "Cours" ? "lessons (Cours)" : "students (Élèves)"}.`);
  return rows.map((row, index) => ({
    place: `${place}/${element} ${index + 1}`,
    cells: new Map(
      Object.keys(row)
        .filter((name) => !/^[@#]/.test(name))
        .map((name) => [folded(name), elements(row, name).map(content).join(", ").trim()]),
    ),
  }));
}

/** Whether bytes are XML, or packed, as only XML comes. */
function beginsAsXml(bytes: Uint8Array): boolean {
  const packed = (bytes[0] === 0x1f && bytes[1] === 0x8b) || (bytes[0] === 0x50 && bytes[1] === 0x4b);
  return (
    packed || /^[\s\u00EF\u00BB\u00BF\u00FF\u00FE]*</.test(new TextDecoder("latin1").decode(bytes.subarray(0, 64)).replaceAll("\0", ""))
  );
}

/** Tells, once, of the columns that are not read. */
export function tellUnread(rows: readonly Row[], read: readonly string[], place: string, warn: Warn): void {
  const unread = new Set(rows.flatMap(({ cells }) => [...cells.keys()]).filter((name) => !read.includes(name)));
  if (unread.size > 0) warn("column-unread", place, `Columns that are not read: ${[...unread].slice(0, 40).join(", ")}.`);
}
