// Installs the tarball into empty projects and runs or type-checks a small program in each. Needs a build.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { transform } from "esbuild";
import { rollup } from "rollup";

const root = join(import.meta.dirname, "..", "..");
const { version, devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const place = mkdtempSync(join(tmpdir(), "plage-install-"));

function run(folder, command, ...args) {
  const { status, stdout } = spawnSync(command, args, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
  if (status === 0) return stdout;
  console.error(stdout.slice(0, 2_000));
  throw new Error(`${command} ${args[0]} ended with ${status}`);
}

function project(name, settings, files, packages = []) {
  const folder = join(place, name);
  mkdirSync(folder);
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name, private: true, ...settings }));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  run(folder, "npm", "install", "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error", tarball, ...packages);
  return folder;
}

const PROBLEM = `{
  slots: [{ id: "mar", day: 2, start: "10:00", end: "11:00" }],
  divisions: [{ id: "A", level: "2nde" }, { id: "B", level: "2nde" }],
  students: Array.from({ length: 12 }, (_, i) => ({ id: "e" + i, division: i < 6 ? "A" : "B", needs: i % 2 ? { lire: 3 } : { calculer: 2 } })),
  teachers: [{ id: "kim", skills: ["lire"] }, { id: "lou", skills: ["calculer"] }],
}`;

/** The same program in every project, after its imports. */
const PROGRAM = `
async function main() {
  const problem = ${PROBLEM};
  const result = await solve(problem);
  if (result.status !== "optimal" || result.backend !== "highs") throw new Error(result.status + " on " + result.backend);
  if (JSON.stringify((await solve(problem, { workers: 2 })).timetable) !== JSON.stringify(result.timetable)) throw new Error("workers");
  if (verify(problem, result.timetable).length > 0) throw new Error("the timetable does not verify");
  if (solveSync(problem).status !== "optimal") throw new Error("solveSync");
  if (!summary(problem, result).includes("proven")) throw new Error("summary");
  if ((await diagnose(problem)).status !== "feasible") throw new Error("diagnose");
  const { rows } = await compare(problem, [{ name: "same", change: { teachers: [{ id: "kim", weeklyHours: 1 }] } }], { concurrency: 2 });
  if (rows[1].difference?.measures.coverage !== 0) throw new Error("compare");
  const replanned = await replan(problem, result.timetable, [{ kind: "leaves", student: "e0" }], { from: "P1" });
  // Five are too few for the group that one leaves: they move to the other, and its teacher has nobody left.
  if (replanned.moves?.students !== 5 || replanned.moves.teachers !== 1) throw new Error("replan");
  if (indicators(problem, result.timetable).coverage.total.students !== 12) throw new Error("indicators");
  if (bilanMeetings(problem, result.timetable).length !== 1) throw new Error("bilanMeetings");
  if (!parseProblem(generateSchool({ seed: 1 })).ok) throw new Error("generateSchool");
  const assessed = withNeeds(problem, assess("eleve;lire\\ne0;1,5/4"));
  if (JSON.stringify(assessed.students[0]?.needs) !== JSON.stringify({ calculer: 2, lire: 3 })) throw new Error("assess");
  if (readStudentsCsv("id;div\\ne0;A", { id: "id", division: "div" }).part.students?.length !== 1) throw new Error("readStudentsCsv");
  if (!writeCsv(problem, result.timetable).groups.startsWith("\\ufeffPériode")) throw new Error("writeCsv");
  if ((await writeXlsx(problem, result.timetable)).length < 1000) throw new Error("writeXlsx");
  if (!writeLp(problem).includes("Maximize")) throw new Error("writeLp");
  let caught: unknown;
  try { readFet("<html/>"); } catch (error) { caught = error; }
  if (!(caught instanceof PlageInputError)) throw new Error("one PlageInputError for all subpaths");
  console.log("sound");
}
main();
`;
const NAMES = [
  ["{ parseProblem, PlageInputError, solve, solveSync, verify }", "plage"],
  ["{ readFet, readStudentsCsv, writeCsv, writeLp, writeXlsx }", "plage/io"],
  ["{ generateSchool }", "plage/generate"],
  ["{ summary }", "plage/report"],
  ["{ diagnose }", "plage/diagnose"],
  ["{ assess, withNeeds }", "plage/assess"],
  ["{ bilanMeetings, indicators }", "plage/follow"],
  ["{ compare }", "plage/whatif"],
  ["{ replan }", "plage/replan"],
  ["{ explain }", "plage/explain"],
];
const imports = NAMES.map(([names, from]) => `import ${names} from "${from}";`).join("\n");
const requires = NAMES.map(([names, from]) => `const ${names} = require("${from}");`).join("\n");
const untyped = PROGRAM.replace(": unknown", "");

