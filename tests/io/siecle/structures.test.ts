import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { levelOfMef, readSiecleNomenclature, readSiecleStructures } from "../../../src/io/index.js";
import { el, el2, leaf } from "./xmlText.js";

const real = fileURLToPath(new URL("../../../../shared/data/siecle/nomenclature_simple.xml", import.meta.url));
const note = existsSync(real) ? "" : " (skipped: ../shared/data/siecle is absent)";

const division = (code: string, ...mefs: string[]) =>
  el2(
    "DIVISION",
    { CODE_STRUCTURE: code },
    el(
      "MEFS_APPARTENANCE",
      mefs.map((mef) => el("MEF_APPARTENANCE", leaf("CODE_MEF", mef))),
    ),
  );
const group = (code: string, ...divisions: string[]) =>
  el2(
    "GROUPE",
    { CODE_STRUCTURE: code },
    el(
      "DIVISIONS_APPARTENANCE",
      divisions.map((each) => el("DIVISION_APPARTENANCE", leaf("CODE_STRUCTURE", each))),
    ),
  );
const file = (divisions: string, groups = "") => el("BEE_STRUCTURES", el("DONNEES", el("GROUPES", groups), el("DIVISIONS", divisions)));
const codes = (text: string) => readSiecleStructures(text).warnings.map(({ code }) => code);

describe("the structures of SIECLE", () => {
  it("are divisions with formations and levels, and groups", () => {
    const text = file(division("T1", "24720000330") + division("2A", "24720000310", "24725000310"), group("AP", "2A", "T1", "2A"));
    const { part, warnings } = readSiecleStructures(text);
    expect(warnings).toEqual([]);
    expect(part.divisions).toEqual([
      { id: "T1", level: "Tle", mef: ["24720000330"] },
      { id: "2A", level: "2nde", mef: ["24720000310", "24725000310"] },
    ]);
    expect(part.groups).toEqual([{ id: "AP", divisions: ["2A", "T1"] }]);
    expect(part.levels.map(({ id }) => id)).toEqual(["2nde", "Tle"]);
  });

  it.each([
    ["division-inactive", division("Inactifs")],
    ["division-twice", division("A") + division("A")],
    ["code-missing", division(" ")],
    ["division-levels", division("A", "24720000310", "24720000320")],
    ["mef-unreadable", division("A", "247")],
  ])("tell %s", (code, divisions) => {
    expect(codes(file(divisions))).toEqual([code]);
  });

  it.each([
    ["group-twice", group("G", "A") + group("G", "A")],
    ["group-without-division", group("G")],
    ["division-unlisted", group("G", "B")],
  ])("tell %s", (code, groups) => {
    expect(codes(file(division("A"), groups))).toEqual([code]);
  });

  it("refuse more divisions than a school has", () => {
    const many = Array.from({ length: 401 }, (_, index) => division(`D${index}`)).join("");
    expect(() => readSiecleStructures(file(many))).toThrowError(/too many divisions/);
  });
});

describe("the level of a formation", () => {
  it.each([
    ["24720000310", "2nde"],
    ["24720000320", "1re"],
    ["24720000332", "Tle"],
    ["24122105221", "CAP2"],
    ["31120000220", "311-2"],
    ["10110001110", "101-1"],
  ])("%s is %s", (mef, level) => {
    expect(levelOfMef(mef)?.id).toBe(level);
  });

  it.each(["", "247", "2472000031", "247200003100", "24720000340", "24720000300"])("%s says none", (mef) => {
    expect(levelOfMef(mef)).toBeUndefined();
  });
});

describe("the nomenclature of SIECLE", () => {
  it("has formations, subjects and programmes, whose hours may be 0", () => {
    const text = el(
      "BEE_NOMENCLATURES",
      el(
        "DONNEES",
        el("PROGRAMMES", el("PROGRAMME", leaf("CODE_MEF", "24720000310"), leaf("CODE_MATIERE", "020700"), leaf("HORAIRE", "0.00"))),
        el("MATIERES", el2("MATIERE", { CODE_MATIERE: "020700" }, leaf("LIBELLE_COURT", "FRANCAIS"), leaf("LIBELLE_EDITION", "Français"))),
        el("MEFS", el2("MEF", { CODE_MEF: "24720000310" }, leaf("FORMATION", "2-MELEC"))),
      ),
    );
    const { nomenclature, part, warnings } = readSiecleNomenclature(text);
    expect(warnings).toEqual([]);
    expect(nomenclature).toEqual({
      mefs: [{ code: "24720000310", name: "2-MELEC", level: "2nde" }],
      subjects: [{ code: "020700", name: "FRANCAIS", longName: "Français" }],
      programmes: [{ mef: "24720000310", subject: "020700", hours: 0 }],
    });
    expect(part.levels).toEqual([{ id: "2nde", name: "Seconde professionnelle", mefs: ["24720000310"] }]);
  });

  it("tells codes that it does not list, or lists twice", () => {
    const mefs = el2("MEF", { CODE_MEF: "1" }) + el2("MEF", { CODE_MEF: "1" }) + el("MEF");
    const text = el("BEE_NOMENCLATURES", el("DONNEES", el("MEFS", mefs), el("PROGRAMMES", el("PROGRAMME", leaf("CODE_MEF", "2")))));
    const { warnings } = readSiecleNomenclature(text);
    expect(warnings.map(({ code }) => code).sort()).toEqual(["code-missing", "code-twice", "programme-unknown"]);
  });

  it.skipIf(!existsSync(real))(`is read from a real export${note}`, () => {
    const { nomenclature, origin, warnings } = readSiecleNomenclature(readFileSync(real));
    expect(warnings).toEqual([]);
    expect(origin).toEqual({ uai: "0123456S", year: 2018, exported: "2019-06-05" });
    expect(nomenclature).toEqual({
      mefs: [{ code: "10110001110", name: "5ème", level: "101-1" }],
      subjects: [{ code: "020300", name: "LCA LATIN", longName: "Langues et cultures de l'Antiquité LATIN" }],
      programmes: [{ mef: "10110001110", subject: "020300", hours: 0, election: "F" }],
    });
  });
});
