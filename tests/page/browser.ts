import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { buildPage } from "../../examples/page/tools/build.js";
import { type ServeOptions, servePage } from "../../examples/page/tools/serve.js";
import { CHROMIUM } from "../support/chromium.js";

/** Why the tests of the page are left out, or nothing where there is a browser. */
export const MISSING = CHROMIUM ? "" : " (skipped: no Chromium; its path can be given in PLAGE_CHROMIUM)";

/** Milliseconds until what does not come counts as hung, on a busy machine as well. */
const PATIENCE = 300_000;

/** A visit to the page, with everything it asks any server for and everything the browser complains of. */
export interface Visit {
  readonly page: Page;
  readonly url: string;
  readonly requests: string[];
  readonly complaints: string[];
}

export interface Bench {
  visit(options?: ServeOptions & { readonly width?: number }): Promise<Visit>;
  close(): Promise<void>;
}

/** The page built once, and a browser to visit it with. */
export async function openBench(): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), "plage-page-"));
  const closing: (() => Promise<unknown>)[] = [];
  await buildPage(folder);
  const browser: Browser = await chromium.launch({ executablePath: CHROMIUM ?? "", args: ["--no-sandbox"], timeout: PATIENCE });
  return {
    async visit({ width = 1280, ...options } = {}) {
      const served = await servePage(folder, options);
      const context: BrowserContext = await browser.newContext({ viewport: { width, height: 900 } });
      closing.push(() => context.close().then(served.close));
      const page = await context.newPage();
      page.setDefaultTimeout(PATIENCE);
      const visit: Visit = { page, url: served.url, requests: [], complaints: [] };
      context.on("request", (request) => visit.requests.push(request.url()));
      page.on("console", (message) => message.type() === "error" && visit.complaints.push(message.text()));
      page.on("pageerror", (error) => visit.complaints.push(String(error)));
      await page.goto(served.url);
      return visit;
    },
    async close() {
      for (const each of closing) await each();
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Two divisions, two needs, two slots, two undated periods: planned at once by any backend. */
export const TINY = {
  name: "Lycée d'essai",
  slots: [
    { id: "mar", day: 2, start: "10:00", end: "11:00" },
    { id: "jeu", day: 4, start: "14:00", end: "15:00" },
  ],
  periods: [
    { id: "P1", weeks: 6 },
    { id: "P2", weeks: 6 },
  ],
  divisions: [
    { id: "A", level: "2nde" },
    { id: "B", level: "2nde" },
  ],
  students: Array.from({ length: 12 }, (_, i) => ({
    id: `e${i + 1}`,
    name: `Élève ${i + 1}`,
    division: i < 6 ? "A" : "B",
    needs: i % 2 === 0 ? { lecture: 3 } : { calcul: 2 },
  })),
  teachers: [
    { id: "diallo", name: "Mme Diallo", skills: ["lecture"] },
    { id: "petit", name: "M. Petit", skills: ["calcul"] },
  ],
  actions: [
    { id: "lecture", need: "lecture", min: 2, max: 8, objective: "Lire une consigne" },
    { id: "calcul", need: "calcul", min: 2, max: 8 },
  ],
};

/** Gives the page a problem as a file. */
export async function give(page: Page, problem: unknown): Promise<void> {
  const buffer = Buffer.from(typeof problem === "string" ? problem : JSON.stringify(problem));
  await page.locator("input[type=file]").setInputFiles({ name: "problem.json", mimeType: "application/json", buffer });
}

/** Gives a problem and plans it. */
export async function planned(visit: Visit, problem: unknown = TINY): Promise<Page> {
  const { page } = visit;
  await give(page, problem);
  await page.getByRole("button", { name: "Planifier", exact: true }).click();
  await page.getByRole("link", { name: "Lire l'emploi du temps" }).waitFor();
  return page;
}

export async function goTo(page: Page, part: string): Promise<void> {
  await page.getByRole("navigation").getByRole("link", { name: part }).click();
}
