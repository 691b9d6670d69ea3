import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { faultsIn, type Notebook, picturesIn } from "./outputs.js";
import { findTools, installTools, KERNELS, type KernelName, PLACE, runIn, writeKernels } from "./tools.js";

// Executes the notebooks from start to end in the real kernels, on the package as built: npm run notebooks.

const ROOT = join(import.meta.dirname, "..", "..");
const SECONDS = "900";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { install: { type: "boolean" }, kernel: { type: "string", multiple: true } },
});
const kernels = (values.kernel ?? KERNELS).map((name): KernelName => {
  const known = KERNELS.find((each) => each === name);
  if (!known) throw new Error(`unknown kernel ${name}: use ${KERNELS.join(", ")}`);
  return known;
});
const notebooks = [
  ...readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith(".ipynb"))
    .map((file) => join(import.meta.dirname, file)),
  join(ROOT, "tests", "display", "hostile-names.ipynb"),
].filter((path) => positionals.length === 0 || positionals.includes(basename(path, ".ipynb")));

/** A folder with the package installed in it, as a user has it. */
function prepareSite(): void {
  const site = join(PLACE, "site");
  mkdirSync(site, { recursive: true });
  const [packed] = JSON.parse(runIn(".", "npm", "pack", ROOT, "--json", "--ignore-scripts", "--pack-destination", site)) as [
    { filename: string },
  ];
  writeFileSync(join(site, "package.json"), JSON.stringify({ private: true, dependencies: { plage: `file:${packed.filename}` } }));
  writeFileSync(join(site, "deno.json"), JSON.stringify({ nodeModulesDir: "manual" }));
  // The lock file of an earlier run would bring back the package of that run.
  runIn("site", "npm", "install", "--no-audit", "--no-fund", "--no-package-lock", "--prefer-offline", "--loglevel=error");
}

function execute(nbconvert: string, kernel: KernelName, path: string): Notebook {
  const name = basename(path, ".ipynb");
  copyFileSync(path, join(PLACE, "site", basename(path)));
  const traits = [`kernel_name=${kernel}`, `timeout=${SECONDS}`, "startup_timeout=300", "allow_errors=True"];
  const settings = traits.map((trait) => `--ExecutePreprocessor.${trait}`);
  const output = ["--output-dir", join(PLACE, "executed"), "--output", `${name}.${kernel}`];
  runIn("site", nbconvert, "--to", "notebook", "--execute", ...settings, ...output, basename(path));
  return JSON.parse(readFileSync(join(PLACE, "executed", `${name}.${kernel}.ipynb`), "utf8")) as Notebook;
}

try {
  if (values.install) installTools();
  const tools = findTools(kernels);
  if (!existsSync(join(ROOT, "dist", "display.js"))) throw new Error("There is no build to run on: npm run build");
  writeKernels(tools.kernels);
  prepareSite();
  for (const path of notebooks)
    for (const kernel of kernels) {
      const notebook = execute(tools.nbconvert, kernel, path);
      const faults = faultsIn(notebook);
      const pictures = picturesIn(notebook);
      console.log(
        `${faults.length === 0 ? "ok    " : "FAILED"}  ${basename(path)} in ${kernel}: ${notebook.cells.length} cells, ${pictures} pictures`,
      );
      for (const fault of faults) console.log(`          ${fault}`);
      if (faults.length > 0) process.exitCode = 1;
    }
  console.log("Executed notebooks, with their outputs: out/notebooks/executed");
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
