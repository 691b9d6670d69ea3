import { list } from "../../words/index.js";
import { notices } from "./notice.js";

/** What is told of files of STSWEB. */
export const STS = notices({
  "person-without-id": {
    en: "People without an ID are left out",
    fr: "Personnes sans ID, laissées de côté",
  },
  "person-twice": {
    en: "People listed twice are read once, the first time",
    fr: "Personnes présentes deux fois, lues une seule fois, la première",
  },
  "hours-unreadable": (most: number) => ({
    en: `Hours that are no number up to ${most} a week are left out`,
    fr: `Nombres d'heures illisibles, ou de plus de ${most} par semaine, laissés de côté`,
  }),
  "duty-left-out": (duties: readonly string[]) => ({
    en: `People who teach nothing and whose FONCTION is not ${duties.join(", ")} are left out`,
    fr: `Personnes sans service et dont la FONCTION n'est pas ${list(duties, "fr", "or")}, laissées de côté`,
  }),
  "person-unlisted": {
    en: "People who teach and are not listed are read without hours",
    fr: "Enseignants ayant un service mais absents de la liste, lus sans leurs heures",
  },
  "code-missing": {
    en: "Alternances without a code are left out",
    fr: "Alternances sans code, laissées de côté",
  },
  "alternance-twice": {
    en: "Alternances listed twice are read once, the first time",
    fr: "Alternances présentes deux fois, dont seule la première est lue",
  },
  "alternance-part": {
    en: "Alternances of some weeks A or B are read as all of those",
    fr: "Alternances d'une partie des semaines A ou B, lues comme toutes ces semaines",
  },
  "alternance-irregular": {
    en: "Alternances that are neither every week nor fortnightly are read as every week",
    fr: "Alternances ni hebdomadaires ni par quinzaine, lues comme toutes les semaines",
  },
  "alternance-unknown": {
    en: "Alternances that the file does not list are read as every week",
    fr: "Alternances absentes de la liste du fichier, lues comme toutes les semaines",
  },
  "date-unreadable": {
    en: "Dates that cannot be read are left out",
    fr: "Dates illisibles, laissées de côté",
  },
  "lesson-unreadable": {
    en: "Lessons without a readable day, start and length are left out",
    fr: "Cours dont le jour, l'heure ou la durée manque ou est illisible, laissés de côté",
  },
  "service-without-subject": {
    en: "Services without a subject are read without one",
    fr: "Services sans matière, lus sans elle",
  },
  "service-without-teacher": {
    en: "Services without a teacher are left out",
    fr: "Services sans enseignant, laissés de côté",
  },
  "no-lessons": {
    en: "The file places no lesson: nothing is known of anyone's free time.",
    fr: "Le fichier ne place aucun cours\u00a0: on ne sait pas quand chacun est libre.",
  },
});
