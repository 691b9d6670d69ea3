import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import packageJson from "../package.json" with { type: "json" };
import { problemFields } from "../src/domain/problem.js";
import { resultSchema } from "../src/domain/result.js";
import { RULES } from "../src/rules/index.js";
import { TIERS } from "../src/rules/tiers.js";

const ROOT = join(import.meta.dirname, "..", "src");
const CORE = ["domain", "calendar", "program", "variables", "rules", "read", "stages", "backends", "solve"];
const LEAVES = ["io", "generate", "diagnose", "assess", "follow", "whatif", "replan", "explain", "cli", "schema"];

/** Which folders a folder may import from, beside itself. */
const ARROWS: Record<string, readonly string[]> = {
  words: [],
  domain: [],
  calendar: ["domain"],
  csv: ["domain"],
  program: ["domain"],
  variables: ["domain", "program"],
  rules: ["domain", "program", "variables", "words"],
  read: ["domain", "calendar", "rules", "words"],
  stages: ["domain", "program", "variables", "rules"],
  backends: ["program"],
  solve: ["domain", "program", "variables", "rules", "read", "stages", "backends", "words"],
  display: [...CORE, "words", "report"],
  index: [...CORE, "display"],
  io: [...CORE, "csv", "words"],
  generate: CORE,
  report: [...CORE, "words"],
  diagnose: [...CORE, "words", "report"],
  assess: [...CORE, "csv", "words"],
  follow: ["domain", "calendar", "program", "rules", "read", "stages", "backends", "solve"],
  whatif: [...CORE, "words", "report"],
  replan: [...CORE, "words", "report", "display"],
  explain: [...CORE, "words", "report"],
  schema: [...CORE, "index"],
  cli: [...CORE, "words", "index", "io", "assess", "diagnose", "explain", "generate", "replan", "report", "schema"],
};

const IMPORT =
  /(?:^|[\n;}])\s*(?:import|export)\s[^"'`;()=]*?\bfrom\s*["']([^"']+)["']|(?:^|[\n;}])\s*import\s*["']([^"']+)["']|\bimport\s*\(\s*["']([^"']+)["']/g;

/** Modules that a source text imports or exports from, dynamic imports included. */
function importsOf(text: string): string[] {
  return [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3]);
}

const files = readdirSync(ROOT, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => file.replaceAll("\\", "/"))
  .sort();
const sources = new Map(files.map((file) => [file, readFileSync(join(ROOT, file), "utf8")]));

const folderOf = (file: string) => (file.includes("/") ? file.slice(0, file.indexOf("/")) : file.replace(/\.ts$/, ""));
const isRelative = (specifier: string) => specifier.startsWith(".");

function target(file: string, specifier: string): string {
  const path = relative(ROOT, join(ROOT, dirname(file), specifier)).replaceAll("\\", "/");
  const source = path.replace(/\.js$/, ".ts");
  return sources.has(`${source}x`) ? `${source}x` : source;
}

const links = files.flatMap((file) =>
  importsOf(sources.get(file) ?? "")
    .filter((each) => isRelative(each) && !each.endsWith(".json"))
    .map((specifier) => ({ file, to: target(file, specifier) })),
);
const packages = files.flatMap((file) =>
  importsOf(sources.get(file) ?? "")
    .filter((each) => !isRelative(each))
    .map((name) => ({ file, name })),
);
const shown = (list: readonly { file: string; to?: string; name?: string }[]) =>
  list.map(({ file, to, name }) => `${file} -> ${to ?? name}`);

describe("the reading of imports", () => {
  it("sees every form of import", () => {
    const text = `import "a";\nimport b from "b";\nimport type { c,\n d } from './c.js';\nexport * from "e";\nexport { f } from "f"; const g = await import("g");\nconst no = "import h";`;
    expect(importsOf(text)).toEqual(["a", "b", "./c.js", "e", "f", "g"]);
  });

  it("finds the source files, and each file that is imported", () => {
    expect(files.length).toBeGreaterThan(60);
    expect(shown(links.filter(({ to }) => !sources.has(to)))).toEqual([]);
  });
});

