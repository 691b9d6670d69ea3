import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import packageJson from "../../package.json" with { type: "json" };

const dependencies = Object.keys(packageJson.dependencies);

async function bundled(entry: string) {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
    metafile: true,
    external: dependencies,
  });
  const [output] = Object.values(result.metafile.outputs);
  const outside = (kind: string) =>
    [...new Set(output.imports.filter((each) => each.external && each.kind === kind).map((each) => each.path))].sort();
  return { bytes: gzipSync(result.outputFiles[0].contents).length, atOnce: outside("import-statement"), later: outside("dynamic-import") };
}

describe("what importing plage costs", () => {
  it("is under 60 kB over the wire beside its dependencies, and loads none that it may not need", async () => {
    const { bytes, atOnce, later } = await bundled("src/index.ts");
    expect(bytes).toBeLessThan(60_000);
    expect(atOnce).toEqual(["date-fns", "javascript-lp-solver", "zod"]);
    expect(later).toEqual(["highs"]);
  });

  it.each([
    ["src/io/index.ts", ["date-fns", "fast-xml-parser", "zod"]],
    ["src/generate/index.ts", ["date-fns", "pure-rand", "zod"]],
    ["src/report/index.ts", ["date-fns", "zod"]],
  ])("is little for %s too", async (entry, packages) => {
    const { bytes, atOnce } = await bundled(entry);
    expect(bytes).toBeLessThan(60_000);
    expect(atOnce.filter((each) => !packages.includes(each.split("/")[0]))).toEqual([]);
  });
});
