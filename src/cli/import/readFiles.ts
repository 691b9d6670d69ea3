import { basename } from "node:path";
import { PlageInputError } from "../../domain/issue.js";
import type { Language } from "../../words/index.js";
import { LARGEST_FILE, readBytes } from "../files.js";
import { parseJson } from "../jsonText.js";
import type { Terminal } from "../terminal.js";
import { sayLine, tellWarnings } from "../warnings.js";
import { WORDS } from "../words/index.js";
import { partsFrom } from "./partSchema.js";
import { type Beside, READERS, type Reading, type ReadKind, type ReadSettings } from "./readers.js";

/** A file that was read, or one of a zip. */
export interface ReadFile extends Reading {
  /** Its name without its folder. */
  readonly name: string;
}

interface Found {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly kind: ReadKind | "part";
}

/**
 * Reads files of any kind known, in the order given; of a zip all that are in it. What a file says for the others, such
 * as the names of subjects, is read first. Warnings go to standard error.
 *
 * @param kinds those wanted; any other is refused. Default: all, and parts that `plage import` printed
 * @throws {PlageInputError} with the name of the file
 */
export async function readFiles(
  paths: readonly string[],
  settings: ReadSettings,
  terminal: Terminal,
  lang: Language,
  kinds?: readonly ReadKind[],
): Promise<ReadFile[]> {
  const io = await import("../../io/index.js");
  const found: Found[] = [];
  for (const path of paths) found.push(...(await filesIn(path, terminal, lang, kinds)));
  const done = new Map<Found, Reading[]>();
  const beside: { -readonly [Field in keyof Beside]: Beside[Field] } = { subjects: { subjects: [] }, groups: [] };
  for (const file of [...found].sort((a, b) => rank(a) - rank(b))) {
    const readings = named(file.name, (): Reading[] => {
      if (file.kind !== "part") return [READERS[file.kind](io, file.bytes, { ...settings, lang }, beside)];
      return partsFrom(parseJson(new TextDecoder().decode(file.bytes), file.name)).map((part) => ({ part, warnings: [] }));
    });
    done.set(file, readings);
    for (const { part, nomenclature } of readings) {
      if (nomenclature) beside.subjects = { subjects: [...beside.subjects.subjects, ...nomenclature.subjects] };
      beside.groups = [...beside.groups, ...(part.groups ?? [])];
    }
  }
  return found.flatMap((file) =>
    (done.get(file) ?? []).map((reading) => {
      tellWarnings(terminal, lang, reading.warnings, file.name);
      return { ...reading, name: basename(file.name) };
    }),
  );
}

/** Nomenclatures name the subjects of timetables, students the divisions of groups. */
function rank({ kind }: Found): number {
  return ["siecle-nomenclature", "sts", "siecle-students", "edt-students"].includes(kind) ? 0 : 1;
}

async function filesIn(path: string, terminal: Terminal, lang: Language, kinds: readonly ReadKind[] | undefined): Promise<Found[]> {
  const { fileKind } = await import("../../io/index.js");
  const { unpack } = await import("../../io/unpack.js");
  const bytes = await readBytes(path, terminal);
  const inside = named(path, () => unpack(bytes, basename(path), LARGEST_FILE, (name) => !name.endsWith("/")));
  if (inside.some(({ name }) => name === "[Content_Types].xml")) refuse(path, "a workbook or document", "Save the sheet as CSV.");
  return inside.flatMap(({ name, bytes: content }): Found[] => {
    const called = name === "" ? path : `${path}/${name}`;
    const kind = fileKind(content);
    // The data of holidays is JSON as well: only what `plage import` printed says its source.
    const read = kind === "json" ? (isPart(content, called) ? "part" : "holidays") : kind;
    if (kinds === undefined || (read !== undefined && (kinds as readonly string[]).includes(read))) {
      if (read === "fet") refuse(called, "a FET file, which has no needs", "Use plage import fet.");
      if (read === "table")
        refuse(
          called,
          "a table whose columns are not known",
          "Read it with plage import csv, and give what that prints; bilans go to --results.",
        );
      if (read !== undefined) return [{ name: called, bytes: content, kind: read }];
    }
    if (inside.length > 1) {
      sayLine(terminal, lang, WORDS[lang].warning, called, WORDS[lang].leftOut(read));
      return [];
    }
    return refuse(
      called,
      read === undefined ? "not a file that is known" : `a file of the kind ${read}`,
      "Check that it is the right file.",
    );
  });
}

/** Whether JSON text is a part, or a list of parts. @throws {PlageInputError} where it is not JSON */
function isPart(bytes: Uint8Array, name: string): boolean {
  const value = parseJson(new TextDecoder().decode(bytes), name);
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === "object" && first !== null && Object.hasOwn(first, "source");
}

function refuse(path: string, message: string, hint: string): never {
  throw new PlageInputError([{ code: "file-kind", path: [path], message, hint }]);
}

/** Issues of a file, with its name before them. */
export function named<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof PlageInputError)) throw error;
    throw new PlageInputError(error.issues.map((issue) => (issue.path[0] === path ? issue : { ...issue, path: [path, ...issue.path] })));
  }
}
