import { NOTATION } from "./notation.js";
import type { Words } from "./words.js";

/** The French words of a report. */
export const fr: Words = {
  ...NOTATION.fr,
  title: "Groupes de besoins",
  hours: "h",
  status: {
    optimal: "Un plan est trouvé, et prouvé\u00a0: aucun ne couvre davantage, n'est plus équitable, ni plus économe à service égal.",
    feasible: "Un plan est trouvé et vérifié. De meilleurs peuvent exister, dans les écarts indiqués ci-dessous.",
    infeasible: "Aucun plan ne respecte toutes les règles.",
    timeLimit: "Aucun plan n'a été trouvé dans les limites données.",
    cancelled: "La recherche a été interrompue avant sa fin.",
  },
  sections: {
    reasons: "Pourquoi",
    warnings: "À vérifier dans les données",
    tiers: "Ce que vaut le plan",
    commonSlots: "Plages banalisées de chaque niveau",
    groups: "Groupes",
    coverage: "Ce que reçoit chaque besoin",
    hours: "Heures de chaque division",
    teachers: "Service de chaque intervenant",
    indicators: "Indicateurs",
  },
  tiers: {
    coverage: "Couverture (heures de besoin, pondérées par la gravité)",
    fairness: "Équité (part de l'élève + de la division les moins servis)",
    economy: "Économie (heures d'intervenant, et un prix par groupe)",
    composition: "Composition (qualité des groupes, de 0 à 1)",
  },
  tierColumns: { goal: "But", value: "Atteint", bound: "Au mieux", gap: "Écart", verdict: "Verdict" },
  verdict: { proven: "prouvé", within: (gap) => `à moins de ${gap} du mieux possible`, open: "non prouvé" },
  groupColumns: {
    slot: "Créneau",
    level: "Niveau",
    action: "Action",
    teachers: "Intervenant(s)",
    room: "Salle",
    students: "Élèves",
    divisions: "Divisions",
  },
  meetings: (from, to) => `du ${from} au ${to}`,
  selfStudy: "étude surveillée",
  otherPeriods: (count) =>
    count === 1
      ? "Les groupes d'une autre période sont dans l'emploi du temps."
      : `Les groupes de ${count} autres périodes sont dans l'emploi du temps.`,
  needColumns: { need: "Besoin", students: "Élèves", asked: "Demandé", received: "Reçu", share: "Part" },
  divisionColumns: {
    division: "Division",
    students: "Élèves",
    owed: "Dû",
    fewest: "Au moins",
    mean: "En moyenne",
    most: "Au plus",
    teacherHours: "Heures-prof",
    pool: "Dotation",
  },
  noQuota: "Aucune division n'indique les heures qui lui sont dues.",
  teacherColumns: { teacher: "Intervenant", hours: "Heures", groups: "Groupes", weekly: "Au plus par semaine" },
  idleTeachers: (count) => (count === 1 ? "1 intervenant n'a pas de groupe." : `${count} intervenants n'ont pas de groupe.`),
  indicators: {
    coverage: "Heures de besoin reçues, pondérées par la gravité",
    worstStudent: "Élève le moins servi",
    worstDivision: "Division la moins servie",
    studentsInNeed: "Élèves ayant un besoin",
    studentsUnserved: "… dont ne reçoivent rien",
    groups: "Groupes",
    meanGroupSize: "Élèves par groupe, en moyenne",
    teacherHours: "Heures d'intervenant",
    actionsAtOnce: "Actions différentes à la fois, au plus, dans un niveau",
    seconds: "Secondes de calcul",
  },
};
