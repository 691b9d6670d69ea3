import { describe, expect, it } from "vitest";
import { readSts } from "../../../src/io/index.js";
import { el, el2, leaf } from "../siecle/xmlText.js";

const teacher = (id: string, type?: string) => el2("ENSEIGNANT", { ID: id, ...(type === undefined ? {} : { TYPE: type }) });
const service = (subject: string, ...teachers: string[]) => el2("SERVICE", { CODE_MATIERE: subject }, el("ENSEIGNANTS", teachers));
const division = (code: string, services: string, mefs = "") =>
  el2(
    "DIVISION",
    { CODE: code },
    leaf("EFFECTIF_PREVU", "30"),
    leaf("EFFECTIF_CALCULE", "24"),
    el("SERVICES", services),
    el("MEFS_APPARTENANCE", mefs),
  );
const group = (code: string, divisions: string[], services: string) =>
  el2(
    "GROUPE",
    { CODE: code },
    el(
      "DIVISIONS_APPARTENANCE",
      divisions.map((each) => el2("DIVISION_APPARTENANCE", { CODE: each })),
    ),
    el("SERVICES", services),
  );
const person = (id: string, duty: string, ...hours: string[]) =>
  el2(
    "INDIVIDU",
    { ID: id, TYPE: "epp" },
    leaf("NOM_USAGE", "DURAND"),
    leaf("PRENOM", "Hélène"),
    leaf("FONCTION", duty),
    el("PROFS_PRINC", id === "1" ? el("PROF_PRINC", leaf("CODE_STRUCTURE", "2A")) : ""),
    el(
      "DISCIPLINES",
      hours.map((each) => el2("DISCIPLINE", { CODE: "L0202" }, leaf("LIBELLE_COURT", "LET.MODERN"), leaf("NB_HEURES", each))),
    ),
  );
const subjects = el("MATIERES", el2("MATIERE", { CODE: "020700" }, leaf("LIBELLE_COURT", "FRANCAIS")));
const file = (people: string, divisions: string, groups = "") =>
  el(
    "STS_EDT",
    el("PARAMETRES", el2("UAJ", { CODE: "0123456S" }), el2("ANNEE_SCOLAIRE", { ANNEE: "2025" })),
    el("NOMENCLATURES", subjects),
    el("DONNEES", el("STRUCTURE", el("GROUPES", groups), el("DIVISIONS", divisions)), el("INDIVIDUS", people)),
  );
const codes = (text: string) => readSts(text).warnings.map(({ code }) => code);

describe("sts_emp", () => {
  const mefs = `${el2("MEF_APPARTENANCE", { CODE: "24720000310" })}${el2("MEF", { CODE: "24725000310" })}`;
  const text = file(
    person("1", "ENS", "15.50", "2,5") + person("2", "ENS") + person("3", "DIR"),
    division("2A", service("020700", teacher("1", "epp")) + service("061300", teacher("7", "local")), mefs) + division("2B", ""),
    group("AP1", ["2A", "2B"], service("020700", teacher("1"))),
  );

  it("says who teaches what to whom, and the hours owed", () => {
    const { part, origin, warnings } = readSts(text);
    expect(origin).toEqual({ uai: "0123456S", year: 2025 });
    expect(part.divisions).toEqual([
      { id: "2A", level: "2nde", mef: ["24720000310", "24725000310"], size: 24 },
      { id: "2B", size: 24 },
    ]);
    expect(part.groups).toEqual([{ id: "AP1", divisions: ["2A", "2B"] }]);
    expect(part.teachers).toEqual([
      { id: "epp-1", subjects: ["FRANCAIS"], weeklyHours: 18, teaches: ["2A", "2B"], principalOf: ["2A"] },
      { id: "epp-2", subjects: [], teaches: [] },
      { id: "local-7", subjects: ["061300"], teaches: ["2A"] },
    ]);
    expect(warnings.map(({ code }) => code).sort()).toEqual(["duty-left-out", "person-unlisted"]);
    expect(JSON.stringify(part)).not.toContain("DURAND");
  });

  it("reads names and other duties when asked", () => {
    const { part } = readSts(text, { names: true, duties: ["ENS", "DIR"] });
    expect(part.teachers.map(({ id, name }) => [id, name])).toEqual([
      ["epp-1", "Hélène DURAND"],
      ["epp-2", "Hélène DURAND"],
      ["epp-3", "Hélène DURAND"],
      ["local-7", undefined],
    ]);
  });

  it("gives someone without a service the disciplines of the post", () => {
    expect(readSts(file(person("2", "ENS", "18"), "")).part.teachers).toEqual([
      { id: "epp-2", subjects: ["LET.MODERN"], weeklyHours: 18, teaches: [] },
    ]);
  });

  it.each([
    ["person-twice", person("1", "ENS") + person("1", "ENS"), ""],
    ["person-without-id", el("INDIVIDU"), ""],
    ["hours-unreadable", person("1", "ENS", "beaucoup"), ""],
    ["hours-unreadable", person("1", "ENS", "61"), ""],
    ["service-without-teacher", "", division("A", service("020700"))],
    ["service-without-subject", person("1", "ENS"), division("A", service("", teacher("1")))],
    ["person-without-id", "", division("A", service("020700", el("ENSEIGNANT")))],
  ])("tells %s", (code, people, divisions) => {
    expect(codes(file(people, divisions))).toContain(code);
  });

  it("refuses wrong options", () => {
    for (const options of [{ duties: "ENS" }, { names: 1 }]) expect(() => readSts(text, options as never)).toThrowError(/expected/);
  });

  it("refuses the file that goes the other way", () => {
    expect(() => readSts("<EDT_STS/>")).toThrowError(/expected the root element STS_EDT/);
  });
});
