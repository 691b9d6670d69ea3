/**
 * Controls, separators of lines, and format characters, which reorder or hide text on a screen; the two joiners stay,
 * as scripts and pictures are spelt with them.
 */
const UNPRINTABLE = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * Text from an input made fit for one line of a terminal: nothing in it can move the cursor, start a new line, change
 * colours, or make what follows read from right to left.
 */
export function printable(text: string): string {
  return text
    .replace(/[\t\n\r]+/g, " ")
    .replace(UNPRINTABLE, "")
    .replace(LONE_SURROGATE, "\ufffd");
}
