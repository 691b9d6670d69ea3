import { plusDays } from "../../../src/calendar/days.js";
import type { GeneratedSchool } from "../../../src/generate/index.js";
import { type Quirks, UAI } from "./quirks.js";
import type { SchoolFiles } from "./schoolFiles.js";
import { OUTSIDE, type PlacedLesson } from "./schoolLessons.js";
import type { Bases } from "./schoolPeople.js";
import { groupsOf } from "./schoolSiecle.js";
import { el, el2, encoded, leaf } from "./xmlText.js";

export function stsFiles(
  school: GeneratedSchool,
  base: Bases,
  lessons: readonly PlacedLesson[],
  weeks: readonly string[],
  quirks: Quirks,
): Pick<SchoolFiles, "sts" | "timetable"> {
  const ordered = (sections: string[]) => (quirks.reversed ? [...sections].reverse() : sections);
  const parameters = el(
    "PARAMETRES",
    el2("UAJ", { CODE: UAI }, leaf("DENOM_PRINC", "LYCÉE PROFESSIONNEL D'ESSAI")),
    el2("ANNEE_SCOLAIRE", { ANNEE: "2025" }, leaf("DATE_DEBUT", "2025-09-01")),
  );
  const structure = (placed: boolean) => el("STRUCTURE", ordered(structureSections(school, base, lessons, placed, quirks)));
  return {
    sts: encoded(
      el("STS_EDT", ordered([parameters, nomenclatures(base), el("DONNEES", ordered([individuals(school, base), structure(false)]))])),
      quirks.encoding,
    ),
    timetable: encoded(el("EDT_STS", ordered([parameters, alternances(weeks, quirks), el("DONNEES", structure(true))])), quirks.encoding),
  };
}

function nomenclatures(base: Bases): string {
  return el(
    "NOMENCLATURES",
    el(
      "MATIERES",
      [...base.subjectNames].map(([code, name]) =>
        el2("MATIERE", { CODE: code }, leaf("CODE_GESTION", name.slice(0, 5)), leaf("LIBELLE_COURT", name)),
      ),
    ),
    el(
      "MEFS",
      [...new Set(base.mefs.values())].map((mef) => el2("MEF", { CODE: mef }, leaf("LIBELLE_LONG", `FORMATION ${mef}`))),
    ),
  );
}

function individuals(school: GeneratedSchool, base: Bases): string {
  const person = (id: string, duty: string, name: string, hours: string | undefined, principal: string | undefined) => {
    const [type, number] = id.split("-");
    return el2(
      "INDIVIDU",
      { ID: number, TYPE: type },
      leaf("NOM_USAGE", name),
      leaf("PRENOM", "Hélène"),
      leaf("DATE_NAISSANCE", "1980-07-25"),
      leaf("FONCTION", duty),
      principal === undefined ? undefined : el("PROFS_PRINC", el("PROF_PRINC", leaf("CODE_STRUCTURE", principal))),
      el("DISCIPLINES", el2("DISCIPLINE", { CODE: "L0201" }, leaf("LIBELLE_COURT", "LETTRES"), leaf("NB_HEURES", hours))),
    );
  };
  return el(
    "INDIVIDUS",
    school.teachers.map(({ id, name = id, weeklyHours }, index) =>
      person(base.teacherIds.get(id) ?? "", "ENS", name.toUpperCase(), `${weeklyHours ?? 18}.00`, school.divisions[index]?.id),
    ),
    person("epp-7001", "DIR", "PROVISEURE", undefined, undefined),
    person("epp-7002", "EDU", "CONSEILLÈRE", undefined, undefined),
  );
}