describe("the arrows between folders", () => {
  it("are stated for each folder", () => {
    expect([...new Set(files.map(folderOf))].filter((folder) => !(folder in ARROWS))).toEqual([]);
  });

  it("run one way", () => {
    const wrong = links.filter(({ file, to }) => folderOf(file) !== folderOf(to) && !ARROWS[folderOf(file)]?.includes(folderOf(to)));
    expect(shown(wrong)).toEqual([]);
  });

  it("lead to no leaf but from the command line", () => {
    const wrong = links.filter(
      ({ file, to }) => LEAVES.includes(folderOf(to)) && folderOf(file) !== folderOf(to) && folderOf(file) !== "cli",
    );
    expect(shown(wrong)).toEqual([]);
  });

  it("close no circle of files", () => {
    expect(circleIn(new Map(files.map((file) => [file, links.filter((link) => link.file === file).map((link) => link.to)])))).toEqual([]);
  });

  it("would show a circle", () => {
    expect(
      circleIn(
        new Map([
          ["a", ["b"]],
          ["b", ["c"]],
          ["c", ["b"]],
        ]),
      ),
    ).toEqual(["b", "c", "b"]);
  });
});

/** The first circle found by walking depth first, or nothing. */
function circleIn(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const walk = (node: string, path: string[]): string[] => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (done.has(node)) return [];
    for (const next of graph.get(node) ?? []) {
      const circle = walk(next, [...path, node]);
      if (circle.length > 0) return circle;
    }
    done.add(node);
    return [];
  };
  for (const node of graph.keys()) {
    const circle = walk(node, []);
    if (circle.length > 0) return circle;
  }
  return [];
}

describe("stages and the search", () => {
  const loopers = files.filter((file) => ["stages", "solve"].includes(folderOf(file)));

  it("know rules through their list, their shape and their tiers alone", () => {
    const known = ["index", "rule", "tiers", "shape"].map((name) => `rules/${name}.ts`);
    expect(shown(links.filter(({ file, to }) => loopers.includes(file) && folderOf(to) === "rules" && !known.includes(to)))).toEqual([]);
  });

  it("name no rule", () => {
    // Ids that are also names of a tier, or of a part of the problem or the result, may stand for those.
    const words = new Set<string>([...TIERS, ...Object.keys(problemFields), ...Object.keys(resultSchema.shape)]);
    const ids = RULES.map((rule) => rule.id).filter((id) => !words.has(id));
    expect(ids).toHaveLength(12);
    const quoted = new RegExp(`["'\`](${ids.join("|")})["'\`]`);
    const member = new RegExp(`\\brules\\??\\.(${RULES.map((rule) => rule.id).join("|")})\\b`);
    expect(loopers.filter((file) => quoted.test(sources.get(file) ?? "") || member.test(sources.get(file) ?? ""))).toEqual([]);
  });
});

describe("packages", () => {
  it("of Node alone are used only where a browser never comes", () => {
    const builtin = (name: string) => name.startsWith("node:") || builtinModules.includes(name);
    expect(shown(packages.filter(({ file, name }) => builtin(name) && !["cli", "schema", "io"].includes(folderOf(file))))).toEqual([]);
  });

  it("are dependencies of the package", () => {
    const known = Object.keys(packageJson.dependencies);
    const own = (name: string) =>
      name
        .split("/")
        .slice(0, name.startsWith("@") ? 2 : 1)
        .join("/");
    expect(shown(packages.filter(({ name }) => !name.startsWith("node:") && !known.includes(own(name))))).toEqual([]);
  });

  it("that solve programs are used by backends alone", () => {
    const users = packages.filter(({ name }) => name === "highs" || name === "javascript-lp-solver").map(({ file }) => folderOf(file));
    expect(new Set(users)).toEqual(new Set(["backends"]));
  });
});
