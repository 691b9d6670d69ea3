import { printable } from "../../words/index.js";

/** Most bytes of a line, its end not counted (RFC 5545, 3.1). */
const LONGEST = 75;

/** A text as an iCalendar value: what would move the cursor or hide text taken out, lines kept, the rest escaped. */
export function escaped(text: string): string {
  return text
    .split(/\r\n|[\r\n]/)
    .map((line) => printable(line).replace(/[\\;,]/g, "\\$&"))
    .join("\\n");
}

/** A content line, folded between letters, never inside one, and ended. */
export function contentLine(name: string, value: string): string {
  const lines: string[] = [];
  let [line, bytes] = ["", 0];
  for (const letter of `${name}:${value}`) {
    const size = bytesOf(letter.codePointAt(0) ?? 0);
    if (bytes + size > LONGEST) {
      lines.push(line);
      [line, bytes] = [" ", 1];
    }
    line += letter;
    bytes += size;
  }
  return `${[...lines, line].join("\r\n")}\r\n`;
}

function bytesOf(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
