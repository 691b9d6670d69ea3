import { PlageInputError } from "../domain/issue.js";

/** Decodes the bytes of an XML file by its byte order mark, else by the encoding it declares, else as UTF-8. */
export function decodeBytes(bytes: Uint8Array, place: string): string {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    throw new PlageInputError([
      { code: "xml-compressed", path: [place], message: "the bytes are gzip, not XML", hint: "Decompress the file first." },
    ]);
  }
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new PlageInputError([
      { code: "xml-encoding", path: [place], message: `the bytes are not text in ${encoding}`, hint: "Save the file as UTF-8." },
    ]);
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  return /^[^<]{0,3}<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(head)?.[1].toLowerCase() ?? "utf-8";
}
