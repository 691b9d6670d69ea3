const NO_WIDTH = /^(?:\p{Mark}|\u200c|\u200d|\ufe0e)$/u;
const PICTURE = /\p{Emoji_Presentation}|\ufe0f/u;

/** Hangul, kana, ideographs and full-width forms, which take two cells of a terminal. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x20000, 0x3fffd],
];

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Cells that a text takes on a terminal: accents add none, ideographs and pictures take two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += PICTURE.test(segment) ? 2 : clusterWidth(segment);
  return width;
}

function clusterWidth(cluster: string): number {
  let width = 0;
  for (const character of cluster) {
    if (NO_WIDTH.test(character)) continue;
    const point = character.codePointAt(0) ?? 0;
    width = Math.max(width, WIDE.some(([first, last]) => point >= first && point <= last) ? 2 : 1);
  }
  return width;
}

/** The text, cut with an ellipsis where it is wider than the cells it may take. */
export function shortened(text: string, most: number): string {
  // No character takes more than two cells, and to count them costs far more than to know that.
  if (text.length * 2 <= most || displayWidth(text) <= most) return text;
  let kept = "";
  for (const { segment } of graphemes.segment(text)) {
    if (displayWidth(kept + segment) > most - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/**
 * Lines of a text, none wider than the cells it may take unless a word alone is; a line after the first starts under
 * the text of the first, past what stands before it.
 *
 * @param before what the first line starts with, such as "- "
 */
export function wrapped(text: string, width = Number.POSITIVE_INFINITY, before = ""): string[] {
  const indent = " ".repeat(displayWidth(before));
  const lines: string[] = [];
  let line = before;
  let used = displayWidth(before);
  let isEmpty = true;
  for (const word of text.split(" ")) {
    const wide = displayWidth(word);
    if (!isEmpty && used + 1 + wide > width) {
      lines.push(line);
      line = indent;
      used = indent.length;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    used += isEmpty ? wide : wide + 1;
    isEmpty = false;
  }
  return [...lines, line];
}

/** Sentences as the entries of a list. */
export function bullets(sentences: readonly string[], width?: number): string[] {
  return sentences.flatMap((sentence) => wrapped(sentence, width, "- "));
}
