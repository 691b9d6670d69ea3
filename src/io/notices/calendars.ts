import { counted, list } from "../../words/index.js";
import { frenchDate, notices } from "./notice.js";

/** What is told of calendars, those of PRONOTE and any other. */
export const CALENDARS = notices({
  "line-unread": {
    en: "Lines that are not iCalendar are left out",
    fr: "Lignes qui ne sont pas du format iCalendar, laissées de côté",
  },
  "ics-cut-short": (component: string | undefined) => ({
    en: `${component} does not end: the file seems to be cut short.`,
    fr: `${component} n'a pas de fin\u00a0: le fichier semble tronqué.`,
  }),
  "encoding-guessed": (encodings: readonly string[]) => ({
    en: `Some letters are not UTF-8 and were read as ${encodings.join(", ")}.`,
    fr: `Certaines lettres ne sont pas en UTF-8 et ont été lues comme du ${list(encodings, "fr")}.`,
  }),
  "zone-unknown": {
    en: "Times of other time zones are read as those of Paris",
    fr: "Heures d'autres fuseaux, lues comme celles de Paris",
  },
  "recurrence-unread": {
    en: "Of events that recur only the first is read",
    fr: "Événements répétés, dont seul le premier est lu",
  },
  "event-unread": {
    en: "Events that are no lesson, holiday or placement are left out",
    fr: "Événements qui ne sont ni cours, ni congé, ni stage, laissés de côté",
  },
  "event-undated": {
    en: "Lessons without a readable start and end are left out",
    fr: "Cours dont le début ou la fin manque ou est illisible, laissés de côté",
  },
  "session-twice": {
    en: "Lessons that stand twice are taken once",
    fr: "Cours présents deux fois, comptés une seule",
  },
  "days-unreadable": {
    en: "Holidays and placements without readable days are left out",
    fr: "Congés et stages dont les jours manquent ou sont illisibles, laissés de côté",
  },
  "description-missing": {
    en: "Lessons without DESCRIPTION are read by their SUMMARY",
    fr: "Cours sans DESCRIPTION, lus d'après leur SUMMARY",
  },
  "label-unread": {
    en: "Lines of DESCRIPTION with other labels are not read",
    fr: "Lignes de DESCRIPTION aux libellés inconnus, non lues",
  },
  "no-lesson": {
    en: "The calendar has no lesson.",
    fr: "Le calendrier n'a aucun cours.",
  },
  "no-holiday": {
    en: "The calendar names no holiday: weeks without a lesson are taken for holidays.",
    fr: "Le calendrier ne nomme aucun congé\u00a0: les semaines sans cours sont prises pour des vacances.",
  },
  "few-weeks": (weeks: number) => ({
    en: `With ${weeks} week(s) of class nothing tells weeks A from weeks B: every lesson is read as weekly.`,
    fr: `${counted(weeks, "fr", { one: "semaine de cours ne suffit", other: "semaines de cours ne suffisent" })} pas à distinguer les semaines A des semaines B\u00a0: chaque cours est lu comme hebdomadaire.`,
  }),
  "week-numbers": (differsFrom: string | undefined) => ({
    en: `Weeks A and B follow the number of the week.${differsFrom === undefined ? "" : ` From the week of ${differsFrom} on that differs from the weeks of class in turn.`}`,
    fr: `Les semaines A et B suivent le numéro de la semaine.${differsFrom === undefined ? "" : ` À partir de la semaine du ${frenchDate(differsFrom)}, ce n'est plus une semaine de cours sur deux.`}`,
  }),
});
