import { notices } from "./notice.js";

/** What is told of exports of EDT. */
export const EDT = notices({
  "column-unread": (columns: readonly string[]) => ({
    en: `Columns that are not read: ${columns.join(", ")}.`,
    fr: `${columns.length > 1 ? "Colonnes non lues" : "Colonne non lue"}\u00a0: ${columns.join(", ")}.`,
  }),
  "lesson-unplaced": {
    en: "Lessons without a day or an hour are left out",
    fr: "Cours sans jour ou sans heure, laissés de côté",
  },
  "lesson-unreadable": {
    en: "Lessons whose day, hour or length cannot be read are left out",
    fr: "Cours dont le jour, l'heure ou la durée est illisible, laissés de côté",
  },
  "frequency-unknown": {
    en: "Lessons of other frequencies than H, Q1 and Q2 are read as weekly",
    fr: "Cours d'une autre fréquence que H, Q1 et Q2, lus comme hebdomadaires",
  },
  "teachers-uneven": {
    en: "Lessons with more surnames than first names, or fewer, are read by surname",
    fr: "Cours où noms et prénoms des enseignants ne sont pas en même nombre, lus d'après les noms",
  },
  "group-without-division": {
    en: 'Groups whose divisions are not told: export with "Nom complet des groupes et des parties", or give options.groups',
    fr: "Groupes dont les divisions ne sont pas indiquées\u00a0; exportez avec «\u00a0Nom complet des groupes et des parties\u00a0», ou donnez options.groups",
  },
  "rooms-several": {
    en: "Of lessons in several rooms, part.lessons has the first",
    fr: "Cours dans plusieurs salles, dont part.lessons garde la première",
  },
  "student-twice": {
    en: "Students whose number stands twice are left out the second time",
    fr: "Élèves dont le numéro figure deux fois, laissés de côté la seconde",
  },
  "student-without-id": {
    en: "Students without the number asked for are left out",
    fr: "Élèves sans le numéro demandé, laissés de côté",
  },
  "student-without-division": {
    en: "Students without a division are left out",
    fr: "Élèves sans division, laissés de côté",
  },
  "date-unreadable": {
    en: "Dates that cannot be read are left out",
    fr: "Dates illisibles, laissées de côté",
  },
});
