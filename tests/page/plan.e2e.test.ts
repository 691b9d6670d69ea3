import { readFileSync } from "node:fs";
import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleSchool } from "../../examples/page/data/examples.js";
import { verify } from "../../src/index.js";
import { type Bench, goTo, MISSING, openBench, planned } from "./browser.js";

describe.skipIf(MISSING)(`the page plans${MISSING}`, () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench();
  });
  afterAll(() => bench.close());

  it("an example, on HiGHS in a worker, and asks nobody else for anything", async () => {
    const { page, url, requests, complaints } = await bench.visit();
    await page.getByRole("button", { name: "Ouvrir l'exemple" }).click();
    const before = requests.length;
    await page.getByRole("button", { name: "Planifier", exact: true }).click();
    await page.getByRole("link", { name: "Lire l'emploi du temps" }).click();
    expect(await page.locator(".week .common").count()).toBeGreaterThan(0);
    expect(requests.filter((each) => !each.startsWith(url))).toEqual([]);
    const later = [...new Set(requests.slice(before).map((each) => each.slice(url.length)))];
    expect(later).toContain("highs.wasm");
    expect(
      later.filter((each) => !/^(worker|chunk-\w+|highs-\w+|run-\w+|workerpool-\w+)\.js$|^(highs\.wasm|icon\.svg)$/.test(each)),
    ).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("and keeps the best plan with its bound when it is interrupted", async () => {
    const { page } = await bench.visit();
    await page.getByLabel("Ou essayez un lycée fictif").selectOption("medium");
    await page.getByRole("button", { name: "Ouvrir l'exemple" }).click();
    await page.getByLabel("Durée").selectOption("none");
    await page.getByRole("button", { name: "Planifier", exact: true }).click();
    await page.locator(".said", { hasText: "Plan trouvé" }).waitFor();
    // A line that has been level so far has no height, and so counts as hidden.
    await page.locator(".chart path.value").waitFor({ state: "attached" });
    await page.getByRole("button", { name: "Interrompre" }).click();
    await page.getByText("Voici le meilleur plan trouvé avant l'interruption").waitFor();
    await goTo(page, "Emporter");
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Résultat (.json)" }).click()]);
    const result = JSON.parse(readFileSync(await download.path(), "utf8"));
    expect(result.status).toBe("cancelled");
    expect(verify(exampleSchool("medium", "essai"), result.timetable)).toEqual([]);
    const [coverage] = result.tiers;
    expect(coverage.bound).toBeGreaterThanOrEqual(coverage.value);
  });

  it("writes calendars, tables and the report", async () => {
    const visit = await bench.visit();
    const { page } = visit;
    await planned(visit, exampleSchool("small", "essai"));
    await goTo(page, "Emporter");
    const taken = async (name: string) => {
      const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
      return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
    };
    const calendar = await taken("Télécharger l'agenda");
    expect(calendar.name).toMatch(/\.ics$/);
    expect(new ICAL.Component(ICAL.parse(calendar.content.toString())).getAllSubcomponents("vevent").length).toBeGreaterThan(0);
    expect((await taken("Groupes (.csv)")).content.toString()).toMatch(/^\ufeffPériode;/);
    expect((await taken("Classeur (.xlsx)")).content.subarray(0, 2).toString()).toBe("PK");
    expect((await taken("Télécharger le rapport")).content.toString()).toMatch(/^<!doctype html>/i);
    await page.getByRole("button", { name: "Montrer le rapport" }).click();
    await page.frameLocator("iframe.report").getByRole("heading", { level: 1 }).waitFor();
    expect(visit.complaints).toEqual([]);
  });

  it("prints the weeks and the groups, and no controls", async () => {
    const visit = await bench.visit();
    const page = await planned(visit);
    await page.evaluate(() => {
      addEventListener("beforeprint", () =>
        document.body.setAttribute("data-printed", document.querySelector(".sheet")?.textContent ?? ""),
      );
    });
    const pdf = await page.pdf();
    expect(pdf.length).toBeGreaterThan(5_000);
    const printed = await page.locator("body").getAttribute("data-printed");
    expect(printed).toContain("Lycée d'essai");
    expect(printed).toContain("Mme Diallo");
    expect(printed).toContain("Élève 12");
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("button").filter({ visible: true }).count()).toBe(0);
  });
});
