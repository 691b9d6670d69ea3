import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { build } from "esbuild";
import { POLICIES } from "./policy.js";

const HERE = join(import.meta.dirname, "..");
const LIBRARY = join(HERE, "..", "..", "src");
/** HiGHS itself, which its loader looks for beside the script that loads it. */
const WASM = createRequire(import.meta.url).resolve("highs/runtime");

/** Bundles the page into a folder that any static host can serve. */
export async function buildPage(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await build({
    entryPoints: {
      page: join(HERE, "main.tsx"),
      frame: join(HERE, "take", "frame.ts"),
      style: join(HERE, "style", "index.css"),
      // Outside this repository: "plage/worker".
      worker: join(LIBRARY, "solve", "workers", "entry.ts"),
    },
    outdir: folder,
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    jsxImportSource: "preact",
    // HiGHS and workerpool ask for these in Node.js alone.
    external: ["node:*", "worker_threads", "os", "child_process"],
    logLevel: "warning",
  });
  await copyFile(WASM, join(folder, "highs.wasm"));
  await copyFile(join(HERE, "static", "icon.svg"), join(folder, "icon.svg"));
  for (const [file, policy] of Object.entries(POLICIES)) {
    const html = await readFile(join(HERE, "static", file), "utf8");
    await writeFile(join(folder, file), html.replace("%POLICY%", policy));
  }
}
