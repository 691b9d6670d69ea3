import { join } from "node:path";
import packageJson from "../../package.json" with { type: "json" };

export const ROOT = join(import.meta.dirname, "..", "..");

/** Entry points of the package, as `exports` of package.json lists them: the name of each, and its source. A script or data exports no names. */
export const ENTRIES = Object.entries(packageJson.exports)
  .filter(([, target]) => typeof target === "object")
  .map(([path]) => (path === "." ? { name: "index", source: "index" } : { name: path.slice(2), source: `${path.slice(2)}/index` }));
