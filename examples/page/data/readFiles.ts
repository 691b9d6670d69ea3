import { type Beside, READERS, type Reading, type ReadKind } from "../../../src/cli/import/readers.js";
import { PlageInputError } from "../../../src/index.js";
import * as io from "../../../src/io/index.js";
import { unpack } from "../../../src/io/unpack.js";
import type { Language } from "../../../src/words/index.js";

/** Bytes of all that is in one file. */
const LARGEST = 256 * 1024 * 1024;

/** A file that was dropped, or one of a zip. */
export interface Found {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly kind: io.FileKind | undefined;
}

/** What a file is, of a zip all that are in it. @throws {PlageInputError} where it is too large or broken */
export async function filesIn(file: File): Promise<Found[]> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return unpack(bytes, file.name, LARGEST, (name) => !name.endsWith("/")).map((inside) => ({
    name: inside.name === "" ? file.name : `${file.name}/${inside.name}`,
    bytes: inside.bytes,
    kind: io.fileKind(inside.bytes),
  }));
}

/** What a file says for the others, such as the names of subjects, is read first. */
const FIRST: readonly (io.FileKind | undefined)[] = ["siecle-nomenclature", "sts", "siecle-students", "edt-students"];

/** Reads files of school software, in the order given. @throws {PlageInputError} with the name of the file */
export function readParts(
  files: readonly (Found & { readonly kind: ReadKind })[],
  lang: Language,
): (Reading & { readonly name: string })[] {
  const beside: { -readonly [Field in keyof Beside]: Beside[Field] } = { subjects: { subjects: [] }, groups: [] };
  const done = new Map<Found, Reading>();
  for (const file of [...files].sort((a, b) => Number(FIRST.includes(b.kind)) - Number(FIRST.includes(a.kind)))) {
    const reading = named(file.name, () => READERS[file.kind](io, file.bytes, { names: true, lang }, beside));
    if (reading.nomenclature) beside.subjects = { subjects: [...beside.subjects.subjects, ...reading.nomenclature.subjects] };
    beside.groups = [...beside.groups, ...(reading.part.groups ?? [])];
    done.set(file, reading);
  }
  return files.map((file) => ({ ...(done.get(file) as Reading), name: file.name }));
}

/** Issues of a file, with its name before them. */
export function named<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof PlageInputError)) throw error;
    throw new PlageInputError(error.issues.map((issue) => (issue.path[0] === name ? issue : { ...issue, path: [name, ...issue.path] })));
  }
}
