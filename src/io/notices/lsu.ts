import { notices } from "./notice.js";

/** What is told of a file of the livret scolaire unique. */
export const LSU = notices({
  "domain-without-code": {
    en: "Domains without a code are left out",
    fr: "Domaines sans code, laissés de côté",
  },
  "level-unreadable": {
    en: "Positions other than 0 to 4 are left out",
    fr: "Positionnements autres que 0 à 4, laissés de côté",
  },
  "result-twice": {
    en: "Positions stated twice are read once, the first time",
    fr: "Positionnements donnés deux fois, dont seul le premier est lu",
  },
  "domain-unknown": {
    en: "Domains that LSU does not list are kept",
    fr: "Domaines que le LSU ne connaît pas, gardés",
  },
  "no-results": {
    en: "No student has a position in a domain of the socle.",
    fr: "Aucun élève n'a de positionnement dans un domaine du socle.",
  },
  "student-without-id": {
    en: "Students without an id are left out",
    fr: "Élèves sans identifiant, laissés de côté",
  },
  "student-twice": {
    en: "Students listed twice are read once, the first time",
    fr: "Élèves présents deux fois, lus une seule fois, la première",
  },
  "student-unknown": {
    en: "Bilans of students who are not listed are left out",
    fr: "Bilans d'élèves absents de la liste, laissés de côté",
  },
  "period-unknown": {
    en: "Bilans of periods that are not listed are left out",
    fr: "Bilans de périodes absentes de la liste, laissés de côté",
  },
});
