// A worker's script whose first thread is gone before it answers; the folder in PLAGE_BREAKS remembers that it has been.
import { mkdirSync } from "node:fs";

let first = true;
try {
  mkdirSync(process.env.PLAGE_BREAKS);
} catch {
  first = false;
}
if (first) process.exit(1);
await import("../../src/solve/workers/source.mjs");
