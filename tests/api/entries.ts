import { join } from "node:path";
import packageJson from "../../package.json" with { type: "json" };

export const ROOT = join(import.meta.dirname, "..", "..");

/** Entry points of the package, as `exports` of package.json lists them: the name of each, and its source. */
export const ENTRIES = Object.keys(packageJson.exports)
  .filter((path) => !path.endsWith(".json"))
  .map((path) => (path === "." ? { name: "index", source: "index" } : { name: path.slice(2), source: `${path.slice(2)}/index` }));
