import { refuse } from "./refuse.js";

/**
 * Decodes the bytes of an XML file by its byte order mark, else by the encoding it declares, else as UTF-8. Those of
 * the WHATWG are known, ISO-8859-15 and windows-1252 among them.
 */
export function decodeBytes(bytes: Uint8Array, place: string): string {
  const encoding = markOf(bytes) ?? declaredEncoding(bytes) ?? "utf-8";
  try {
    return decoded(bytes, encoding);
  } catch {
    return refuse(place, "xml-encoding", `the bytes are not text in ${encoding}`, "Save the file as UTF-8.");
  }
}

/** Decodes text that declares nothing, such as CSV: by its byte order mark, else as UTF-8, else as windows-1252, which reads any bytes. */
export function decodePlain(bytes: Uint8Array): { text: string; encoding: string } {
  const encoding = markOf(bytes) ?? "utf-8";
  try {
    return { text: decoded(bytes, encoding), encoding };
  } catch {
    return { text: decoded(bytes, "windows-1252"), encoding: "windows-1252" };
  }
}

/** What windows-1252 has from 0x80 on; a space where it has nothing. */
const FROM_0x80 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/** Throws where the encoding is unknown or the bytes do not fit it. */
function decoded(bytes: Uint8Array, encoding: string): string {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const text = decoder.decode(bytes);
  if (decoder.encoding !== "windows-1252") return text;
  // Some versions of Node read windows-1252 as ISO-8859-1, with control characters in place of €, œ and quotation marks.
  return text.replace(/[\x80-\x9f]/g, (letter) => FROM_0x80[letter.charCodeAt(0) - 0x80].trim() || letter);
}

function markOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? "utf-8" : undefined;
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  return /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(head)?.[1].toLowerCase();
}
