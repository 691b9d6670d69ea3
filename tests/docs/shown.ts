import { expect } from "vitest";
import type { Block } from "./blocks.js";
import { type Outcome, valueOf } from "./script.js";

/** Spaces that do not break, spaces at the ends of lines and blank lines at the end make no difference on a page. */
const plain = (text: string) =>
  text
    .replace(/[\u00a0\u202f]/g, " ")
    .replace(/ +$/gm, "")
    .trim();

/** Checks what a page shows of a block's run: its output, claims of a value, and tables of sentences. */
export async function expectShown(block: Block, outcome: Outcome): Promise<void> {
  if (block.output !== undefined) expectOutput(plain(outcome.printed), plain(block.output));
  for (const [, place, value] of block.after.matchAll(/`([\w.]+)` is\s+`(\{[^`]*\})`/g))
    expect(await valueOf(place, outcome.names), place).toEqual(await valueOf(value, {}));
  const said = new Set(textsIn([outcome.values, outcome.own]).map(plain));
  expect(sentencesShown(block, outcome).filter((sentence) => !said.has(sentence))).toEqual([]);
}

/** A line of "…" alone stands for lines that are left out. */
function expectOutput(printed: string, shown: string): void {
  const lines = shown.split("\n").map((line) => (line === "…" ? "[^]*" : line.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")));
  if (!new RegExp(`^${lines.join("\n")}$`).test(printed)) expect(printed).toBe(shown);
}

/** Cells that end as sentences do, of the tables headed by a name of the block, or by "question". */
function sentencesShown({ after }: Block, { own }: Outcome): string[] {
  const tables = after.split(/\n(?!\|)/).map((text) => text.split("\n").filter((line) => line.startsWith("|")));
  return tables.flatMap(([head = "", , ...rows]) => {
    const first = cellsOf(head)[0] ?? "";
    const isOfBlock = first === "question" || (/^`\w+`$/.test(first) && first.slice(1, -1) in own);
    return isOfBlock ? rows.flatMap(cellsOf).filter((cell) => cell.endsWith(".")) : [];
  });
}

const cellsOf = (row: string) => row.split("|").slice(1, -1).map(plain);

/** Texts in a value, and the texts of each list in it one after the other: of the list itself, and of the sentences its entries hold. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  const own = Object.values(value);
  const sentences = own.map((each) => (typeof each === "string" ? each : (each as { sentence?: unknown } | null)?.sentence));
  return [sentences.filter((each) => typeof each === "string").join(" "), ...own.flatMap(textsIn)];
}
