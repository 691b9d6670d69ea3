import { describe, expect, it } from "vitest";
import { type AssessOptions, assess, type ResultRow } from "../../src/assess/index.js";
import { faults } from "./fault.js";

/** One student's levels in one competence, a bilan each; null for not assessed, bob being there at every one. */
function course(levels: readonly (number | null)[], options: AssessOptions = {}) {
  const rows = levels.flatMap((level, index): ResultRow[] => [
    { student: "ana", competence: "orthographe", level, bilan: `S${index + 1}` },
    { student: "bob", competence: "orthographe", level: 4, bilan: `S${index + 1}` },
  ]);
  return assess(rows, {}, options);
}

describe("the course of a need", () => {
  it.each<[(number | null)[], string, string]>([
    [[1], "new", "besoin d'orthographe : nouveau, gravité 3"],
    [[4, 2], "new", "besoin d'orthographe : nouveau, gravité 2"],
    [[1, 1], "open", "besoin d'orthographe : gravité 3"],
    [[2, 1], "open", "besoin d'orthographe : gravité 2 → 3"],
    [[1, 2], "improving", "besoin d'orthographe : en progrès, gravité 3 → 2"],
    [[1, 1.5], "improving", "besoin d'orthographe : en progrès, gravité 3"],
    [[1, 4], "met", "besoin d'orthographe : comblé"],
    [[1, 1, 1], "stuck", "besoin d'orthographe : gravité 3, inchangée après 2 autres bilans"],
    [[1, 1.2, 1.4], "stuck", "besoin d'orthographe : gravité 3, inchangée après 2 autres bilans"],
    [[1, 2, 2], "open", "besoin d'orthographe : gravité 2"],
    [[1, 4, 2], "relapsed", "besoin d'orthographe : de nouveau ouvert, gravité 2"],
    [[1, 4, 2, 3], "improving", "besoin d'orthographe : en progrès, gravité 2 → 1"],
    [[1, 1, 1, 4], "met", "besoin d'orthographe : comblé"],
    [[1, null, null], "new", "besoin d'orthographe : nouveau, gravité 3"],
    [[1, null, 1, null], "open", "besoin d'orthographe : gravité 3"],
  ])("%j is %s", (levels, status, sentence) => {
    const { progress } = course(levels, { lang: "fr" });
    expect(progress.map((each) => [each.student, each.status, each.sentence])).toEqual([["ana", status, sentence]]);
  });

  it("is written in English", () => {
    const sentences = ([[1], [2, 1], [1, 1.5], [1, 4], [1, 1, 1], [1, 4, 1]] as const).map((levels) => course(levels).progress[0].sentence);
    expect(sentences).toEqual([
      "orthographe: new, severity 3",
      "orthographe: severity 2 → 3",
      "orthographe: improving, severity 3",
      "orthographe: met",
      "orthographe: severity 3, unmoved after 2 more bilans",
      "orthographe: open again, severity 3",
    ]);
    expect(course([1, 1], { stuckAfter: 1 }).progress[0].sentence).toBe("orthographe: severity 3, unmoved after 1 more bilan");
  });

  it("has shares, severities and changes", () => {
    expect(course([1, 2.5, 4]).progress[0]).toEqual({
      student: "ana",
      need: "orthographe",
      bilans: [
        { bilan: "S1", share: 0, severity: 3, carried: false },
        { bilan: "S2", share: 0.5, severity: 1, carried: false },
        { bilan: "S3", share: 1, severity: null, carried: false },
      ],
      severity: null,
      change: 0.5,
      changeSinceFirst: 1,
      unmoved: 0,
      status: "met",
      carried: false,
      sentence: "orthographe: met",
    });
  });

  it("closes a need that is met", () => {
    expect(course([1, 4]).needs).toEqual({ ana: {}, bob: {} });
  });

  it("keeps the last reading of a student who was not assessed", () => {
    const { needs, derivations, progress, missing } = course([1, null]);
    expect(needs.ana).toEqual({ orthographe: 3 });
    expect(derivations[0]).toMatchObject({ student: "ana", bilan: "S1", carried: true });
    expect(derivations[1]).toMatchObject({ student: "bob", bilan: "S2", carried: false });
    expect(progress[0].carried).toBe(true);
    expect(missing).toEqual([{ student: "ana", competence: "orthographe", bilan: "S2", found: "" }]);
  });

  it("does not call a need stuck on a competence that was not assessed again", () => {
    const rows: ResultRow[] = ["S1", "S2", "S3"].map((bilan) => ({ student: "ana", competence: "fluence", level: 3, bilan }));
    rows.push({ student: "ana", competence: "lecture", level: 1, bilan: "S1" });
    const { progress, flagged } = assess(rows, { competences: { fluence: { need: "lecture" } } });
    expect(progress[0].bilans.map(({ severity, carried }) => [severity, carried])).toEqual([
      [3, false],
      [3, true],
      [3, true],
    ]);
    expect(progress[0]).toMatchObject({ status: "open", unmoved: 0 });
    expect(flagged).toEqual([]);
  });
});

