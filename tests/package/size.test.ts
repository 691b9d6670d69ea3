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
  return { bytes: result.outputFiles[0].contents.length, atOnce: outside("import-statement"), later: outside("dynamic-import") };
}

/** What an entry loads at once where it is built in chunks, as the package is: the packages, and the bytes of its chunks. */
async function loadedAtOnce(entry: string, platform: "neutral" | "node" = "neutral") {
  const { metafile, outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    platform,
    outdir: "out",
    write: false,
    metafile: true,
    external: dependencies,
  });
  const found = new Set(Object.keys(metafile.outputs).filter((output) => metafile.outputs[output].entryPoint === entry));
  for (const output of found)
    for (const { path, kind } of metafile.outputs[output]?.imports ?? []) if (kind === "import-statement") found.add(path);
  const chunks = outputFiles.filter(({ path }) => [...found].some((output) => path.endsWith(output)));
  return {
    packages: [...found].filter((path) => !(path in metafile.outputs)).sort(),
    bytes: chunks.reduce((sum, { contents }) => sum + contents.length, 0),
  };
}

const FORMATS = /^(csv-parse|csv-stringify|fast-xml-parser|fflate|write-excel-file)(\/|$)/;

describe("libraries of file formats", () => {
  it("are dependencies", () => {
    expect(dependencies.filter((name) => FORMATS.test(name))).toHaveLength(5);
  });

  it.each([
    "index",
    "solve/solve",
    "generate/index",
    "report/index",
    "diagnose/index",
    "follow/index",
    "whatif/index",
    "replan/index",
    "explain/index",
    "display/index",
  ])("are not loaded by src/%s, at once or later", async (entry) => {
    const { atOnce, later } = await bundled(`src/${entry}.ts`);
    expect([...atOnce, ...later].filter((name) => FORMATS.test(name))).toEqual([]);
  });
});

describe("the command line", () => {
  it("loads a library of file formats only for the commands that need it", async () => {
    const { packages } = await loadedAtOnce("src/cli/main.ts", "node");
    expect(packages).toContain("commander");
    expect(packages.filter((name) => FORMATS.test(name))).toEqual([]);
  });
});

describe("libraries of pages and charts", () => {
  const PAGES = /^(echarts|preact|preact-render-to-string)(\/|$)/;

  it.each(["index", "generate/index", "diagnose/index", "follow/index", "whatif/index", "replan/index", "explain/index"])(
    "are not loaded by src/%s, at once or later",
    async (entry) => {
      const { atOnce, later } = await bundled(`src/${entry}.ts`);
      expect([...atOnce, ...later].filter((name) => PAGES.test(name))).toEqual([]);
    },
  );

  it("are loaded by a report when it is written, and with the summary neither they nor what a page is written with", async () => {
    const { packages, bytes } = await loadedAtOnce("src/report/index.ts");
    expect(packages.map((name) => name.split("/")[0]).filter((name) => !["date-fns", "zod"].includes(name))).toEqual([]);
    expect(bytes).toBeLessThan(135_000);
    const { atOnce } = await bundled("src/report/index.ts");
    expect(atOnce.filter((name) => PAGES.test(name)).length).toBeGreaterThan(3);
  });
});

describe("what the modules weigh, minified into one file, beside their dependencies", () => {
  it.each([
    ["src/index.ts", 180_000, ["date-fns", "javascript-lp-solver", "pure-rand", "zod"], ["highs", "workerpool"]],
    [
      "src/io/index.ts",
      260_000,
      ["csv-parse", "csv-stringify", "date-fns", "fast-xml-parser", "fflate", "zod"],
      ["write-excel-file/universal"],
    ],
    ["src/generate/index.ts", 60_000, ["date-fns", "pure-rand", "zod"], []],
    ["src/diagnose/index.ts", 205_000, ["date-fns", "javascript-lp-solver", "pure-rand", "zod"], ["highs", "workerpool"]],
    ["src/assess/index.ts", 90_000, ["csv-parse", "date-fns", "zod"], []],
    ["src/follow/index.ts", 125_000, ["date-fns", "javascript-lp-solver", "zod"], []],
    ["src/whatif/index.ts", 220_000, ["date-fns", "javascript-lp-solver", "pure-rand", "zod"], ["highs", "workerpool"]],
    ["src/replan/index.ts", 230_000, ["date-fns", "javascript-lp-solver", "pure-rand", "zod"], ["highs", "workerpool"]],
    ["src/display/index.ts", 140_000, ["date-fns", "preact-render-to-string", "preact", "zod"], []],
    ["src/explain/index.ts", 225_000, ["date-fns", "javascript-lp-solver", "pure-rand", "zod"], ["highs", "workerpool"]],
  ])("%s is under %i bytes and needs no more than its packages", async (entry, most, packages, whenCalled) => {
    const { bytes, atOnce, later } = await bundled(entry);
    expect(bytes).toBeLessThan(most);
    expect(atOnce.filter((each) => !packages.includes(each.split("/")[0]))).toEqual([]);
    expect(later).toEqual(whenCalled);
  });
});
