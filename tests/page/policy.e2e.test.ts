import axe from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { policyHeader } from "../../examples/page/tools/policy.js";
import { type Bench, give, goTo, MISSING, openBench, planned, TINY } from "./browser.js";
import { HOSTILE, HOSTILE_SCHOOL } from "./hostile.js";

const VIEWS = ["Emploi du temps", "Changer", "Pourquoi", "Emporter", "Planifier"];

describe.skipIf(MISSING)(`the page keeps to itself and is for everybody${MISSING}`, () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench();
  });
  afterAll(() => bench.close());

  it("forbids everything but its own files, by header and in the page, and so can send nothing", async () => {
    const { page, url } = await bench.visit();
    for (const file of ["", "page.js", "worker.js", "highs.wasm", "report.html"]) {
      const header = (await page.request.get(url + file)).headers()["content-security-policy"];
      expect(header).toContain("default-src 'none'");
      expect(header).not.toMatch(/unsafe-eval'(?<!wasm-unsafe-eval')|https?:|\*/);
    }
    const meta = await page.locator("meta[http-equiv]").getAttribute("content");
    expect(meta).toContain("default-src 'none'");
    expect(meta).not.toContain("unsafe-inline");
    const refusedBy = await page.evaluate(
      (target) =>
        new Promise((resolve) => {
          addEventListener("securitypolicyviolation", ({ effectiveDirective }) => resolve(effectiveDirective));
          fetch(target).catch(() => {});
        }),
      "http://127.0.0.2:9/",
    );
    expect(refusedBy).toBe("connect-src");
    expect((await page.request.get(`${url}../package.json`)).status()).toBe(404);
  });

  it("shows hostile names as text", async () => {
    const visit = await bench.visit({ width: 390 });
    const page = await planned(visit, HOSTILE_SCHOOL);
    for (const view of VIEWS) {
      await goTo(page, view);
      expect(await page.locator("#page :is(img, script, iframe)").count()).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      expect(await page.evaluate(() => /\p{Cf}/u.test(document.body.textContent ?? ""))).toBe(false);
    }
    await goTo(page, "Emploi du temps");
    expect(await page.locator("#page").textContent()).toContain(HOSTILE[0]);
    await goTo(page, "Planifier");
    await give(page, { ...TINY, name: "<b>x</b>".repeat(1_300) });
    await page.getByRole("alert").waitFor();
    expect(await page.locator("#page b").count()).toBe(0);
    expect(await page.evaluate(() => "hacked" in window)).toBe(false);
    expect(visit.complaints).toEqual([]);
  });

  it("plans without WebAssembly, and says so", async () => {
    const { page } = await bench.visit({ policy: (file) => policyHeader(file).replace(" 'wasm-unsafe-eval'", "") });
    await give(page, TINY);
    await page.getByRole("button", { name: "Planifier", exact: true }).click();
    await page.getByRole("link", { name: "Lire l'emploi du temps" }).waitFor();
    await page.getByText("WebAssembly est interdit ici").waitFor();
    // What is past its reach is said to be, and nothing hangs.
    await page.getByLabel("Ou essayez un lycée fictif").selectOption("large");
    await page.getByRole("button", { name: "Ouvrir l'exemple" }).click();
    await page.getByLabel("Durée").selectOption("20");
    await page.getByRole("button", { name: "Planifier", exact: true }).click();
    await page.getByText("Cet établissement le dépasse").waitFor();
  });

  it("has nothing serious for axe to find, in any view and both languages", async () => {
    const page = await planned(await bench.visit());
    await page.evaluate(axe.source);
    for (const view of VIEWS) {
      await goTo(page, view);
      expect(await seriousIn(page)).toEqual([]);
    }
    await page.getByRole("button", { name: "English" }).click();
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    expect(await seriousIn(page)).toEqual([]);
  });

  it("goes from the example to the timetable by keyboard, the focus in view", async () => {
    const { page } = await bench.visit();
    await pressOn(page, "Ouvrir l'exemple");
    await pressOn(page, "Planifier", "main");
    await page.getByRole("link", { name: "Lire l'emploi du temps" }).waitFor();
    await pressOn(page, "Lire l'emploi du temps");
    await page.getByRole("heading", { level: 1, name: "Emploi du temps" }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Emploi du temps");
  });
});

async function seriousIn(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run();
    const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    return serious.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
  });
}

/** Goes on with the tabulator to what is called so, sees that it shows, and presses Enter. */
async function pressOn(page: Page, name: string, within = "body"): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate((inside) => {
      const on = document.activeElement;
      if (!on?.closest(inside)) return { text: "", outline: "" };
      return { text: on.textContent?.trim() ?? "", outline: getComputedStyle(on).outlineStyle };
    }, within);
    if (at.text !== name) continue;
    expect(at.outline).toBe("solid");
    await page.keyboard.press("Enter");
    return;
  }
  throw new Error(`${name} is not reached by keyboard`);
}
