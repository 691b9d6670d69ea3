import { InvalidArgumentError } from "commander";

/** Columns of a table: headings by field, or by a name within a field. */
export type Columns = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

const add = <T>(record: Readonly<Record<string, T>>, key: string, value: T): Record<string, T> =>
  Object.fromEntries([...Object.entries(record).filter(([each]) => each !== key), [key, value]]);

/** Reads `id=Identifiant` or `needs.lecture=Lecture`, after those read before. */
export function columnFrom(text: string, sofar: Columns = {}): Columns {
  const parts = /^([A-Za-z]+)(?:\.([^=]+))?=(.+)$/s.exec(text);
  if (!parts) throw new InvalidArgumentError('Expected FIELD=HEADING or FIELD.NAME=HEADING, as in id="Élève".');
  const [, field, name, heading] = parts;
  if (name === undefined) return add(sofar, field, heading);
  const known = Object.hasOwn(sofar, field) ? sofar[field] : {};
  return add(sofar, field, add(typeof known === "string" ? {} : known, name, heading));
}

/** Reads `fragile=2`. */
export function severityFrom(text: string, sofar: Readonly<Record<string, number>> = {}): Record<string, number> {
  const parts = /^(.+)=([1-4])$/s.exec(text);
  if (!parts) throw new InvalidArgumentError("Expected WORD=SEVERITY, from 1 (slight) to 4 (severe).");
  return add(sofar, parts[1], Number(parts[2]));
}
