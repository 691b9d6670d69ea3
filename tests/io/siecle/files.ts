import { el, el2, leaf } from "./xmlText.js";

interface Student {
  readonly id?: string;
  readonly elenoet?: string;
  readonly division?: string;
  readonly groups?: readonly string[];
  readonly fields?: string;
  readonly structures?: string;
}

export const structure = (code: string, type: string) => el("STRUCTURE", leaf("CODE_STRUCTURE", code), leaf("TYPE_STRUCTURE", type));

/** A students file of a few students. */
export function studentsText(students: readonly Student[], parameters = leaf("DATE_EXPORT", "01/10/2025")): string {
  const ids = (student: Student): Record<string, string> => (student.id === undefined ? {} : { ELEVE_ID: student.id });
  return el2(
    "BEE_ELEVES",
    { VERSION: "3.0" },
    el("PARAMETRES", leaf("UAJ", "0123456S"), leaf("ANNEE_SCOLAIRE", "2025"), parameters),
    el(
      "DONNEES",
      el(
        "ELEVES",
        students.map((student) => el2("ELEVE", ids(student), leaf("ELENOET", student.elenoet), student.fields)),
      ),
      el(
        "STRUCTURES",
        students.map((student) =>
          el2(
            "STRUCTURES_ELEVE",
            ids(student),
            student.division === undefined ? undefined : structure(student.division, "D"),
            (student.groups ?? []).map((group) => structure(group, "G")),
            student.structures,
          ),
        ),
      ),
    ),
  );
}
