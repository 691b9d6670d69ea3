/** What this project reads of an executed notebook, nbformat 4. */
export interface Notebook {
  readonly cells: readonly Cell[];
}

interface Cell {
  readonly cell_type: string;
  readonly source: string | readonly string[];
  readonly metadata: { readonly tags?: readonly string[] };
  readonly outputs?: readonly Output[];
}

interface Output {
  readonly output_type: string;
  readonly name?: string;
  readonly text?: string | readonly string[];
  readonly ename?: string;
  readonly evalue?: string;
  readonly data?: Readonly<Record<string, string | readonly string[]>>;
}

const textOf = (text: string | readonly string[] = "") => (typeof text === "string" ? text : text.join(""));
const htmlOf = (cell: Cell) => (cell.outputs ?? []).map((output) => textOf(output.data?.["text/html"])).filter((html) => html !== "");

/** Elements that no picture has, and controls that make text read from right to left: only a name can have brought them. */
const MARKUP = /<(script|img|style|svg)/i;
const REORDERING = /[\u202a-\u202e\u2066-\u2069]/;

/** What a cell's tag says that its outputs hold. */
const EXPECTED: Readonly<Record<string, (html: readonly string[]) => boolean>> = {
  picture: (html) => html.some((each) => each.includes("<table")),
  progress: (html) => html.some((each) => each.includes('role="status"')),
  hostile: (html) => html.some((each) => each.includes("&lt;script")) && !html.some((each) => MARKUP.test(each) || REORDERING.test(each)),
};

/** What is wrong in an executed notebook, in sentences. */
export function faultsIn({ cells }: Notebook): string[] {
  return cells.flatMap((cell, index) => {
    const html = htmlOf(cell);
    const lacking = (cell.metadata.tags ?? [])
      .filter((tag) => tag in EXPECTED && !EXPECTED[tag](html))
      .map((tag) => `no ${tag} in the outputs`);
    const errors = (cell.outputs ?? []).flatMap((output) => {
      if (output.output_type === "error") return [`${output.ename}: ${output.evalue}`];
      // tslab writes what is thrown to the standard error.
      return output.name === "stderr" ? [textOf(output.text).trim().slice(0, 1_000)] : [];
    });
    return [...errors, ...lacking].map((fault) => `cell ${index + 1}: ${fault}`);
  });
}

/** Cells that hold a picture of a plan. */
export function picturesIn({ cells }: Notebook): number {
  return cells.filter((cell) => EXPECTED.picture(htmlOf(cell))).length;
}
