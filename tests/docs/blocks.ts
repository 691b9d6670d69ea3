/** A fenced block of a page, with what stands around it. */
export interface Block {
  readonly heading: string;
  /** Line of the opening fence, from 1. */
  readonly line: number;
  readonly language: string;
  readonly code: string;
  /** From the comment before it: what the test does with it other than running it, and the reason. */
  readonly mark?: Mark;
  /** The page from its end to the next block or heading. */
  readonly after: string;
  /** What the page shows as its output: a block without a language, or of text, with nothing between the two. */
  readonly output?: string;
}

export interface Mark {
  readonly kind: "not run" | "only deep";
  readonly reason: string;
}

/** Languages of blocks that are run. */
const RUN = ["ts", "js", "sh"];
const MARK = /^<!-- example: (not run|only deep): (.+) -->$/;

/** The blocks of a page of Markdown that are to be run, in order. */
export function blocksOf(page: string): Block[] {
  const lines = page.split("\n");
  const fences = fencesOf(lines);
  return fences.flatMap(({ language, start, end, heading }, index) => {
    if (!RUN.includes(language)) return [];
    const next = fences.at(index + 1);
    const text = lines.slice(end + 1, next?.start);
    const limit = text.findIndex((line) => line.startsWith("#"));
    const isOutput = next !== undefined && ["", "text"].includes(next.language) && text.every((line) => line === "");
    const mark = markBefore(lines, start);
    return {
      heading,
      line: start + 1,
      language,
      code: lines.slice(start + 1, end).join("\n"),
      after: (limit < 0 ? text : text.slice(0, limit)).join("\n"),
      ...(mark ? { mark } : {}),
      ...(isOutput ? { output: lines.slice(next.start + 1, next.end).join("\n") } : {}),
    };
  });
}

interface Fence {
  readonly language: string;
  readonly start: number;
  readonly end: number;
  readonly heading: string;
}

function fencesOf(lines: readonly string[]): Fence[] {
  const fences: Fence[] = [];
  let heading = "";
  let open: { language: string; start: number } | undefined;
  for (const [index, line] of lines.entries()) {
    const fence = /^```(\w*)$/.exec(line);
    if (open && fence) {
      fences.push({ ...open, end: index, heading });
      open = undefined;
    } else if (fence) open = { language: fence[1], start: index };
    else if (!open && line.startsWith("#")) heading = line.replace(/^#+ /, "");
  }
  if (open) throw new Error(`the block of line ${open.start + 1} does not end`);
  return fences;
}

function markBefore(lines: readonly string[], start: number): Mark | undefined {
  const written = lines.slice(0, start).filter((line) => line !== "");
  const before = written.at(-1) ?? "";
  const found = MARK.exec(before);
  if (!found && before.startsWith("<!-- example")) throw new Error(`line ${start}: not a mark of an example: ${before}`);
  return found ? { kind: found[1] as Mark["kind"], reason: found[2] } : undefined;
}
