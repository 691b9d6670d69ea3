import { Gunzip, Inflate } from "fflate";
import { crc32 } from "./crc32.js";
import { refuse } from "./refuse.js";

/** Inflated at a time: a bomb grows a thousandfold, so that no more than 16 MB are made before the sum is looked at. */
const STEP = 16 * 1024;

const DAMAGED = "Fetch or export the file again.";

interface Stream {
  push(chunk: Uint8Array, final: boolean): void;
}

/** What a gzip file holds; refused when it is more than `most` bytes, or damaged. */
export function gunzip(bytes: Uint8Array, place: string, most: number): Uint8Array {
  let members = 1;
  const made = drained(bytes, place, most, (take) => {
    const stream = new Gunzip(take);
    stream.onmember = () => members++;
    return stream;
  });
  const tail = new DataView(bytes.buffer, bytes.byteOffset + Math.max(0, bytes.length - 8), Math.min(8, bytes.length));
  const sound = bytes.length >= 18 && tail.getUint32(4, true) === made.length && tail.getUint32(0, true) === crc32(made);
  if (members === 1 && !sound) refuse(place, "packed-malformed", "the gzip file is damaged or cut short", DAMAGED);
  return made;
}

/** Raw deflate data, as in zip. */
export function inflate(bytes: Uint8Array, place: string, most: number): Uint8Array {
  return drained(bytes, place, most, (take) => new Inflate(take));
}

function drained(bytes: Uint8Array, place: string, most: number, open: (take: (chunk: Uint8Array) => void) => Stream): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = open((chunk) => {
    size += chunk.length;
    chunks.push(chunk);
  });
  for (let start = 0; start === 0 || start < bytes.length; start += STEP) {
    try {
      stream.push(bytes.subarray(start, start + STEP), start + STEP >= bytes.length);
    } catch {
      refuse(place, "packed-malformed", "the compressed data is damaged or cut short", DAMAGED);
    }
    if (size > most) refuse(place, "packed-too-large", `it holds more than ${most} bytes`, "Unpack it, and read a smaller file.");
  }
  const made = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    made.set(chunk, at);
    at += chunk.length;
  }
  return made;
}
