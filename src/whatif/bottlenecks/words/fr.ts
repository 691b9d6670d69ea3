import { contracted, counted, list } from "../../../words/index.js";
import type { Words } from "./words.js";

const some = (count: number, one: string, other = `${one}s`) => counted(count, "fr", { one, other });

/** The French sentences. */
export const fr: Words = {
  teacherHours: (teacher, weekly, yearly) =>
    `Une heure de plus par semaine pour ${teacher} : ${[
      ...(weekly ? [`${weekly.from} → ${weekly.to} h par semaine`] : []),
      ...(yearly ? [`${yearly.from} → ${yearly.to} h dans l'année`] : []),
    ].join(", ")}.`,
  teacherSlot: (teacher, slot) => `Libérer ${teacher} : ${slot}.`,
  teacherSkill: (teacher, skill) => `Confier « ${skill} » à ${teacher}.`,
  roomSeats: (room, from, to) => `Une salle plus grande que ${room} : ${from} → ${some(to, "place")}.`,
  roomSlot: (room, slot) => `Libérer la salle ${room} : ${slot}.`,
  moreRooms: (seats, features) =>
    `Une salle de plus, ${contracted("de", some(seats, "place"))}${features.length === 0 ? "" : `, avec ${list(features, "fr")}`}.`,
  groupMost: (action, from, to) => `Maximum de « ${action} » : ${from} → ${some(to, "élève")}.`,
  groupFewest: (action, from, to) => `Minimum de « ${action} » : ${from} → ${some(to, "élève")}.`,
  hourPool: (who, from, to) => `Une heure-prof de plus par semaine pour ${who} : ${from} → ${to} h.`,
  hourBudget: (from, to) => `Une heure-prof de plus par semaine pour l'établissement : ${from} → ${to} h.`,
  commonSlots: (level, from, to) => `Maximum de plages banalisées par semaine du niveau ${level} : ${from} → ${to}.`,
  actionsPerSlot: (from, to) => `Maximum d'actions différentes d'un niveau à la fois : ${from} → ${to}.`,
  actionsPerStudent: (from, to) => `Maximum d'actions différentes d'un élève par période : ${from} → ${to}.`,

  change: "Changement",
  points: "Points",
  needHours: "Heures de besoin",
  students: "Élèves",
  proven: "Prouvé",
  yes: "oui",
  no: "non",
  noRows: "Aucun changement seul de ces genres n'apporte quoi que ce soit.",
  noneFound: "Aucun changement utile n'a été trouvé.",
  noPlan: "Il n'y a pas de plan à améliorer.",
  note: "Points : heures de besoin pondérées par la gravité. Élèves : ceux qui reçoivent plus, moins ceux qui reçoivent moins.",
  complete: "Aucun autre changement seul de ces genres n'apporte plus que le dernier de la liste.",
  incomplete: (points, changes) =>
    `Les limites ont été atteintes avant la fin : ${some(changes, "autre changement pourrait", "autres changements pourraient")} apporter plus, au plus ${points} points.`,
};
