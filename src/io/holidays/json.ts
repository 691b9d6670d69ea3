import { folded } from "../names.js";
import { refuse } from "../refuse.js";
import type { Row } from "../table.js";

/** The records of an answer of data.education.gouv.fr: a list, `results` (v2.1), or `records` with `fields` (v1, v2). */
export function jsonRows(text: string, place: string): Row[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return refuse(
      place,
      "file-malformed",
      `not JSON: ${error instanceof Error ? error.message.slice(0, 100) : ""}`,
      "Fetch or export it again.",
    );
  }
  const list = Array.isArray(value) ? value : (listIn(value, "results") ?? listIn(value, "records"));
  if (list === undefined)
    return refuse(place, "holidays-content", "no list of records", "Give the answer of data.education.gouv.fr as it comes.");
  return list.map((record, index) => ({ where: { en: `record ${index + 1}`, fr: `enregistrement ${index + 1}` }, cells: cellsOf(record) }));
}

function member(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
}

function listIn(value: unknown, name: string): unknown[] | undefined {
  const list = member(value, name);
  return Array.isArray(list) ? list : undefined;
}

function cellsOf(record: unknown): Map<string, string> {
  const fields = member(record, "fields") ?? member(member(record, "record"), "fields") ?? record;
  if (typeof fields !== "object" || fields === null) return new Map();
  return new Map(
    Object.entries(fields).map(([name, value]) => [
      folded(name),
      Array.isArray(value) ? value.map(String).join(", ") : typeof value === "string" ? value : "",
    ]),
  );
}
