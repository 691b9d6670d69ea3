import { gzipSync, zipSync } from "fflate";
import { generateSchool } from "../../../src/generate/index.js";
import {
  type ReadWarning,
  readEdtLessons,
  readEdtStudents,
  readFet,
  readHolidays,
  readLsu,
  readPronote,
  readResultsCsv,
  readSiecleIdentities,
  readSiecleNomenclature,
  readSiecleStructures,
  readSiecleStudents,
  readSts,
  readStsTimetable,
  readStudentsCsv,
  readTeachersCsv,
  readXhstt,
} from "../../../src/io/index.js";
import { activity, fetText, lock, notAvailable, room, roomLock, solutionText } from "../fetText.js";
import { calendarLines, days, icsBytes, session } from "../icsText.js";
import { schoolFiles } from "../siecle/schoolFiles.js";
import { el, el2 } from "../siecle/xmlText.js";
import { archive, place, SCHOOL, solution, unavailable } from "../xhstt/text.js";

type Told = { readonly warnings?: readonly ReadWarning[] };

/** A reader, and a small file of its kind that it reads. */
export type Sample = readonly [name: string, file: Uint8Array, read: (file: Uint8Array) => Told];

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const school = schoolFiles(
  generateSchool({ seed: 5, levels: 1, divisionsPerLevel: 2, studentsPerDivision: 2, teachers: 3, candidateSlots: 3 }),
  { leavers: 1, inactive: 1 },
);
const activities = activity(1, { duration: 2 }) + activity(2, { teachers: ["Bob"], students: ["2B"] });
const rooms = room("12", 30);
const closed = notAvailable("Teacher", "Ada", [["Lu", "h3"]]);
const solved = fetText({ activities, rooms, time: lock(1, "Lu", "h1") + lock(2, "Ma", "h2") + closed, space: roomLock(1, "12") });
const unsolved = fetText({ activities, rooms, time: closed });
const xhstt = archive({
  ...SCHOOL,
  weeks: ["A"],
  constraints: unavailable(["t1"], ["lu2"]),
  solutions: solution([place("e1", "lu1", { resources: ["r1"] }), place("e2", "ma1", { duration: 2 })]),
});
const pronote = icsBytes(
  calendarLines(
    session({ date: "2026-09-01", number: 1 }),
    session({ date: "2026-09-08", number: 1, remark: "Cours annulé", fields: [["Parties de classe", "<A> 1, [G]"]] }),
    days("Jours fériés", "2026-10-17", "2026-11-02", "Vacances"),
  ),
);
const lessons =
  "NUMERO;DUREE;FREQUENCE;MAT_LIBELLE;PROF_NOM;PROF_PRENOM;CLASSE;SALLE;JOUR;H.DEBUT\n1;1h00;Q1;FR;A, B;C, D;[G], <2A> <P> 1;35;mardi;  13h30\n";
const lessonsXml =
  "<TABLE><Cours numero='1'><DUREE>1h00</DUREE><JOUR>lundi</JOUR><H.DEBUT>8h00</H.DEBUT><CLASSE>&lt;2A&gt; 1</CLASSE></Cours></TABLE>";
const pupilsXml = "<TABLE><Eleve numero='1'><NUMERO>2</NUMERO><CLASSE>2A</CLASSE><GROUPES>G1, G2</GROUPES></Eleve></TABLE>";
const records =
  '[{"description":"Vacances de Noël","population":"-","start_date":"2026-12-18T23:00:00+00:00","end_date":"2027-01-03T23:00:00+00:00","zones":"Zone A","location":"Lyon"}]';
const recordsCsv =
  "description;population;start_date;end_date;location;zones;annee_scolaire\nVacances de Noël;-;2026-12-18T23:00:00+00:00;2027-01-03T23:00:00+00:00;Lyon;Zone A;2026-2027\n";
