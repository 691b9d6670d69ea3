import { gunzip } from "./inflate.js";
import { refuse } from "./refuse.js";
import { zipEntries } from "./zip.js";

/** A file as it is, or one that was found in a zip. */
export interface UnpackedFile {
  /** Its path in the zip; "" outside one. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The bytes themselves, or what is in them where they are gzip or zip. Of a zip, the files whose names are wanted:
 * all, unless told otherwise. More than `most` bytes in all are refused, whatever the file says of its sizes.
 */
export function unpack(bytes: Uint8Array, place: string, most: number, wanted: (name: string) => boolean = () => true): UnpackedFile[] {
  if (bytes.length > most) refuse(place, "file-too-large", `more than ${most} bytes`, "Read a smaller file.", bytes.length);
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return [{ name: "", bytes: gunzip(bytes, place, most) }];
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b || bytes[2] !== 3 || bytes[3] !== 4) return [{ name: "", bytes }];
  let left = most;
  return zipEntries(bytes, place)
    .filter(({ name }) => wanted(name) && !name.startsWith("__MACOSX/"))
    .map(({ name, read }) => {
      const content = read(left);
      left -= content.length;
      return { name, bytes: content };
    });
}
