import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { type SolveResult, solve } from "../../../src/index.js";
import { CHROMIUM } from "../../../tests/support/chromium.js";
import { exampleSchool } from "../data/examples.js";
import { buildPage } from "./build.js";
import { servePage } from "./serve.js";

/** The page is to need no more than this times what Node.js needs. */
const AIM = 2;

const folder = join(import.meta.dirname, "..", "..", "..", "out", "page");
await buildPage(folder);
const page = await inPage();
const { signal } = new AbortController();
const node = await solve(exampleSchool("large", "measure"), { signal });

const ratio = page.statistics.seconds / node.statistics.seconds;
const line = ({ status, tiers, statistics }: SolveResult) =>
  `${statistics.seconds.toFixed(1)} s, ${status}, coverage ${tiers[0].value?.toFixed(1)} of at most ${tiers[0].bound?.toFixed(1)}`;
console.log(`page     ${line(page)}`);
console.log(`Node.js  ${line(node)}`);
const same = JSON.stringify(page.timetable) === JSON.stringify(node.timetable);
console.log(`ratio    ${ratio.toFixed(2)} (aim: at most ${AIM}), ${same ? "the same timetable" : "ANOTHER TIMETABLE"}`);
process.exitCode = same && ratio <= AIM ? 0 : 1;

/** Plans the large example in the page until its search ends by itself. */
async function inPage(): Promise<SolveResult> {
  const served = await servePage(folder);
  const browser = await chromium.launch({ executablePath: CHROMIUM ?? "", args: ["--no-sandbox"] });
  try {
    const tab = await browser.newPage();
    tab.setDefaultTimeout(1_200_000);
    await tab.goto(served.url);
    await tab.getByRole("button", { name: "English" }).click();
    await tab.getByLabel("Or try an example school").selectOption("large");
    await tab.getByRole("button", { name: "Open the example" }).click();
    await tab.getByLabel("Time").selectOption("none");
    await tab.getByRole("button", { name: "Plan", exact: true }).click();
    await tab.getByRole("link", { name: "Read the timetable" }).click();
    await tab.getByRole("navigation").getByRole("link", { name: "Take away" }).click();
    const [download] = await Promise.all([tab.waitForEvent("download"), tab.getByRole("button", { name: "Result (.json)" }).click()]);
    return JSON.parse(readFileSync(await download.path(), "utf8"));
  } finally {
    await browser.close();
    await served.close();
  }
}
