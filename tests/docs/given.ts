import { generateSchool } from "../../src/generate/index.js";
import { timetableFor as followed, GROUPS, YEAR } from "../follow/schools.js";
import { activity, fetText, lock, solutionText } from "../io/fetText.js";
import { calendarLines, icsBytes, session } from "../io/icsText.js";
import { schoolFiles } from "../io/siecle/schoolFiles.js";
import { archive, SCHOOL } from "../io/xhstt/text.js";
import { REPLANNED, TIMETABLE } from "./replanned.js";
import type { Names } from "./script.js";

/** What the prose around a block takes as there: names that no block declares, and files. */
export interface Given {
  readonly names?: Names;
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

/** By page and heading. */
export function given(page: string, heading: string): Given {
  return GIVEN[page]?.[heading]?.() ?? {};
}

const GIVEN: Readonly<Record<string, Readonly<Record<string, () => Given>>>> = {
  "README.md": {
    "Following the year": () => ({
      names: {
        problem: YEAR,
        result: { timetable: followed(YEAR, GROUPS) },
        records: [
          { year: 2024, students: 240, redoublements: 24 },
          { year: 2025, students: 250, redoublements: 20 },
        ],
      },
    }),
    "What if something changes?": () => ({ names: { problem: REPLANNED, timetable: TIMETABLE } }),
    "The command": () => ({ files: schoolFolder() }),
  },
  "src/io/README.md": {
    "PRONOTE: a calendar (`.ics`)": () => ({ files: { "Calendrier.ics": pronote() } }),
    "EDT: EXP_COURS and EXP_ELEVE (`.xml`, `.txt`, `.csv`)": () => ({
      files: { "EXP_ELEVE.xml": EDT_STUDENTS, "EXP_COURS.xml": EDT_LESSONS },
    }),
    "School holidays": () => ({ files: { "fr-en-calendrier-scolaire.json": HOLIDAYS } }),
    "Writing calendars": () => ({
      names: {
        problem: YEAR,
        result: { timetable: followed(YEAR, GROUPS) },
        changed: { timetable: followed(YEAR, GROUPS.slice(1)) },
      },
    }),
    "Tables (CSV): rosters, skills, results": () => ({ names: { text: TABLE } }),
    "XHSTT: a school and its published timetables": () => ({ names: { bytes: new TextEncoder().encode(archive(SCHOOL)) } }),
  },
};

/** A school small enough to be planned in a test, whose students are called as its file of SIECLE does. */
function schoolFolder(): Given["files"] {
  const size = { levels: 1, divisionsPerLevel: 2, studentsPerDivision: 8, needs: 2, share: 0.6, rooms: 4, dated: true };
  const { periods: _, ...school } = generateSchool({ seed: 3, ...size });
  const exports = schoolFiles(generateSchool({ seed: 3, ...size }));
  const students = school.students.map((student) => ({ ...student, id: exports.ids.students.get(student.id) }));
  const calendar = { ...school.calendar, end: "2025-10-17" };
  const divisions = school.divisions.map(({ quota: _, ...division }) => division);
  return {
    "school.json": JSON.stringify({ ...school, calendar, divisions, students }),
    "ElevesSansAdresses.xml": exports.students,
    "lycee.fet": fetText({ activities: activity(1) + activity(2, { teachers: ["Bob"], students: ["2B"] }), time: lock(1, "Lu", "h1") }),
    "lycee_activities.xml": solutionText([
      [1, "Lu", "h1"],
      [2, "Ma", "h2"],
    ]),
    "eleves.csv": "Identifiant;Classe;Lecture\ne1;2MELEC;3\ne2;2MCV;\n",
  };
}

/** The same lesson on six Tuesdays. */
const pronote = () =>
  icsBytes(calendarLines(...["09-01", "09-08", "09-15", "09-22", "09-29", "10-06"].map((day) => session({ date: `2026-${day}` }))));

const EDT_STUDENTS = `<?xml version="1.0" encoding="UTF-8"?>
<TABLE nom="Eleves"><Eleves numero="1"><NUMERO>2</NUMERO><CLASSE>2MELEC</CLASSE><GROUPES>GR_AP1</GROUPES></Eleves></TABLE>`;
const EDT_LESSONS = `<?xml version="1.0" encoding="UTF-8"?>
<TABLE nom="Cours"><Cours numero="1"><NUMERO>220</NUMERO><JOUR>mardi</JOUR><H.DEBUT>  13h30</H.DEBUT><DUREE>1h00</DUREE><FREQUENCE>H</FREQUENCE>
<CLASSE>[GR_AP1]</CLASSE><PROF_NOM>TOUL</PROF_NOM><SALLE>35</SALLE><MAT_LIBELLE>FRANCAIS</MAT_LIBELLE></Cours></TABLE>`;
const HOLIDAYS = JSON.stringify([
  {
    description: "Vacances de la Toussaint",
    population: "-",
    start_date: "2026-10-16T22:00:00+00:00",
    end_date: "2026-11-01T23:00:00+00:00",
    location: "Paris",
    zones: "Zone C",
    annee_scolaire: "2026-2027",
  },
]);
/** One table with the headings of all examples: a student, a teacher and a result a line. */
const TABLE = [
  "Identifiant;Classe;Lecture;Calcul;Besoin;Gravité;Heures;Nom;Compétences;Classes;Élève;Date",
  "e1;2MELEC;3;2;lecture;3;1,5;Mme Diallo;lecture, calcul;2MELEC;e1;2025-09-10",
].join("\n");
