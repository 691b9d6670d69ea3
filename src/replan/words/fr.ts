import { contracted, counted, elided, hours as inHours, list as listed } from "../../words/index.js";
import type { Words } from "./words.js";

const some = (count: number, one: string, other = `${one}s`) => counted(count, "fr", { one, other });
const list = (items: readonly string[]) => listed(items, "fr");
const hours = (value: number) => inHours(value, "fr");
const changing = (students: number, teachers: number) =>
  `${students === 0 ? "aucun élève ne change de groupe" : `${some(students, "changement")} de groupe pour les élèves`}, ${teachers === 0 ? "aucun intervenant n'en change" : `${some(teachers, "changement")} pour les intervenants`}`;
const shortDate = (date: string) => date.split("-").reverse().join("/");
const capital = (text: string) => `${text[0].toUpperCase()}${text.slice(1)}`;

/** The French sentences. */
export const fr: Words = {
  date: shortDate,
  day: (date) => `le ${shortDate(date)}`,
  days: (start, end) => `du ${shortDate(start)} au ${shortDate(end)}`,

  arrives: (student, division) => `${student} arrive en ${division}.`,
  leaves: (student) => `${student} quitte l'établissement.`,
  changesDivision: (student, division) => `${student} passe en ${division}.`,
  needsUpdated: (student, needs, closed) =>
    `Besoins ${elided("de", student)} : ${[...(needs.length > 0 ? [list(needs)] : []), ...(closed.length > 0 ? [`levés : ${list(closed)}`] : [])].join(" ; ") || "aucun"}.`,
  severity: (need, severity) => `${need} (gravité ${severity})`,
  teacherAbsent: (teacher, start, end) => `Absence ${elided("de", teacher)} du ${start} au ${end}.`,
  teacherArrives: (teacher) => `${teacher} rejoint l'équipe.`,
  teacherLeaves: (teacher) => `${teacher} quitte l'équipe.`,
  roomLost: (room) => `La salle ${room} n'est plus disponible.`,
  slotLost: (slot, level) => `Le créneau ${slot} ne peut plus être une plage banalisée${level === undefined ? "" : ` du niveau ${level}`}.`,
  actionAdded: (action) => `L'action « ${action} » est ajoutée.`,
  actionClosed: (action) => `L'action « ${action} » est close.`,
  lockedSlot: (level, slot, common) =>
    `Verrou : le créneau ${slot} ${common ? "est" : "n'est pas"} une plage banalisée du niveau ${level}.`,
  lockedPerson: (who, action, holds, people) => {
    const verb = people === "students" ? "suit" : "anime";
    return `Verrou : ${who} ${holds ? verb : `${elided("ne", verb)} pas`} « ${action} ».`;
  },
  lockedTogether: (students) => `Verrou : ${list(students)} restent ensemble.`,
  lockedApart: (students) => `Verrou : ${list(students)} restent dans des groupes différents.`,

  moved: (from, moves) =>
    `À partir ${contracted("de", from)} : ${changing(moves.students, moves.teachers)}${moves.later.students + moves.later.teachers === 0 ? "" : ` ; dans les périodes suivantes, ${changing(moves.later.students, moves.later.teachers)}`}.`,
  noPlan: (from) => `À partir ${contracted("de", from)} : aucun plan trouvé.`,
  smallestBudget: ({ moves, teacherMoves, proven }) =>
    `Le budget ne peut pas être tenu. Le plus petit ${proven ? "qui puisse l'être" : "trouvé"} : ${[
      ...(moves === null ? [] : [`${some(moves, "changement")} de groupe pour les élèves`]),
      ...(teacherMoves === null ? [] : [`${some(teacherMoves, "changement")} pour les intervenants`]),
    ].join(" et ")} ; le plan s'y tient.`,

  poolOverspent: (who, by) => `La dotation ${elided("de", who)} était déjà dépassée de ${hours(by)}.`,
  budgetOverspent: (by) => `Les heures-prof de l'établissement étaient déjà dépassées de ${hours(by)}.`,
  teacherOverspent: (teacher, by) => `${teacher} a déjà animé ${hours(by)} de trop.`,
  smallerGroups: (action, from, to) =>
    `Des groupes « ${action} » continuent à moins d'élèves, d'autres étant absents jusqu'à la fin de la période : minimum ${from} → ${to}.`,
  payerChanged: (from, to, paid) => `${to} paie ${hours(paid)} à la place ${elided("de", from)}, dont les élèves sont absents.`,
  slotsNotKept: "Aucun plan ne garde toutes les plages banalisées annoncées ; certaines changent.",

  place: (slot, periods) => (slot === undefined ? periods : `${slot}, ${periods}`),
  group: (action, teachers) =>
    `le groupe « ${action} »${teachers.length === 0 ? "" : ` ${list(teachers.map((teacher) => elided("de", teacher)))}`}`,
  selfStudy: "l'étude surveillée",
  students: {
    joins: (who, seat, place) => `${who} rejoint ${seat} (${place}).`,
    leaves: (who, seat, place) => `${who} quitte ${seat} (${place}).`,
    moves: (who, from, to, place) => `${who} passe ${contracted("de", from)} ${contracted("à", to)} (${place}).`,
  },
  teachers: {
    joins: (who, seat, place) => `${who} anime ${seat} (${place}).`,
    leaves: (who, seat, place) => `${who} n'anime plus ${seat} (${place}).`,
    moves: (who, from, to, place) => `${who} passe ${contracted("de", from)} ${contracted("à", to)} (${place}).`,
  },
  groupNew: (group, place, students) => `Nouveau : ${group} (${place}), ${some(students, "élève")}.`,
  groupEnds: (group, place) => `Fin : ${group} (${place}).`,
  groupChanges: (group, place, parts) => `${capital(group)} (${place}) : ${parts.join(" ; ")}.`,
  otherSlot: (before) => `auparavant ${before}`,
  otherTeachers: (before) => `auparavant ${list(before.map((teacher) => elided("de", teacher)))}`,
  otherRoom: (before, after) => `salle ${before} → ${after}`,
  noRoom: "aucune",
  join: (students) => `${list(students)} ${students.length === 1 ? "arrive" : "arrivent"}`,
  leave: (students) => `${list(students)} ${students.length === 1 ? "part" : "partent"}`,
};
