import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildPage } from "./build.js";
import { servePage } from "./serve.js";

const folder = join(import.meta.dirname, "..", "..", "..", "out", "page");
const { values } = parseArgs({ options: { build: { type: "boolean" }, port: { type: "string", default: "8080" } } });

await buildPage(folder);
console.log("The page is in out/page: any static host can serve that folder.");
if (!values.build) {
  const { url } = await servePage(folder, { port: Number(values.port) });
  console.log(`Here it is, until Ctrl+C: ${url}`);
}
