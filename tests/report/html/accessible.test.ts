import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import axe from "axe-core";
import { chromium } from "playwright-core";
import { describe, expect, it } from "vitest";
import { report } from "../../../src/report/index.js";
import { CHROMIUM } from "../../support/chromium.js";
import { plan, SCHOOL } from "./school.js";

describe.skipIf(CHROMIUM === undefined)("a report in Chromium (skipped where Chromium is not installed)", () => {
  it("gives axe nothing to say, asks for nothing, and is no wider than a phone", async () => {
    const folder = mkdtempSync(join(tmpdir(), "plage-report-"));
    const file = join(folder, "report.html");
    writeFileSync(file, await report(SCHOOL, await plan(), { lang: "fr" }));
    expect(existsSync(file)).toBe(true);
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
    try {
      const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
      const requests: string[] = [];
      const refused: string[] = [];
      page.on("request", (request) => requests.push(request.url().slice(0, 40)));
      page.on("console", (message) => refused.push(message.text()));
      await page.goto(`file://${file}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      await page.evaluate(axe.source);
      const { violations } = (await page.evaluate("axe.run()")) as {
        violations: { id: string; impact: string; nodes: { html: string }[] }[];
      };
      expect(violations.map(({ id, impact, nodes }) => `${impact} ${id} ${nodes[0].html.slice(0, 120)}`)).toEqual([]);
      expect(requests.filter((url) => !url.startsWith("file:") && !url.startsWith("data:"))).toEqual([]);
      expect(refused).toEqual([]);
    } finally {
      await browser.close();
      rmSync(folder, { recursive: true });
    }
  }, 600_000);
});
