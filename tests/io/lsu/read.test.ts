import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess } from "../../../src/assess/index.js";
import { PlageInputError } from "../../../src/index.js";
import { readLsu, SOCLE_DOMAINS } from "../../../src/io/index.js";
import { el, el2 } from "../siecle/xmlText.js";

const real = fileURLToPath(new URL("../../../../shared/data/lsu/sample-bilan-complet.xml", import.meta.url));
const note = existsSync(real) ? "" : " (skipped: ../shared/data/lsu is absent)";

const domain = (code: string, level?: string) => el2("domaine", { code, ...(level === undefined ? {} : { positionnement: level }) });
const pupil = (ref: string, id: string) => el2("eleve", { id: ref, "id-be": id, nom: "Bœuf", prenom: "Zoé", "code-division": "3A" });
const period = (id: string, index: string) => el2("periode", { id, millesime: "2024", indice: index, "nb-periodes": "3" });
const periodic = (student: string, ref: string, ...domains: string[]) =>
  el2("bilan-periodique", { "eleve-ref": student, "periode-ref": ref }, el("socle", domains));
const cycle = (student: string, ...domains: string[]) =>
  el2("bilan-cycle", { "eleve-ref": student, cycle: "4", millesime: "2024", "date-creation": "2025-06-21" }, el("socle", domains));
const file = (students: string, periods: string, periodics: string, cycles: string) =>
  el2(
    "lsun-bilans",
    { xmlns: "urn:fr:edu:scolarite:lsun:bilans:import" },
    el("donnees", el("bilans-cycle", cycles), el("bilans-periodiques", periodics), el("eleves", students), el("periodes", periods)),
  );
const codes = (text: string) => readLsu(text).warnings.map(({ code }) => code);
const pupils = pupil("E1", "101") + pupil("E2", "102");
const periods = period("P2", "2") + period("P1", "1");

describe("positions in the socle", () => {
  const text = file(
    pupils,
    periods,
    periodic("E1", "P2", domain("CPD_FRA", "3")) + periodic("E1", "P1", domain("CPD_FRA", "1"), domain("MET_APP", "0")),
    cycle("E2", domain("CPD_FRA", "2"), domain("CPD_SCI")),
  );

  it("are results by student, domain and bilan, in order of time", () => {
    expect(readLsu(text)).toEqual({
      part: {
        source: "lsu",
        results: [
          { student: "101", competence: "CPD_FRA", level: 1, bilan: "2024-2025, 1/3" },
          { student: "101", competence: "MET_APP", level: null, bilan: "2024-2025, 1/3" },
          { student: "101", competence: "CPD_FRA", level: 3, bilan: "2024-2025, 2/3" },
          { student: "102", competence: "CPD_FRA", level: 2, bilan: "2024-2025, cycle 4" },
          { student: "102", competence: "CPD_SCI", level: null, bilan: "2024-2025, cycle 4" },
        ],
      },
      students: [
        { id: "101", division: "3A" },
        { id: "102", division: "3A" },
      ],
      bilans: ["2024-2025, 1/3", "2024-2025, 2/3", "2024-2025, cycle 4"],
      warnings: [],
    });
    expect(readLsu(text, { names: true }).students[0].name).toBe("Zoé Bœuf");
  });

  it("are what assess reads", () => {
    const { part, bilans } = readLsu(text);
    const assessment = assess(part.results, {}, { bilans });
    expect(assessment.needs).toEqual({ "101": { CPD_FRA: 1 }, "102": { CPD_FRA: 2 } });
    expect(assessment.missing.map(({ student, competence }) => [student, competence])).toEqual([
      ["101", "MET_APP"],
      ["102", "CPD_SCI"],
    ]);
  });

  it.each([
    ["student-without-id", file(pupil("E1", ""), "", "", "")],
    ["student-twice", file(pupil("E1", "1") + pupil("E1", "2"), "", "", "")],
    ["student-unknown", file("", "", "", cycle("E9", domain("CPD_FRA", "1")))],
    ["period-unknown", file(pupils, "", periodic("E1", "P1", domain("CPD_FRA", "1")), "")],
    ["level-unreadable", file(pupils, "", "", cycle("E1", domain("CPD_FRA", "5")))],
    ["domain-without-code", file(pupils, "", "", cycle("E1", domain("", "1")))],
    ["domain-unknown", file(pupils, "", "", cycle("E1", domain("XYZ", "1")))],
    ["result-twice", file(pupils, "", "", cycle("E1", domain("CPD_FRA", "1"), domain("CPD_FRA", "2")))],
    ["no-results", file(pupils, periods, "", "")],
  ])("tell %s", (code, odd) => {
    expect(codes(odd)).toContain(code);
  });

  it("are read or refused when the file is changed at random", () => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.nat(30), fc.constantFrom("", "<", "9", '"', "__proto__", "<socle>"), (at, cut, piece) => {
        try {
          return Array.isArray(readLsu(text.slice(0, at) + piece + text.slice(at + cut)).warnings);
        } catch (error) {
          return error instanceof PlageInputError;
        }
      }),
      { seed: 1, numRuns: process.env.PLAGE_DEEP === "1" ? 5_000 : 200 },
    );
  });

  it.skipIf(!existsSync(real))(`are read from the sample of the ministry${note}`, () => {
    const { part, students, bilans, warnings } = readLsu(readFileSync(real));
    expect(warnings).toEqual([]);
    expect(students.map(({ id, division }) => [id, division])).toEqual([
      ["1", "6EME_4"],
      ["2", "6EME_4"],
      ["3", "3EME_2"],
    ]);
    expect(bilans).toEqual(["2015-2016, 1/3", "2015-2016, cycle 3", "2015-2016, cycle 4"]);
    expect(part.results).toHaveLength(32);
    expect(part.results.filter(({ level }) => level === null)).toEqual([
      { student: "1", competence: "CPD_ETR", level: null, bilan: "2015-2016, cycle 3" },
    ]);
    expect(new Set(part.results.map(({ competence }) => competence))).toEqual(new Set(Object.keys(SOCLE_DOMAINS)));
    expect(() => assess(part.results, {}, { bilans })).not.toThrow();
  });
});
