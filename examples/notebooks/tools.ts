import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Where tools, kernels and executed notebooks lie; git ignores it. */
export const PLACE = join(import.meta.dirname, "..", "..", "out", "notebooks");

const SPECS = {
  deno: { display_name: "Deno", argv: (path: string) => [path, "jupyter", "--kernel", "--conn", "{connection_file}"] },
  tslab: { display_name: "TypeScript", argv: (path: string) => [path, "kernel", "--config-path", "{connection_file}"] },
};
export type KernelName = keyof typeof SPECS;
export const KERNELS = Object.keys(SPECS) as KernelName[];

const ADVICE = {
  nbconvert: "pip install nbconvert ipykernel",
  deno: "npm install deno",
  tslab: "npm install tslab",
};

/** Paths of nbconvert and the kernels: those of `PLACE` first, else those of the machine. @throws when one is missing */
export function findTools(kernels: readonly KernelName[]): {
  readonly nbconvert: string;
  readonly kernels: ReadonlyMap<KernelName, string>;
} {
  const missing: string[] = [];
  const find = (name: keyof typeof ADVICE, command: string, ...folders: string[]) => {
    const path = folders.map((folder) => join(PLACE, folder, command)).find(existsSync) ?? onPath(command);
    if (!path) missing.push(`${name}: ${ADVICE[name]}`);
    return path ?? "";
  };
  const nbconvert = find("nbconvert", "jupyter-nbconvert", "venv/bin");
  const found = new Map(kernels.map((name) => [name, find(name, name, "node_modules/.bin")] as const));
  if (missing.length > 0)
    throw new Error(
      `Not at hand:\n  ${missing.join("\n  ")}\nInstall them, or let this command put them into out/notebooks: npm run notebooks -- --install`,
    );
  return { nbconvert, kernels: found };
}

function onPath(command: string): string | undefined {
  const { status, stdout } = spawnSync("sh", ["-c", `command -v ${command}`], { encoding: "utf8" });
  return status === 0 ? stdout.trim() : undefined;
}

/** Puts nbconvert and both kernels into `PLACE`; the project depends on none of them. */
export function installTools(): void {
  mkdirSync(PLACE, { recursive: true });
  writeFileSync(join(PLACE, "package.json"), '{ "private": true }\n');
  run("python3", "-m", "venv", "venv");
  run(join("venv", "bin", "pip"), "install", "--quiet", "nbconvert", "ipykernel");
  run("npm", "install", "--no-audit", "--no-fund", "--loglevel=error", "deno@2", "tslab@1");
}

/** Tells Jupyter of the kernels, in `PLACE` alone. */
export function writeKernels(kernels: ReadonlyMap<KernelName, string>): void {
  for (const [name, path] of kernels) {
    const folder = join(PLACE, "jupyter", "kernels", name);
    mkdirSync(folder, { recursive: true });
    const { display_name, argv } = SPECS[name];
    writeFileSync(join(folder, "kernel.json"), JSON.stringify({ display_name, language: "typescript", argv: argv(path) }));
  }
}

/** Runs a command in a folder of `PLACE` to its end. @throws with what it wrote when it fails */
export function runIn(folder: string, command: string, ...args: string[]): string {
  const jupyter = join(PLACE, "jupyter");
  const env = { ...process.env, JUPYTER_PATH: jupyter, JUPYTER_DATA_DIR: jupyter, NO_COLOR: "1" };
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: join(PLACE, folder), encoding: "utf8", env });
  if (status === 0) return stdout;
  throw new Error(`${command} ${args[0]} failed: ${error?.message ?? `${stdout}${stderr}`.trim().slice(-2_000)}`);
}

const run = (command: string, ...args: string[]) => runIn(".", command, ...args);
