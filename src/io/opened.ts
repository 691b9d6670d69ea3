import { refuse } from "./refuse.js";
import { unpack } from "./unpack.js";

/** The file itself, unpacked where its bytes are gzip, or a zip of one file. `place` names it in errors. */
export function opened(file: string | Uint8Array, place: string, most: number): string | Uint8Array {
  if (typeof file !== "string" && !(file instanceof Uint8Array))
    refuse(place, "file-type", "expected text or bytes", "Pass a string or a Uint8Array.", file);
  if (file.length > most) refuse(place, "file-too-large", `more than ${most} bytes`, "Read a smaller file.", file.length);
  if (typeof file === "string") return file;
  const files = unpack(file, place, most).filter(({ name }) => !name.endsWith("/"));
  if (files.length === 1) return files[0].bytes;
  return refuse(
    place,
    "zip-content",
    `${files.length} files in the zip`,
    "Unpack it, and read the file you mean.",
    files.map(({ name }) => name).join(", "),
  );
}
