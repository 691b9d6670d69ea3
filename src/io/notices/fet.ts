import { counted } from "../../words/index.js";
import { notices, quoted } from "./notice.js";

/** What is told of FET files, and of names and levels wherever they are made as there. */
export const FET = notices({
  "name-twice": (name: string, list: string) => ({
    en: `${JSON.stringify(name)} stands twice in ${list}; the first is kept.`,
    fr: `${quoted(name)} figure deux fois dans ${list}\u00a0; la première fois compte.`,
  }),
  "name-changed": (name: string, id: string) => ({
    en: `${JSON.stringify(name)} is called ${JSON.stringify(id)}: the name is too long, or close to another.`,
    fr: `${quoted(name)} est appelé ${quoted(id)}\u00a0: le nom est trop long, ou trop proche d'un autre.`,
  }),
  "level-not-given": (division: string, level: string) => ({
    en: `No level is given for ${division}; its name suggests ${level}.`,
    fr: `Aucun niveau n'est donné pour ${division}\u00a0; son nom laisse supposer ${level}.`,
  }),
  "half-days": (halves: number, days: number) => ({
    en: `The ${halves} days are read as mornings and afternoons of ${days} days.`,
    fr: `Les ${halves} jours sont lus comme les matinées et les après-midi de ${counted(days, "fr", { one: "jour", other: "jours" })}.`,
  }),
  "size-unreadable": (written: string) => ({
    en: `${JSON.stringify(written)} is not a number of students; 0 is taken.`,
    fr: `${quoted(written)} n'est pas un nombre d'élèves\u00a0; 0 est retenu.`,
  }),
  "size-unknown": (taken: number) => ({
    en: `Divisions without a number of students are given ${taken}`,
    fr: `Divisions sans effectif, comptées pour ${counted(taken, "fr", { one: "élève", other: "élèves" })}`,
  }),
  "time-unknown": {
    en: "Times on a day or hour that the grid lacks are left out",
    fr: "Moments d'un jour ou d'une heure absents de la grille, laissés de côté",
  },
  "room-twice": {
    en: "Rooms listed twice are read once, the first time",
    fr: "Salles présentes deux fois, dont seule la première est lue",
  },
  "room-virtual": {
    en: "Virtual rooms stand for others and are left out",
    fr: "Salles virtuelles, qui en représentent d'autres, laissées de côté",
  },
  "room-capacity": {
    en: "Rooms that hold nobody are left out",
    fr: "Salles qui n'ont aucune place, laissées de côté",
  },
  "week-left-out": {
    en: "Groups of the other weeks are left out; write them with the option week",
    fr: "Groupes des autres semaines, laissés de côté\u00a0; écrivez-les avec l'option week",
  },
});

/** What is told of the activities of a FET file, and of where they are placed. */
export const FET_ACTIVITIES = notices({
  "activity-twice": {
    en: "Activities whose Id stands twice are left out the second time",
    fr: "Activités dont l'Id figure deux fois, laissées de côté la seconde",
  },
  "activity-inactive": {
    en: "Activities switched off are left out",
    fr: "Activités désactivées, laissées de côté",
  },
  "duration-unreadable": {
    en: "Activities without a readable Duration occupy nothing",
    fr: "Activités sans Duration lisible, qui n'occupent rien",
  },
  "activity-unplaced": (all: number) => ({
    en: `Activities without a place, of ${all}, occupy nobody`,
    fr: `Activités sans place, sur ${all}, qui n'occupent personne`,
  }),
  "place-unknown": {
    en: "Activities on a day or hour that the grid lacks have no place",
    fr: "Activités à un jour ou une heure absents de la grille, laissées sans place",
  },
  "place-overruns": {
    en: "Activities that run past the end of the day are cut short",
    fr: "Activités qui dépassent la fin de la journée, écourtées",
  },
  "place-differs": {
    en: "Activities with two places keep the first, the solution's when there is one",
    fr: "Activités placées deux fois, gardées à la première place, celle de la solution s'il y en a une",
  },
  "solution-unknown": {
    en: "Activities of the solution that the FET file lacks are left out",
    fr: "Activités de la solution absentes du fichier FET, laissées de côté",
  },
  "lock-unknown": {
    en: "Fixed times and rooms of activities that do not exist are left out",
    fr: "Heures et salles fixées pour des activités qui n'existent pas, laissées de côté",
  },
  "room-differs": {
    en: "Activities fixed to two rooms keep the first",
    fr: "Activités fixées dans deux salles, gardées dans la première",
  },
  "teacher-unknown": {
    en: "Names used but not listed among the teachers are left out",
    fr: "Noms absents de la liste des enseignants, laissés de côté",
  },
  "teacher-double-booked": {
    en: "A teacher is in two activities at once",
    fr: "Enseignants attendus à deux activités à la fois",
  },
  "room-unknown": {
    en: "Names used but not listed among the rooms are left out",
    fr: "Noms absents de la liste des salles, laissés de côté",
  },
  "room-double-booked": {
    en: "A room is in two activities at once",
    fr: "Salles prises par deux activités à la fois",
  },
  "students-set-unknown": {
    en: "Names used but not listed among the students-sets are left out",
    fr: "Noms absents de la liste des classes et groupes, laissés de côté",
  },
  "students-set-double-booked": {
    en: "A students-set is in two activities at once",
    fr: "Classes et groupes attendus à deux activités à la fois",
  },
});
