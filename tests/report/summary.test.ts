import { describe, expect, it } from "vitest";
import { PlageInputError, solve } from "../../src/index.js";
import { summary } from "../../src/report/index.js";
import { en } from "../../src/report/words/en.js";
import { fr } from "../../src/report/words/fr.js";
import { FEASIBLE, INFEASIBLE } from "../cli/problems.js";

const problem = {
  ...FEASIBLE,
  name: "Lycée d'essai",
  levels: [{ id: "2nde", name: "Seconde" }],
  divisions: FEASIBLE.divisions.map((division) => ({ ...division, name: `2de ${division.id}`, hourPool: 4, quota: { hours: 1 } })),
  rooms: [
    { id: "s1", capacity: 20 },
    { id: "s2", name: "CDI", capacity: 20 },
  ],
};

describe("a summary", () => {
  it("says in English what the plan is and how good", async () => {
    const text = summary(problem, await solve(problem));
    expect(text).toContain("Needs groups – Lycée d'essai\n═");
    expect(text).toContain(en.status.optimal);
    expect(text).toMatch(/Coverage \(need-hours, weighted by severity\) +30 +30 +0% +proven/);
    expect(text).toMatch(/Seconde +Tuesday 10:00–11:00\n/);
    expect(text).toMatch(/Tuesday 10:00–11:00 +Seconde +lire +kim +(s1|CDI) +6 +2de A, 2de B\n/);
    expect(text).toMatch(/lire +6 +6 h +6 h +100%\n/);
    expect(text).toMatch(/2de A +6 +1 +1 +1 +1 +1 +4\n/);
    expect(text).toMatch(/kim +1 +1 +1\n/);
    expect(text).toMatch(/Students with a need +12\n/);
  });

  it("says the same in French", async () => {
    const text = summary(problem, await solve(problem), { lang: "fr" });
    expect(text).toContain(fr.status.optimal);
    for (const title of Object.values(fr.sections))
      if (![fr.sections.reasons, fr.sections.warnings].includes(title)) expect(text).toContain(`\n${title}`);
    expect(text).toMatch(/mardi 10:00–11:00/);
    expect(text).toMatch(/lire +6 +6 h +6 h +100\u00a0%\n/);
  });

  it("lists self-study beside the groups", async () => {
    const lonely = {
      ...FEASIBLE,
      students: FEASIBLE.students.slice(0, 7),
      teachers: FEASIBLE.teachers.slice(0, 1),
      actions: [{ id: "lire", need: "lire", min: 1, max: 3, onlyForNeed: true }],
      rules: { onePlace: { selfStudy: true } },
    };
    expect(summary(lonely, await solve(lonely))).toMatch(/self-study, supervised +– +4 /);
  });

  it("lists the groups of the periods asked for, and tells of the others", async () => {
    const year = {
      ...FEASIBLE,
      calendar: { start: "2025-09-01", end: "2026-07-03" },
      periods: [
        { id: "p1", name: "Automne", start: "2025-09-01", end: "2025-12-19" },
        { id: "p2", start: "2026-01-05", end: "2026-07-03" },
      ],
    };
    const result = await solve(year, { nodeLimit: 50 });
    const first = summary(year, result, { periods: ["p1"], lang: "fr" });
    expect(first).toContain("Groupes, Automne, du 01/09/2025 au 19/12/2025");
    expect(first).toContain(fr.otherPeriods(1));
    expect(first).not.toContain("Groupes, p2");
    expect(summary(year, result)).toContain("Groups, p2, from 2026-01-05 to 2026-07-03");
  });

  it("says why there is no plan, and nothing of groups", async () => {
    const text = summary(INFEASIBLE, await solve(INFEASIBLE));
    expect(text).toContain(en.status.infeasible);
    expect(text).toMatch(/\nWhy\n {2}- \S/);
    expect(text).not.toContain(en.sections.groups);
  });

  it("shows oddities of the input", async () => {
    const odd = { ...FEASIBLE, teachers: [...FEASIBLE.teachers, { id: "zoe", skills: ["lyre"] }] };
    expect(summary(odd, await solve(odd))).toMatch(/- teachers\.2\.skills\.0: .+ \("lyre"\)/);
  });

  it("refuses what is no problem", async () => {
    const result = await solve(FEASIBLE);
    expect(() => summary({}, result)).toThrowError(PlageInputError);
  });
});

describe("the words of a summary", () => {
  const texts = (value: unknown): unknown =>
    typeof value === "object" && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, texts(inner)]))
      : typeof value;

  it("are the same in every language, and none is empty", () => {
    expect(texts(fr)).toEqual(texts(en));
    expect(JSON.stringify([en, fr])).not.toContain('""');
  });
});
