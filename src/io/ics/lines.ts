import { decodePlain } from "../bytes.js";

/** One content line, folds undone; `number` is that of its first line in the file, from 1. */
export interface IcsLine {
  readonly number: number;
  readonly text: string;
}

/**
 * The content lines of an iCalendar file. Folds are undone before bytes become letters, as a fold may stand inside a
 * letter of several bytes. `encodings` gathers those that had to be guessed.
 */
export function contentLines(input: string | Uint8Array, encodings: Set<string>): IcsLine[] {
  if (typeof input === "string") return unfolded(input.replace(/^\uFEFF/, ""));
  const wide = (input[0] === 0xff && input[1] === 0xfe) || (input[0] === 0xfe && input[1] === 0xff);
  if (wide) return unfolded(decodePlain(input).text.replace(/^\uFEFF/, ""));
  return unfolded(byteText(input).replace(/^\u00EF\u00BB\u00BF/, "")).map(({ number, text }) => ({
    number,
    text: decoded(text, encodings),
  }));
}

/** A letter for each byte. */
function byteText(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += 8_192) pieces.push(String.fromCharCode(...bytes.subarray(start, start + 8_192)));
  return pieces.join("");
}

function decoded(bytes: string, encodings: Set<string>): string {
  if (!/[\x80-\xff]/.test(bytes)) return bytes;
  const { text, encoding } = decodePlain(Uint8Array.from(bytes, (letter) => letter.charCodeAt(0)));
  if (encoding !== "utf-8") encodings.add(encoding);
  return text;
}

function unfolded(text: string): IcsLine[] {
  const lines: { number: number; pieces: string[] }[] = [];
  text.split(/\r\n|\n|\r/).forEach((line, index) => {
    const last = lines.at(-1);
    if (last && (line[0] === " " || line[0] === "\t")) last.pieces.push(line.slice(1));
    else if (line !== "") lines.push({ number: index + 1, pieces: [line] });
  });
  return lines.map(({ number, pieces }) => ({ number, text: pieces.join("") }));
}
