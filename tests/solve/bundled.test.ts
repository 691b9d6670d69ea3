import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { expect, it } from "vitest";

it("finds the library of threads in a bundle that is cut in pieces", async () => {
  const outdir = mkdtempSync(join(tmpdir(), "plage-bundled-"));
  try {
    await build({
      entryPoints: ["src/solve/workers/pool.ts"],
      bundle: true,
      splitting: true,
      format: "esm",
      platform: "node",
      outdir,
      outExtension: { ".js": ".mjs" },
      banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    });
    const { loadWorkerpool } = await import(/* @vite-ignore */ pathToFileURL(join(outdir, "pool.mjs")).href);
    expect((await loadWorkerpool()).pool).toBeTypeOf("function");
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
});