const typed = (resolution, module) =>
  JSON.stringify({
    compilerOptions: {
      strict: true,
      target: "ES2022",
      lib: ["ES2022", "DOM"],
      module,
      moduleResolution: resolution,
      skipLibCheck: false,
      noEmit: true,
      esModuleInterop: true,
      types: [],
      ignoreDeprecations: "5.0",
    },
    files: ["program.ts"],
  });
/** Minified bytes that a bundler loads with a module text, and those it leaves for a dynamic import; dependencies stay outside. */
async function bundled(folder, text) {
  const plage = join(folder, "node_modules", "plage", "dist", "index.js");
  const entry = {
    name: "entry",
    resolveId: (id) => (id === "plage" ? { id: plage, moduleSideEffects: false } : id === "entry" ? id : null),
    load: (id) => (id === "entry" ? text : null),
  };
  const outside = (id) => !id.startsWith(".") && !id.startsWith("/") && id !== "entry" && id !== "plage";
  const bundle = await rollup({ input: "entry", external: outside, plugins: [entry] });
  const { output } = await bundle.generate({ format: "es", dir: "out" });
  const first = output.find((chunk) => chunk.isEntry);
  const withIt = new Set([first.fileName]);
  for (const name of withIt) for (const each of output.find((chunk) => chunk.fileName === name)?.imports ?? []) withIt.add(each);
  const size = { atOnce: 0, later: 0 };
  for (const { fileName, code } of output) {
    const { code: small } = await transform(code, { minify: true });
    size[withIt.has(fileName) ? "atOnce" : "later"] += small.length;
  }
  return size;
}

const typescript = `typescript@${devDependencies.typescript}`;
const checks = [];
const check = (name, folder, command, ...args) => {
  const said = run(folder, command, ...args);
  checks.push(name);
  return said;
};
const sound = (name, said) => {
  if (!said.includes("sound")) throw new Error(`${name}: ${said}`);
};

let tarball = "";
try {
  tarball = join(place, run(root, "npm", "pack", "--silent", "--pack-destination", place).trim().split("\n").at(-1));

  const esm = project("esm", { type: "module" }, { "program.js": imports + untyped });
  sound("esm", check("ESM project", esm, "node", "program.js"));
  const bin = check("command", esm, "npx", "--no-install", "plage", "--version").trim();
  if (bin !== version) throw new Error(`plage --version says ${bin}`);
  const school = check(
    "plage generate",
    esm,
    "npx",
    "--no-install",
    "plage",
    "generate",
    "--levels",
    "1",
    "--divisions",
    "2",
    "--students",
    "8",
    "--needs",
    "2",
  );
  writeFileSync(join(esm, "problem.json"), school);
  check("plage solve", esm, "npx", "--no-install", "plage", "solve", "problem.json", "--out", "out", "--node-limit", "20");
  check("plage verify", esm, "npx", "--no-install", "plage", "verify", "problem.json", "out/timetable.json");
  check(
    "schema subpath",
    esm,
    "node",
    "-e",
    'for (const name of ["problem", "result"]) if (require("plage/schema/" + name + ".json").type !== "object") process.exit(1)',
  );

  const { atOnce, later } = await bundled(esm, 'export { solve } from "plage"');
  if (atOnce >= 60_000) throw new Error(`importing solve adds ${atOnce} bytes`);
  checks.push(`solve adds ${atOnce} bytes minified, and ${later} at its first call`);

  const cjs = project("cjs", {}, { "program.js": requires + untyped });
  sound("cjs", check("CJS project", cjs, "node", "program.js"));

  const alone = `require("plage");
    const formats = /node_modules.(csv-parse|csv-stringify|fast-xml-parser|fflate|write-excel-file)/;
    console.log(Object.keys(require.cache).some((file) => formats.test(file)) ? "loaded" : "sound");`;
  sound("plage alone", check("plage alone loads no library of a file format", cjs, "node", "-e", alone));

  for (const [resolution, module] of [
    ["node16", "node16"],
    ["bundler", "esnext"],
    ["node10", "commonjs"],
  ]) {
    const folder = project(
      resolution,
      { type: "module" },
      { "program.ts": imports + PROGRAM, "tsconfig.json": typed(resolution, module) },
      [typescript],
    );
    check(`TypeScript, moduleResolution ${resolution}`, folder, "npx", "--no-install", "tsc", "-p", ".");
  }
  // A resolver that ignores exports finds main and the folders of the subpaths.
  const old = check(
    "resolver without exports",
    cjs,
    "node",
    "-e",
    'for (const name of ["io", "generate", "report", "diagnose", "assess", "follow", "whatif", "replan", "explain", "display"]) require("./node_modules/plage/" + name); require("./node_modules/plage"); console.log("sound")',
  );
  sound("resolver without exports", old);
  console.log(`${checks.length} package checks passed: ${checks.join(", ")}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(place, { recursive: true, force: true });
}
