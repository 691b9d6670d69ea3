/** Controls (C0, DEL, C1), line and paragraph separators, and characters that reorder or hide text on a screen. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out.
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * Text from an input made fit for one line of a terminal: nothing in it can move the cursor, start a new line, change
 * colours, or make what follows read from right to left.
 */
export function printable(text: string): string {
  return text.replace(/[\t\n\r]+/g, " ").replace(UNPRINTABLE, "").replace(LONE_SURROGATE, "\ufffd");
}
