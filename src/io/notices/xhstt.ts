import type { Sentence } from "../../words/index.js";
import { counted } from "../../words/index.js";
import { notices } from "./notice.js";

const times = (count: number) => counted(count, "fr", { one: "créneau de la semaine", other: "créneaux de la semaine" });

/** What is told of archives of the benchmark format XHSTT. */
export const XHSTT = notices({
  "event-unknown": {
    en: "Events of the solution that the instance lacks are left out",
    fr: "Événements de la solution absents de l'instance, laissés de côté",
  },
  "place-unknown": {
    en: "Events at a time that the grid lacks have no place",
    fr: "Événements à un moment absent de la grille, laissés sans place",
  },
  "place-overruns": {
    en: "Events that run past the end of the day are cut short",
    fr: "Événements qui dépassent la fin de la journée, écourtés",
  },
  "no-solution": {
    en: "The file has no solution of this instance; only events that are fixed to a time take it.",
    fr: "Le fichier n'a pas de solution de cette instance\u00a0; seuls les événements fixés à un moment l'occupent.",
  },
  "event-unplaced": (unplaced: number) => ({
    en: `Events lack a place for ${unplaced} times of the week; there they occupy nobody.`,
    fr: `Il manque aux événements une place pour ${times(unplaced)}\u00a0; ils n'y occupent personne.`,
  }),
  clashes: (clashes: number) => ({
    en: `Someone is in several places at once, ${clashes} times of the week in all.`,
    fr: `Quelqu'un est attendu à plusieurs endroits à la fois, sur ${times(clashes)} en tout.`,
  }),
  "student-in-several": {
    en: "Students of several divisions stay in the first",
    fr: "Élèves de plusieurs divisions, gardés dans la première",
  },
  "student-without-division": {
    en: "Students in no division are left out",
    fr: "Élèves sans division, laissés de côté",
  },
  "student-unavailable": {
    en: "Students who are alone unavailable are so in what is busy, but in no lesson",
    fr: "Élèves seuls indisponibles, comptés comme occupés mais sans cours",
  },
  "event-twice": {
    en: "Events listed twice are read once, the first time",
    fr: "Événements présents deux fois, dont seul le premier est lu",
  },
  "group-unknown": {
    en: "Groups that events name and no one knows are left out",
    fr: "Groupes nommés par des événements mais inconnus, laissés de côté",
  },
  "duration-unreadable": {
    en: "Events whose duration cannot be read take one time",
    fr: "Événements dont la durée est illisible, comptés pour un créneau",
  },
  "resource-unknown": {
    en: "Resources that events name and no one knows are left out",
    fr: "Ressources nommées par des événements mais inconnues, laissées de côté",
  },
  "type-unread": {
    en: "Resources of other types than teachers, classes, rooms and students are left out",
    fr: "Ressources autres qu'enseignants, classes, salles et élèves, laissées de côté",
  },
  "resource-twice": {
    en: "Resources listed twice are read once, the first time",
    fr: "Ressources présentes deux fois, dont seule la première est lue",
  },
  "time-left-out": {
    en: "Times without a day of the week, or listed twice, are left out",
    fr: "Moments sans jour de la semaine, ou présents deux fois, laissés de côté",
  },
  "constraint-unread": {
    en: "Constraints that say nothing of free time are not read",
    fr: "Contraintes qui ne disent rien du temps libre, non lues",
  },
  "unavailable-soft": {
    en: "Times that are only better avoided count as free",
    fr: "Moments seulement préférables à éviter, comptés comme libres",
  },
});

/** A name, and the event that has it. */
export const namedIn = (name: string, event: string): Sentence => ({ en: `${name} in ${event}`, fr: `${name} dans l'événement ${event}` });
