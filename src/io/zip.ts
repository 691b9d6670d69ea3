import { crc32 } from "./crc32.js";
import { inflate } from "./inflate.js";
import { refuse } from "./refuse.js";

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
const MOST_ENTRIES = 1_000;
const HINT = "Unpack it with another program, and read the file inside.";

export interface ZipEntry {
  readonly name: string;
  /** Its bytes; refused when they are more than `most`, damaged, encrypted, or packed in an unknown way. */
  read(most: number): Uint8Array;
}

/** The files in a zip, by its central directory. Folders are left out. */
export function zipEntries(bytes: Uint8Array, place: string): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const damaged = (): never => refuse(place, "packed-malformed", "the zip file is damaged or cut short", HINT);
  const end = endOf(view) ?? damaged();
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff) refuse(place, "zip-kind", "zip files of the large kind (zip64) are not read", HINT);
  if (count > MOST_ENTRIES) refuse(place, "packed-too-large", `more than ${MOST_ENTRIES} files`, HINT, count);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_SIZE > bytes.length || view.getUint32(at, true) !== ENTRY) damaged();
    const start = at + ENTRY_SIZE;
    const nameEnd = start + view.getUint16(at + 28, true);
    const name = nameOf(bytes.subarray(start, nameEnd), (view.getUint16(at + 8, true) & 0x800) !== 0);
    const header = at;
    if (!name.endsWith("/")) entries.push({ name, read: (most) => contentOf(bytes, view, header, place, most) });
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endOf(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= first; at--) if (view.getUint32(at, true) === END) return at;
  return undefined;
}

function nameOf(bytes: Uint8Array, utf8: boolean): string {
  return new TextDecoder(utf8 ? "utf-8" : "latin1").decode(bytes);
}

function contentOf(bytes: Uint8Array, view: DataView, header: number, place: string, most: number): Uint8Array {
  const damaged = (): never => refuse(place, "packed-malformed", "a file in the zip is damaged", HINT);
  const method = view.getUint16(header + 10, true);
  const encrypted = (view.getUint16(header + 8, true) & 1) !== 0;
  if (encrypted || (method !== STORED && method !== DEFLATED))
    refuse(place, "zip-kind", encrypted ? "the zip is encrypted" : "the zip is packed in a way that is not read", HINT, method);
  const packed = view.getUint32(header + 20, true);
  const size = view.getUint32(header + 24, true);
  const local = view.getUint32(header + 42, true);
  if (size > most) refuse(place, "packed-too-large", `it holds more than ${most} bytes`, "Unpack it, and read a smaller file.");
  if (local + LOCAL_SIZE > bytes.length || view.getUint32(local, true) !== LOCAL) damaged();
  const start = local + LOCAL_SIZE + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > bytes.length) damaged();
  const raw = bytes.subarray(start, start + packed);
  const content = method === STORED ? raw : inflate(raw, place, size);
  if (content.length !== size || crc32(content) !== view.getUint32(header + 16, true)) damaged();
  return content;
}