describe("a need of several competences", () => {
  const scale = { competences: { fluence: { need: "lecture" } }, severities: { 4: 0.1 } };
  const rows = (...list: [string, string, number][]): ResultRow[] =>
    list.map(([bilan, competence, level]) => ({ student: "ana", competence, level, bilan }));

  it("has the lowest share of those that are worst", () => {
    const points = (first: number, second: number) =>
      assess(rows(["S1", "lecture", first], ["S1", "fluence", second]), scale).progress[0].bilans[0];
    expect(points(2.2, 2)).toMatchObject({ share: 1 / 3, severity: 2 });
    expect(points(2, 2.2)).toMatchObject({ share: 1 / 3, severity: 2 });
    expect(points(4, 2.2)).toMatchObject({ share: 1.2000000000000002 / 3, severity: 2 });
  });

  it("counts as assessed where the worst is mended, though what is left rests on an earlier bilan", () => {
    const list = rows(["S1", "lecture", 1.6], ["S2", "fluence", 1], ["S3", "fluence", 4]);
    const { progress } = assess(list, scale);
    expect(progress[0].bilans.map(({ severity, carried }) => [severity, carried])).toEqual([
      [3, false],
      [4, false],
      [3, false],
    ]);
    expect(progress[0].status).toBe("improving");
  });
});

describe("needs that do not move", () => {
  it("are flagged", () => {
    expect(course([2, 1, 1, 1], { lang: "fr" }).flagged).toEqual([
      {
        student: "ana",
        need: "orthographe",
        severity: 3,
        since: "S2",
        unmoved: 2,
        sentence: "ana, besoin d'orthographe : gravité 3, inchangée après 2 autres bilans",
      },
    ]);
  });

  it("after as many bilans as asked", () => {
    expect([1, 2, 3, 4].map((stuckAfter) => course([1, 1, 1, 1], { stuckAfter }).flagged.length)).toEqual([1, 1, 1, 0]);
  });
});

describe("the order of bilans", () => {
  const rows = (...bilans: string[]): ResultRow[] =>
    bilans.map((bilan, level) => ({ student: "ana", competence: "lire", level: level + 1, bilan }));

  it("is by date, as stated, or as they appear", () => {
    expect(assess(rows("2027-01-10", "2026-09-15")).bilans).toEqual(["2026-09-15", "2027-01-10"]);
    expect(assess(rows("rentrée", "fin", "Noël"), {}, { bilans: ["rentrée", "Pâques", "Noël", "fin"] }).bilans).toEqual([
      "rentrée",
      "Noël",
      "fin",
    ]);
    expect(assess(rows("rentrée", "fin", "Noël")).bilans).toEqual(["rentrée", "fin", "Noël"]);
    expect(assess([]).bilans).toEqual([null]);
  });

  it("is never guessed from dates with slashes", () => {
    expect(faults(() => assess(rows("03/11/2026", "04/01/2027")))).toEqual(["ambiguous-date 0.level"]);
    expect(assess(rows("03/11/2026", "04/01/2027"), {}, { bilans: ["03/11/2026", "04/01/2027"] }).derivations[0].level).toBe(2);
  });

  it("as stated names every bilan once", () => {
    expect(faults(() => assess(rows("a", "b"), {}, { bilans: ["a", "a"] }))).toEqual([
      "duplicate-id options.bilans.1",
      "unknown-id 1.level",
    ]);
    expect(faults(() => assess([{ student: "ana", competence: "lire", level: 1 }], {}, { bilans: ["a"] }))).toEqual([
      "missing-bilan 0.bilan",
    ]);
  });
});