function alternances(weeks: readonly string[], { sundays }: Quirks): string {
  const one = (code: string, name: string, kept: (index: number) => boolean) =>
    el2(
      "ALTERNANCE",
      { CODE: code },
      leaf("LIBELLE_LONG", name),
      el(
        "SEMAINES",
        weeks.filter((_, index) => kept(index)).map((week) => leaf("DATE_DEBUT_SEMAINE", sundays ? plusDays(week, -1) : week)),
      ),
    );
  return el(
    "ALTERNANCES",
    one("H", "Toutes les semaines", () => true),
    one("Q1", "Semaine A", (index) => index % 2 === 0),
    one("Q2", "Semaine B", (index) => index % 2 === 1),
  );
}

function structureSections(
  school: GeneratedSchool,
  base: Bases,
  lessons: readonly PlacedLesson[],
  placed: boolean,
  quirks: Quirks,
): string[] {
  const servicesOf = (kept: (lesson: PlacedLesson) => boolean) => services(lessons.filter(kept), placed, quirks);
  const division = (id: string, mef: string) =>
    el2(
      "DIVISION",
      { CODE: id },
      placed ? undefined : [leaf("LIBELLE_LONG", ""), leaf("EFFECTIF_PREVU", "30"), leaf("EFFECTIF_CALCULE", "24")],
      servicesOf((lesson) => lesson.division === id && lesson.group === undefined),
      el("MEFS_APPARTENANCE", el2(quirks.mefTag, { CODE: mef })),
    );
  return [
    el(
      "DIVISIONS",
      school.divisions.map(({ id }) => division(id, base.mefs.get(id) ?? "")),
      division(OUTSIDE.division, OUTSIDE.mef),
    ),
    el(
      "GROUPES",
      [...groupsOf(lessons)].map(([code, divisions]) =>
        el2(
          "GROUPE",
          { CODE: code },
          leaf("LIBELLE_LONG", `Groupe ${code}`),
          el(
            "DIVISIONS_APPARTENANCE",
            divisions.map((each) => el2("DIVISION_APPARTENANCE", { CODE: each })),
          ),
          servicesOf((lesson) => lesson.group === code),
        ),
      ),
    ),
  ];
}

/** The lessons of a division or group, by subject and teacher. */
function services(lessons: readonly PlacedLesson[], placed: boolean, { fortnightlyEvery }: Quirks): string {
  const bySubject = new Map<string, Map<string, PlacedLesson[]>>();
  for (const lesson of lessons) {
    const teachers = bySubject.get(lesson.subject) ?? new Map<string, PlacedLesson[]>();
    bySubject.set(lesson.subject, teachers);
    teachers.set(lesson.teacher, [...(teachers.get(lesson.teacher) ?? []), lesson]);
  }
  return el(
    "SERVICES",
    [...bySubject].map(([subject, teachers]) =>
      el2(
        "SERVICE",
        { CODE_MATIERE: subject, CODE_MOD_COURS: "CG" },
        el(
          "ENSEIGNANTS",
          [...teachers].map(([teacher, taught]) => {
            const [type, number] = teacher.split("-");
            const courses = el(
              "COURS_RATTACHES",
              taught.flatMap((lesson, index) => coursesOf(lesson, fortnightlyEvery > 0 && index % fortnightlyEvery === 0)),
            );
            return el2("ENSEIGNANT", { ID: number, TYPE: type }, placed ? courses : undefined);
          }),
        ),
      ),
    ),
  );
}

function coursesOf({ slot, room }: PlacedLesson, fortnightly: boolean): string[] {
  const compact = (time: string) => time.replace(":", "");
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const length = minutes(slot.end) - minutes(slot.start);
  const duration = `${String(Math.floor(length / 60)).padStart(2, "0")}${String(length % 60).padStart(2, "0")}`;
  return (fortnightly ? ["Q1", "Q2"] : ["H"]).map((code) =>
    el(
      "COURS",
      leaf("CODE_ALTERNANCE", code),
      leaf("JOUR", String(slot.day)),
      leaf("HEURE_DEBUT", compact(slot.start)),
      leaf("DUREE", duration),
      leaf("CODE_SALLE", room),
    ),
  );
}
