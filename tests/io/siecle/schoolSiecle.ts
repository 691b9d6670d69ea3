import type { GeneratedSchool } from "../../../src/generate/index.js";
import { type Quirks, UAI } from "./quirks.js";
import type { SchoolFiles } from "./schoolFiles.js";
import { OUTSIDE, type PlacedLesson } from "./schoolLessons.js";
import { type Bases, french } from "./schoolPeople.js";
import { el, el2, encoded, leaf } from "./xmlText.js";

export function siecleFiles(
  school: GeneratedSchool,
  base: Bases,
  lessons: readonly PlacedLesson[],
  quirks: Quirks,
): Pick<SchoolFiles, "students" | "structures" | "nomenclature"> {
  const file = (root: string, version: string, sections: (string | undefined)[]) => {
    const parts = [parameters(quirks), el("DONNEES", quirks.reversed ? [...sections].reverse() : sections)];
    return encoded(el2(root, { VERSION: version }, quirks.reversed ? parts.reverse() : parts), quirks.encoding);
  };
  return {
    students: file("BEE_ELEVES", "3.0", studentSections(school, base, lessons, quirks)),
    structures: file("BEE_STRUCTURES", "2.0", structureSections(school, base, lessons)),
    nomenclature: file("BEE_NOMENCLATURES", "3.1", nomenclatureSections(base)),
  };
}

function parameters({ exported }: Quirks): string {
  const day = french(exported);
  return el(
    "PARAMETRES",
    leaf("UAJ", UAI),
    leaf("ANNEE_SCOLAIRE", "2025"),
    leaf("DATE_EXPORT", day),
    leaf("HORODATAGE", `${day} 09:11:05`),
  );
}

function studentSections(school: GeneratedSchool, base: Bases, lessons: readonly PlacedLesson[], quirks: Quirks): string[] {
  const groups = new Map<string, Set<string>>();
  for (const { group, division, second } of lessons)
    if (group !== undefined)
      for (const each of [division, second ?? division]) groups.set(each, (groups.get(each) ?? new Set()).add(group));
  // The first of each division are in its groups, and a few are in no group at all.
  const ranks = new Map<string, number>();
  const present = school.students.map(({ id, division }) => {
    const rank = ranks.get(division) ?? 0;
    ranks.set(division, rank + 1);
    return { id: base.eleveIds.get(id) ?? "", division, groups: rank < 12 ? [...(groups.get(division) ?? [])] : [], left: undefined };
  });
  const [some] = school.divisions;
  const gone = Array.from({ length: quirks.leavers }, (_, index) => ({
    id: String(900_000 + index),
    division: some.id,
    groups: [],
    left: "2025-09-12",
  }));
  const inactive = Array.from({ length: quirks.inactive }, (_, index) => ({
    id: String(950_000 + index),
    division: "Inactifs",
    groups: [],
    left: undefined,
  }));
  const all = [...present, ...gone, ...inactive];
  return [
    el(
      "ELEVES",
      all.map(({ id, division, left }) =>
        el2(
          "ELEVE",
          { ELEVE_ID: id },
          leaf("ID_NATIONAL", `0${id}123X`),
          leaf("ELENOET", String(Number(id) - 690_000)),
          leaf("NOM", `Bœuf ${id}`),
          leaf("NOM_DE_FAMILLE", `Bœuf ${id}`),
          leaf("PRENOM", "Zoé"),
          leaf("DATE_NAISS", "22/09/2009"),
          leaf("DATE_ENTREE", "01/09/2025"),
          left === undefined ? undefined : leaf("DATE_SORTIE", french(left)),
          leaf("CODE_MEF", base.mefs.get(division) ?? base.mefs.get(some.id)),
          el("SCOLARITE_AN_DERNIER", leaf("CODE_STRUCTURE", "3E2"), leaf("CODE_RNE", "0750001A")),
        ),
      ),
    ),
    el(
      "OPTIONS",
      all.map(({ id }) => el2("OPTION", { ELEVE_ID: id }, el("OPTIONS_ELEVE", leaf("CODE_MATIERE", "030201")))),
    ),
    el(
      "STRUCTURES",
      all.map(({ id, division, groups }) =>
        el2(
          "STRUCTURES_ELEVE",
          { ELEVE_ID: id },
          el("STRUCTURE", leaf("CODE_STRUCTURE", division), leaf("TYPE_STRUCTURE", "D")),
          groups.map((code) => el("STRUCTURE", leaf("CODE_STRUCTURE", code), leaf("TYPE_STRUCTURE", "G"))),
        ),
      ),
    ),
    el("ADRESSES", el2("ADRESSE", { ADRESSE_ID: "1" }, leaf("LIGNE1_ADRESSE", "12 RUE SECRÈTE"))),
  ];
}

/** Divisions by group, apprentices left out. */
export function groupsOf(lessons: readonly PlacedLesson[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { group, division, second } of lessons)
    if (group !== undefined) found.set(group, second === undefined ? [division] : [division, second]);
  return found;
}

function structureSections(school: GeneratedSchool, base: Bases, lessons: readonly PlacedLesson[]): string[] {
  const division = (id: string, mef: string) =>
    el2(
      "DIVISION",
      { CODE_STRUCTURE: id },
      leaf("LIBELLE_LONG", `Classe ${id}`),
      el("MEFS_APPARTENANCE", el("MEF_APPARTENANCE", leaf("CODE_MEF", mef))),
    );
  return [
    el(
      "DIVISIONS",
      school.divisions.map(({ id }) => division(id, base.mefs.get(id) ?? "")),
      division(OUTSIDE.division, OUTSIDE.mef),
      division("Inactifs", OUTSIDE.mef),
    ),
    el(
      "GROUPES",
      [...groupsOf(lessons)].map(([code, divisions]) =>
        el2(
          "GROUPE",
          { CODE_STRUCTURE: code },
          el(
            "DIVISIONS_APPARTENANCE",
            divisions.map((each) => el("DIVISION_APPARTENANCE", leaf("CODE_STRUCTURE", each))),
          ),
        ),
      ),
    ),
  ];
}

function nomenclatureSections(base: Bases): string[] {
  const mefs = [...new Set(base.mefs.values()), OUTSIDE.mef];
  const subjects = [...base.subjectNames];
  return [
    el(
      "MEFS",
      mefs.map((mef) =>
        el2("MEF", { CODE_MEF: mef }, leaf("FORMATION", `F${mef.slice(3, 8)}`), leaf("LIBELLE_EDITION", `Formation ${mef}`)),
      ),
    ),
    el(
      "MATIERES",
      subjects.map(([code, name]) =>
        el2("MATIERE", { CODE_MATIERE: code }, leaf("LIBELLE_COURT", name), leaf("LIBELLE_LONG", `${name} LONG`)),
      ),
    ),
    el(
      "PROGRAMMES",
      mefs.flatMap((mef) =>
        subjects.map(([code], index) =>
          el(
            "PROGRAMME",
            leaf("CODE_MEF", mef),
            leaf("CODE_MATIERE", code),
            leaf("CODE_MODALITE_ELECT", "S"),
            leaf("HORAIRE", index === 0 ? "0.00" : "2.50"),
          ),
        ),
      ),
    ),
  ];
}
