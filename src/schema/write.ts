import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { SCHEMAS } from "./schemas.js";

/** Part of the build: writes dist/schema/problem.json and dist/schema/result.json. */
const folder = new URL("../../dist/schema/", import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries(SCHEMAS))
  writeFileSync(fileURLToPath(new URL(`${name}.json`, folder)), `${JSON.stringify(schema(), null, 2)}\n`);
