import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bench, goTo, MISSING, openBench, planned } from "./browser.js";

describe.skipIf(MISSING)(`the page changes and explains a plan${MISSING}`, () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench();
  });
  afterAll(() => bench.close());

  it("locks a group, moves a student, shows what that changes and costs, and keeps it", async () => {
    const page = await planned(await bench.visit());
    await goTo(page, "Emploi du temps");
    await page.getByRole("button", { name: "Groupes", exact: true }).click();
    await page.locator(".card", { hasText: "M. Petit" }).getByRole("button", { name: "Verrouiller ce groupe" }).click();
    await page.getByText("Verrouillé").waitFor();
    await goTo(page, "Changer");
    expect(await page.locator(".wishes li").allTextContents()).toEqual([expect.stringMatching(/^Le groupe «\scalcul\s» avec M\. Petit/)]);
    await page.getByRole("button", { name: /^Retirer/ }).click();
    // Who needs to read is sent to count.
    await page.getByLabel("Action").filter({ visible: true }).selectOption("calcul");
    await page.getByRole("button", { name: "Ajouter à la liste" }).click();
    expect(await page.locator(".wishes li").allTextContents()).toEqual([expect.stringMatching(/^Élève 1 suit «\scalcul\s»/)]);
    await page.getByRole("button", { name: "Replanifier" }).click();
    const outcome = page.getByRole("region", { name: "Ce qui changerait" });
    await outcome.getByText("Ce que cela coûte").waitFor();
    expect(await outcome.locator("li").allTextContents()).toContainEqual(expect.stringMatching(/^Élève 1 passe du groupe «\s?lecture\s?»/));
    const coverage = await outcome.locator("tbody tr").first().locator("td").allTextContents();
    expect(coverage[2]).toMatch(/^−/);
    await outcome.getByRole("button", { name: "Garder ce plan" }).click();
    await page.getByText("Le nouveau plan est retenu").waitFor();
    await goTo(page, "Emploi du temps");
    await page.getByRole("button", { name: "Une personne, une salle" }).click();
    expect(await page.locator("tbody th").filter({ visible: true }).allTextContents()).toEqual(["calcul", "calcul"]);
  });

  it("says why, and why not, and puts what was asked on the list", async () => {
    const page = await planned(await bench.visit());
    await goTo(page, "Pourquoi");
    await page.getByLabel("Élève").filter({ visible: true }).selectOption("e1");
    await page.getByText(/L'élève e1 reçoit/).waitFor();
    await page
      .getByRole("button", { name: /^Pourquoi\s\? lecture/ })
      .first()
      .click();
    await page
      .getByText(/besoin de lecture/)
      .first()
      .waitFor();
    const form = page.locator("form", { hasText: "Pourquoi pas" });
    await form.getByLabel("Action").selectOption("calcul");
    await form.getByRole("button", { name: "Demander" }).click();
    await form.getByText(/Un plan existe avec l'élève e1 en «\scalcul\s»/).waitFor();
    await form.getByRole("button", { name: "Le demander" }).click();
    await goTo(page, "Changer");
    expect(await page.locator(".wishes li").count()).toBe(1);
  });
});