const lsu = el2(
  "lsun-bilans",
  { xmlns: "urn:fr:edu:scolarite:lsun:bilans:import" },
  el(
    "donnees",
    el("bilans-cycle", el2("bilan-cycle", { "eleve-ref": "E1", cycle: "4", millesime: "2024", "date-creation": "2025-06-21" })),
    el("eleves", el2("eleve", { id: "E1", "id-be": "101", nom: "Bœuf", prenom: "Zoé", "code-division": "3A" })),
    el("periodes", el2("periode", { id: "P1", millesime: "2024", indice: "1", "nb-periodes": "3" })),
    el(
      "bilans-periodiques",
      el2(
        "bilan-periodique",
        { "eleve-ref": "E1", "periode-ref": "P1" },
        el("socle", el2("domaine", { code: "CPD_FRA", positionnement: "3" })),
      ),
    ),
  ),
);
const roster = "id;classe;lecture;projet\ne1;2A;3;cuisine\ne2;2B;-;\n";
const team = "nom;compétences;classes;heures\nDiallo;lecture, calcul;2A;1h30\nPetit;oral;2B;2\n";
const bilan = "élève;date;lecture;calcul\ne1;2026-09-14;1/4;3\ne2;2026-09-14;abs;\n";

const studentsCsv = { id: "id", division: "classe", project: "projet", needs: ["lecture"] };
const teachersCsv = { id: "nom", skills: "compétences", teaches: "classes", weeklyHours: "heures" };
const resultsCsv = { student: "élève", bilan: "date", competences: ["lecture", "calcul"] };

/** Every reader, and each form of file that it takes. */
export const SAMPLES: readonly Sample[] = [
  ["SIECLE students", school.students, (file) => readSiecleStudents(file, { names: true })],
  ["SIECLE identities", school.students, (file) => ({ warnings: [], identities: [...readSiecleIdentities(file)] })],
  ["SIECLE structures", school.structures, readSiecleStructures],
  ["SIECLE nomenclature", school.nomenclature, readSiecleNomenclature],
  ["STS_EDT", school.sts, (file) => readSts(file, { names: true })],
  ["EDT_STS", school.timetable, readStsTimetable],
  ["LSU", bytes(lsu), (file) => readLsu(file, { names: true })],
  ["PRONOTE", pronote, readPronote],
  ["EXP_COURS as XML", bytes(lessonsXml), readEdtLessons],
  ["EXP_COURS as text", bytes(lessons), readEdtLessons],
  ["EXP_ELEVE as XML", bytes(pupilsXml), readEdtStudents],
  ["EXP_ELEVE as text", bytes('NUMERO;NOM;CLASSE;GROUPES;SORTIE\n2;"M";2A, <2A> <P> 1;G1, G2;01/02/2027\n'), readEdtStudents],
  ["FET, solved", bytes(solved), readFet],
  ["FET's solution", bytes(solutionText([[1, "Lu", "h1", "12"]])), (file) => readFet(unsolved, { activities: file })],
  ["XHSTT", bytes(xhstt), (file) => readXhstt(file, { names: true })],
  ["roster", bytes(roster), (file) => readStudentsCsv(file, studentsCsv)],
  ["table of teachers", bytes(team), (file) => readTeachersCsv(file, teachersCsv)],
  ["bilan", bytes(bilan), (file) => readResultsCsv(file, resultsCsv)],
  ["holidays as JSON", bytes(records), readHolidays],
  ["holidays as CSV", bytes(recordsCsv), readHolidays],
  ["holidays by day", bytes("date,vacances_zone_a,nom_vacances\n2026-02-07,True,Hiver\n2026-02-08,True,Hiver\n"), readHolidays],
  ["holidays as a calendar", icsBytes(calendarLines(days("Vacances", "2026-10-17", "2026-11-02", "Toussaint - Zone A"))), readHolidays],
  ["a zip of all exports", zipSync({ "1.xml": school.students, "2.xml": school.sts }), readSts],
  ["gzip", gzipSync(bytes(xhstt)), (file) => readXhstt(file)],
];
