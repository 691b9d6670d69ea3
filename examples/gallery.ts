import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { DEMO_PARAMETERS, generateSchool } from "../src/generate/index.js";
import { solve } from "../src/index.js";
import { report } from "../src/report/index.js";

/**
 * Makes the pictures of the README from a report on the demonstration's school: npm run gallery. With the paths of a
 * problem and of its result it takes those: npm run gallery -- problem.json result.json
 */
const FOLDER = "examples/gallery";
const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const WIDTH = 900;
const TIME_LIMIT = 60;

const executablePath = PLACES.find((path) => existsSync(path));
if (executablePath === undefined) {
  console.error(`The pictures are taken in Chromium, which is not in ${PLACES.join(", ")}: on Debian, apt-get install chromium.`);
  process.exit(1);
}

const [problemFile, resultFile] = process.argv.slice(2);
const json = (path: string) => JSON.parse(readFileSync(path, "utf8"));
const problem = problemFile ? json(problemFile) : generateSchool(DEMO_PARAMETERS);
const result = resultFile ? json(resultFile) : await solve(problem, { timeLimit: TIME_LIMIT });

mkdirSync(FOLDER, { recursive: true });
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const page = await browser.newPage({ viewport: { width: WIDTH, height: 1200 } });
await page.setContent(await report(problem, result, { lang: "fr" }));

const entry = (selector: string) => page.locator(selector).first();
for (const [name, selector] of [
  ["headline", "#part-plan"],
  ["week", "#level-0"],
  ["sheet", "#part-sheets .entry"],
] as const) {
  const path = join(FOLDER, `${name}.png`);
  await entry(selector).screenshot({ path });
  console.log(path);
}
for (const [name, part] of [
  ["hours", "#part-hours"],
  ["coverage", "#part-coverage"],
] as const) {
  const address = await entry(`${part} img`).getAttribute("src");
  const path = join(FOLDER, `${name}.svg`);
  writeFileSync(path, decodeURIComponent((address ?? "").replace("data:image/svg+xml,", "")));
  console.log(path);
}
await browser.close();
