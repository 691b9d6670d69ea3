import { date, LIMITS } from "../domain/fields.js";
import { attribute, element, text, type XmlElement } from "./xml.js";

/** Text on one line: runs of spaces and control characters made one space, ends trimmed. */
export const oneLine = (written: string): string => written.replace(/[\s\p{Cc}]+/gu, " ").trim();

/** Text as an id or a name: on one line, cut when too long. */
export const plain = (written: string): string => oneLine(written).slice(0, LIMITS.idLength);

/** The first of these names that is an attribute or a child with something in it, as `plain` gives it; "" without one. */
export function codeOf(node: XmlElement, ...names: string[]): string {
  for (const name of names) {
    const found = plain(attribute(node, name)) || plain(text(node, name));
    if (found !== "") return found;
  }
  return "";
}

/** With a time and a zone behind it. */
const LONGEST_DATE = 40;

/** A civil date `YYYY-MM-DD` from dd/mm/yyyy or yyyy-mm-dd, whatever stands between; undefined when it is none. */
export function dateFrom(stated: string): string | undefined {
  const written = stated.trim();
  if (written.length > LONGEST_DATE) return undefined;
  const [, day, month, year] = /^(\d{1,2})\D(\d{1,2})\D(\d{4})$/.exec(written) ?? [];
  const [, first, second, third] = /^(\d{4})\D(\d{1,2})\D(\d{1,2})(?:[T ].*)?$/.exec(written) ?? [];
  const parts = year === undefined ? [first, second, third] : [year, month, day];
  if (parts[0] === undefined) return undefined;
  const found = parts.map((part) => part.padStart(2, "0")).join("-");
  return date.safeParse(found).success ? found : undefined;
}

/** A number from 0 up, written with a point or a comma; undefined when it is none. */
export function numberFrom(written: string): number | undefined {
  const trimmed = written.trim().replace(",", ".");
  return /^\d{1,6}(\.\d{1,6})?$/.test(trimmed) ? Number(trimmed) : undefined;
}

/** The element at the end of a path of names, each the first of its name. */
export function at(root: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce((node, name) => element(node, name), root);
}
