import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { blocksOf } from "./blocks.js";
import { given } from "./given.js";
import { type Names, runScript } from "./script.js";
import { runShell } from "./shell.js";
import { expectShown } from "./shown.js";

const ROOT = join(import.meta.dirname, "..", "..");
const PAGES = ["README.md", "src/io/README.md", "CONTRIBUTING.md"];
const deep = process.env.PLAGE_DEEP === "1";

const home = process.cwd();
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "plage-docs-"));
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
});

describe.each(PAGES)("the examples of %s", (page) => {
  const blocks = blocksOf(readFileSync(join(ROOT, page), "utf8"));
  /** What the blocks so far have declared: a page may go on with it. */
  let names: Names = {};

  for (const block of blocks.filter(({ mark }) => mark?.kind !== "not run")) {
    it.skipIf(block.mark !== undefined && !deep)(`run: ${block.heading} (line ${block.line})`, async () => {
      const { names: own = {}, files = {} } = await given(page, block.heading);
      for (const [name, content] of Object.entries(files)) writeFileSync(name, content);
      if (block.language === "sh") return runShell(block.code);
      const outcome = await runScript(block.code, { ...names, ...own });
      await expectShown(block, outcome);
      names = { ...names, ...outcome.own };
    });
  }

  it("are run, or say why not", () => {
    expect(blocks.length).toBeGreaterThan(0);
    for (const { mark, line } of blocks) if (mark) expect(mark.reason.length, `line ${line}`).toBeGreaterThan(20);
  });
});
