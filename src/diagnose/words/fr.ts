import { counted, list as listed } from "../../words/index.js";
import type { Words } from "./words.js";

const some = (count: number, one: string, other = `${one}s`) => counted(count, "fr", { one, other });
const list = (items: readonly string[]) => listed(items, "fr");
const MOST_LISTED = 6;
const short = (items: readonly string[]) =>
  items.length <= MOST_LISTED ? list(items) : `${items.slice(0, MOST_LISTED).join(", ")} et ${some(items.length - MOST_LISTED, "autre")}`;
const bare = (sentence: string) => sentence.replace(/\.$/, "");

/** The French sentences. */
export const fr: Words = {
  perWeek: (level, min, max) =>
    `Le niveau ${level} a ${min === max ? some(min, "plage banalisée", "plages banalisées") : `${min} à ${max} plages banalisées`} par semaine.`,
  candidates: (level, slots) =>
    slots.length === 0
      ? `Aucun créneau ne peut être une plage banalisée du niveau ${level}.`
      : `${slots.length === 1 ? "Seul ce créneau peut être une plage banalisée" : "Seuls ces créneaux peuvent être des plages banalisées"} du niveau ${level} : ${short(slots)}.`,
  lessons: (division, slots) =>
    slots.length === 0 ? `La division ${division} a ses cours.` : `La division ${division} a cours : ${short(slots)}.`,
  differentDays: () => "Aucun niveau n'a deux plages banalisées le même jour.",
  doubleBlock: () => "Les plages banalisées vont par deux heures de suite.",
  days: (days) => `Les plages banalisées ne sont que le ${list(days)}.`,
  teacherBusy: (teacher, slots) => `Pas libre, ${teacher} : ${short(slots)}.`,
  teacherAway: (teacher, ranges) =>
    `Absence, ${teacher} : ${list(ranges.map(([from, to]) => (from === to ? `le ${from}` : `du ${from} au ${to}`)))}.`,
  weeklyHours: (teacher, hours) => `Au plus ${hours} h de groupes par semaine pour ${teacher}.`,
  yearlyHours: (teacher, hours) => `Au plus ${hours} h de groupes dans l'année pour ${teacher}.`,
  skills: (action, able) =>
    able === 0
      ? `Personne n'est habilité à animer « ${action} ».`
      : `${able === 1 ? "Un seul intervenant peut" : `Seuls ${able} intervenants peuvent`} animer « ${action} ».`,
  fewest: (action, min) => `Un groupe « ${action} » compte au moins ${some(min, "élève")}.`,
  most: (action, max) => `Un groupe « ${action} » compte au plus ${some(max, "élève")}.`,
  noSelfStudy: "Aucun élève n'est laissé en étude surveillée.",
  quota: (division, hours, slack) => `Chaque élève de ${division} reçoit ${hours} h dans l'année, à ${slack} h près.`,
  hourPool: (who, hours) => `La dotation de ${who} est de ${hours} heures-prof.`,
  hourBudget: (hours) => `L'établissement a ${hours} heures-prof pour tous ses groupes.`,
  school: "l'établissement",
  rooms: (count) => (count === 0 ? "Il n'y a aucune salle." : `Il y a ${some(count, "salle")}.`),
  audience: (action, levels, onlyForNeed) =>
    `« ${action} » s'adresse à ${list(levels) || "aucun niveau"}${onlyForNeed ? ", aux seuls élèves qui en ont besoin" : ""}.`,
  perSlot: (limit) => `Un niveau a au plus ${some(limit, "action différente", "actions différentes")} à la fois.`,
  perStudent: (limit) => `Un élève a au plus ${some(limit, "action différente", "actions différentes")} par période.`,
  maxPeriods: (limit) => `Aucun élève ne reste dans une action plus de ${some(limit, "période")} de suite.`,
  adults: (action, adults) => `Un groupe « ${action} » est animé par ${adults} adultes.`,
  mostMoves: (limit) => `Il y a au plus ${some(limit, "changement de groupe", "changements de groupe")}.`,
  mostTeacherMoves: (limit) => `Il y a au plus ${some(limit, "changement d'intervenant", "changements d'intervenant")}.`,
  place: (slot, period) => `${slot ? `, ${slot}` : ""}${period ? `, en ${period}` : ""}`,
  lockedSlot: (level, slot, common) => `Le créneau ${slot} ${common ? "est" : "n'est pas"} une plage banalisée du niveau ${level}.`,
  lockedTeacher: (teacher, action, place, leads) =>
    leads ? `${teacher} anime un groupe « ${action} »${place}.` : `${teacher} n'anime aucun groupe « ${action} »${place}.`,
  lockedStudent: (student, action, place, attends) => `L'élève ${student} ${attends ? "suit" : "ne suit pas"} « ${action} »${place}.`,
  lockedTogether: (students) => `Les élèves ${list(students)} sont toujours dans le même groupe.`,
  lockedApart: (students) => `Les élèves ${list(students)} ne sont jamais deux dans le même groupe.`,

  freeTeacher: (teacher, slot) => `Libérer ${teacher} : ${slot}.`,
  standIn: (teacher) => `Faire remplacer ${teacher} pendant son absence, aux mêmes heures et avec les mêmes habilitations.`,
  moreTeacherHours: (teacher, from, to, limit) =>
    `Heures par ${limit === "weeklyHours" ? "semaine" : "an"} pour ${teacher} : ${from} → ${to}.`,
  learn: (teacher, action) => `Confier « ${action} » à ${teacher}.`,
  fewerSlots: (level, from, to) => `Minimum de plages banalisées par semaine du niveau ${level} : ${from} → ${to}.`,
  moreSlots: (level, from, to) => `Maximum de plages banalisées par semaine du niveau ${level} : ${from} → ${to}.`,
  allowSlot: (level, slot) => `Permettre au niveau ${level} la plage banalisée ${slot}.`,
  moveLesson: (division, slot) => `Déplacer le cours de ${division} : ${slot}.`,
  smaller: (action, from, to) => `Minimum de « ${action} » : ${from} → ${to} élèves.`,
  larger: (action, from, to) => `Maximum de « ${action} » : ${from} → ${to} élèves.`,
  allowSelfStudy: "Permettre l'étude surveillée.",
  tolerance: (division, from, to) => `Tolérance sur les heures de ${division} : ${from} h → ${to} h.`,
  moreHours: (who, hours) => `${some(hours, "heure-prof", "heures-prof")} de plus pour ${who}.`,
  moreRooms: (count, features) => `${some(count, "salle")} de plus${features.length === 0 ? "" : `, avec ${list(features)}`}.`,
  openAction: (action) => `Ouvrir « ${action} » à tous.`,
  raise: (sentence, to) => `Porter à ${to} cette limite : « ${bare(sentence)} ».`,
  fewerAdults: (action, to) => `Faire animer les groupes « ${action} » par ${some(to, "adulte")}.`,
  giveUp: (sentence) => `Ne plus demander ceci : « ${bare(sentence)} ».`,
  liftLock: (sentence) => `Lever ce verrou : « ${bare(sentence)} ».`,
};
