import { createReadStream } from "node:fs";
import { mkdir, rename, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { PlageInputError } from "../domain/issue.js";
import { parseJson } from "./jsonText.js";
import type { Terminal } from "./terminal.js";

/** The largest file that is read, in bytes. A lycée of 1,248 students takes less than 1 MB. */
export const LARGEST_FILE = 64 * 1024 * 1024;

function refuse(code: string, place: string, message: string, hint: string): never {
  throw new PlageInputError([{ code, path: [place], message, hint }]);
}

/** Bytes of a file, or of standard input for "-". @throws {PlageInputError} */
export async function readBytes(path: string, terminal: Terminal): Promise<Uint8Array> {
  if (path === "-") return collect(terminal.stdin, "standard input");
  const found = await stat(path).catch((error: NodeJS.ErrnoException) =>
    refuse("no-file", path, error.code === "ENOENT" ? "no such file" : "cannot be read", "Check the name and its folder."),
  );
  if (found.isDirectory()) refuse("no-file", path, "is a folder", "Name a file in it.");
  if (found.size > LARGEST_FILE) tooLarge(path);
  try {
    return await collect(createReadStream(path), path);
  } catch (error) {
    if (error instanceof PlageInputError) throw error;
    return refuse("no-file", path, "cannot be read", "Check that you may read it.");
  }
}

function tooLarge(place: string): never {
  return refuse(
    "too-large",
    place,
    `larger than ${LARGEST_FILE / 1024 / 1024} MB`,
    "No school needs that much: check that it is the right file.",
  );
}

/** Counts while it reads: a pipe states no size, and a file may grow. */
async function collect(stream: AsyncIterable<Uint8Array>, place: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > LARGEST_FILE) tooLarge(place);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The value in a JSON file. @throws {PlageInputError} */
export async function readJson(path: string, terminal: Terminal): Promise<unknown> {
  const bytes = await readBytes(path, terminal);
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return refuse("not-utf8", path, "not text in UTF-8", "Save the file as UTF-8.");
  }
  return parseJson(text, path === "-" ? "standard input" : path);
}

/** Writes files into a folder, made when missing, "/" in their names for folders in it; each appears whole or not at all. @throws {PlageInputError} */
export async function writeInto(folder: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    for (const [name, content] of Object.entries(files)) {
      const path = join(folder, name);
      await mkdir(dirname(path), { recursive: true });
      const draft = join(dirname(path), `.${basename(path)}.${process.pid}`);
      await writeFile(draft, content);
      await rename(draft, path);
    }
  } catch {
    refuse("cannot-write", folder, "cannot be written to", "Name a folder that you may write to.");
  }
}
