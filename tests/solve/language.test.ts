import { describe, expect, it } from "vitest";
import { solve, solveMany, solveSync } from "../../src/index.js";
import { report } from "../../src/report/index.js";
import { elementsOf, named } from "../report/html/dom.js";

const SCHOOL = {
  slots: [{ id: "lun", day: 1, start: "10:00", end: "11:00" }],
  divisions: [{ id: "A", level: "2de" }],
  students: ["ana", "bob", "cyd"].map((id) => ({ id, division: "A", needs: { lire: 2 } })),
  teachers: [{ id: "kim", skills: ["lire", "lyre"] }],
};
const BUSY = { ...SCHOOL, divisions: [{ id: "A", level: "2de", busy: ["lun"] }] };
const TOO_MANY = { ...SCHOOL, actions: [{ id: "lire", need: "lire", min: 1, max: 2 }] };
const here = { workers: 0 } as const;

describe("what a result says, in the language asked for", () => {
  it("is why no plan can exist", async () => {
    const [english, french] = [await solve(BUSY, here), await solve(BUSY, { ...here, lang: "fr" })];
    expect([english.lang, english.reasons]).toEqual([
      "en",
      ["Level 2de needs 1 common slot a week, and its divisions (A) share no free candidate slot."],
    ]);
    expect([french.lang, french.reasons]).toEqual([
      "fr",
      ["Il faut au niveau 2de 1 plage banalisée par semaine, et ses divisions (A) n'ont aucun créneau libre en commun."],
    ]);
  });

  it("is which rule stands in the way", async () => {
    const { status, reasons } = await solve(TOO_MANY, { ...here, lang: "fr" });
    expect(status).toBe("infeasible");
    expect(reasons).toContain(
      "Sans cette règle il y aurait un plan : À chaque période, un groupe compte au moins le minimum d'élèves de son action et au plus son maximum.",
    );
    expect(solveSync(TOO_MANY, { lang: "fr" }).reasons).toEqual(reasons);
    const [entry] = await solveMany([TOO_MANY], { concurrency: 0, lang: "fr" });
    expect(entry.result?.reasons).toEqual(reasons);
  });

  it.each([
    [0, "Rien n'a été tenté : les limites étaient déjà atteintes."],
    [1, "Aucun plan n'a été trouvé avant l'arrêt de la recherche."],
  ])("is that the limits were reached, with %i threads", async (workers, reason) => {
    expect((await solve(SCHOOL, { workers, lang: "fr", timeLimit: 0 })).reasons).toEqual([reason]);
  });

  it("is what is odd in the input, and a page says in which language", async () => {
    const result = await solve(SCHOOL, { ...here, lang: "fr" });
    expect(result.warnings.map(({ message, hint }) => [message, hint])).toEqual([
      ["rien dans le problème ne porte ce nom pour l'instant", "Vérifiez l'orthographe, ou laissez-le pour une période à venir."],
    ]);
    const lists = named(elementsOf(await report(SCHOOL, result, { lang: "en" })), "ul");
    const languages = lists.flatMap(({ attrs }) => attrs.filter(({ name }) => name === "lang").map(({ value }) => value));
    expect([...new Set(languages)]).toEqual(["fr"]);
  });
});
