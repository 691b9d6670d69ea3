import { displayWidth } from "./width.js";

/** A part of a page: its title, and its lines; without lines it is left out. */
export interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

/** A text for people in its parts, for whoever lays them out. */
export interface Page {
  readonly title?: string;
  /** What comes of it all, in a sentence. */
  readonly headline: string;
  readonly sections: readonly Section[];
}

/** How the parts of a page look; by default each stays the plain text that it is. */
export interface Look {
  readonly title: (text: string) => string;
  readonly headline: (text: string) => string;
  readonly section: (text: string) => string;
  /** Lines that hold no text, under a title or the head of a table. */
  readonly rule: (text: string) => string;
}

const same = (text: string) => text;
const PLAIN: Look = { title: same, headline: same, section: same, rule: same };
/** Before each line of a section. */
export const INDENT = "  ";
const RULE = /^[─ ]+$/;

/** A page as text, a line feed after each line. */
export function pageText({ title, headline, sections }: Page, look: Look = PLAIN): string {
  const head = title === undefined ? [] : [look.title(title), look.rule("═".repeat(displayWidth(title)))];
  const written = ({ title: name, lines }: Section) =>
    lines.length === 0 ? [] : ["", look.section(name), ...lines.map((line) => lineText(line, look))];
  return [...head, look.headline(headline), ...sections.flatMap(written), ""].join("\n");
}

function lineText(line: string, look: Look): string {
  const indented = `${INDENT}${line}`.trimEnd();
  return RULE.test(indented) ? look.rule(indented) : indented;
}
