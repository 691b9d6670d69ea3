import { describe, expect, it } from "vitest";
import { faultsIn, picturesIn } from "../../examples/notebooks/outputs.js";

const cell = (tags: string[], outputs: object[]) => ({ cells: [{ cell_type: "code", source: "", metadata: { tags }, outputs }] }) as never;
const html = (text: string) => ({ output_type: "display_data", data: { "text/html": [text] } });

describe("the check of executed notebooks", () => {
  it("finds a picture that is there", () => {
    const notebook = cell(["picture"], [html("<div><table>")]);
    expect(faultsIn(notebook)).toEqual([]);
    expect(picturesIn(notebook)).toBe(1);
  });

  it.each([
    ["no picture", ["picture"], [html("<p>")], "cell 1: no picture in the outputs"],
    ["no progress", ["progress"], [], "cell 1: no progress in the outputs"],
    ["a name that became markup", ["hostile"], [html("&lt;script><img src=x>")], "cell 1: no hostile in the outputs"],
    ["an error of Deno", [], [{ output_type: "error", ename: "TypeError", evalue: "no" }], "cell 1: TypeError: no"],
    ["an error of tslab", [], [{ output_type: "stream", name: "stderr", text: "no\n" }], "cell 1: no"],
  ])("finds %s", (_, tags, outputs, fault) => {
    expect(faultsIn(cell(tags, outputs))).toEqual([fault]);
  });
});
