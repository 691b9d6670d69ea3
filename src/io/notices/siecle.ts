import { frenchDate, notices } from "./notice.js";

/** What is told of files of SIECLE, and of what STSWEB writes in the same way. */
export const SIECLE = notices({
  "structure-without-student": {
    en: "Structures of nobody are left out",
    fr: "Structures qui ne sont celles d'aucun élève, laissées de côté",
  },
  "code-missing": (what: keyof typeof WITHOUT_CODE) => WITHOUT_CODE[what],
  "code-twice": {
    en: "Codes listed twice are read once, the first time",
    fr: "Codes présents deux fois, dont seul le premier est lu",
  },
  "structure-type": {
    en: "Structures other than divisions and groups are left out",
    fr: "Structures autres que des divisions et des groupes, laissées de côté",
  },
  "student-divisions": {
    en: "Students in several divisions are in the first",
    fr: "Élèves inscrits dans plusieurs divisions, comptés dans la première",
  },
  "division-inactive": {
    en: "The division of those who left is left out",
    fr: "Division des élèves partis, laissée de côté",
  },
  "division-twice": {
    en: "Divisions listed twice are read once, the first time",
    fr: "Divisions présentes deux fois, dont seule la première est lue",
  },
  "division-levels": {
    en: "Divisions whose formations are of several levels have no level",
    fr: "Divisions dont les MEF sont de plusieurs niveaux, laissées sans niveau",
  },
  "mef-unreadable": {
    en: "Divisions whose formations say no level have none",
    fr: "Divisions dont les MEF n'indiquent pas de niveau, laissées sans niveau",
  },
  "group-twice": {
    en: "Groups listed twice are read once, the first time",
    fr: "Groupes présents deux fois, dont seul le premier est lu",
  },
  "group-without-division": {
    en: "Groups that name no division are kept without one",
    fr: "Groupes rattachés à aucune division, gardés tels quels",
  },
  "division-unlisted": {
    en: "Divisions that only groups name are taken from them",
    fr: "Divisions que seuls des groupes nomment, ajoutées d'après eux",
  },
  "programme-unknown": {
    en: "Codes in programmes that the file does not list are kept",
    fr: "Codes de programmes absents des listes du fichier, gardés",
  },
  "student-without-id": (id: string) => ({
    en: `Students without ${id} are left out`,
    fr: `Élèves sans numéro (${id}), laissés de côté`,
  }),
  "student-twice": {
    en: "Students listed twice are read once, the first time",
    fr: "Élèves présents deux fois, lus une seule fois, la première",
  },
  "date-unreadable": {
    en: "Dates that cannot be read are left out",
    fr: "Dates illisibles, laissées de côté",
  },
  "student-left": (before: string | undefined) => ({
    en: `Students who left ${before === undefined ? "" : `before ${before} `}are left out`,
    fr: `Élèves partis${before === undefined ? "" : ` avant le ${frenchDate(before)}`}, laissés de côté`,
  }),
  "student-without-division": {
    en: "Students without a division are left out",
    fr: "Élèves sans division, laissés de côté",
  },
});

const WITHOUT_CODE = {
  structure: { en: "Structures without a code are left out", fr: "Structures sans code, laissées de côté" },
  division: { en: "Divisions and groups without a code are left out", fr: "Divisions et groupes sans code, laissés de côté" },
  entry: { en: "Entries without a code are left out", fr: "Lignes sans code, laissées de côté" },
};
