import { RULES } from "../../rules/index.js";
import { contracted, counted, elided, list as listed } from "../../words/index.js";
import type { Words } from "./words.js";

const some = (count: number, one: string, other = `${one}s`) => counted(count, "fr", { one, other });
const list = (items: readonly string[]) => listed(items, "fr");
const MOST_LISTED = 6;
const short = (items: readonly string[]) =>
  items.length <= MOST_LISTED ? list(items) : `${items.slice(0, MOST_LISTED).join(", ")} et ${some(items.length - MOST_LISTED, "autre")}`;
/** A sentence after a colon. */
const lower = (sentence: string) => `${sentence[0].toLowerCase()}${sentence.slice(1)}`;
const on = (place: string) => (place === "" ? "" : ` (${place})`);
const fewer = (adults: number) => (adults === 1 ? "Aucun intervenant ne" : `On ne trouve pas ${adults} intervenants dont chacun`);
const points = (amount: string) => `${amount} ${["0", "1"].includes(amount.split(",")[0]) ? "point" : "points"}`;

/** The French sentences. */
export const fr: Words = {
  rules: Object.fromEntries(RULES.map((rule) => [rule.id, rule.statement.fr])),
  place: (slot, period) => [slot, period].filter((each) => each !== undefined).join(", "),
  places: (places) => (places.length <= 1 ? (places[0] ?? "") : short(places.map((each) => each.replace(", ", " en ")))),
  tiers: { coverage: "couverture", fairness: "équité", economy: "économie", composition: "composition" },
  units: {
    coverage: "en points : heures de besoin pondérées par la gravité",
    fairness: "en points : parts de l'élève et de la division les moins servis",
    economy: "en points : heures-prof, et un prix par groupe",
    composition: "en points : qualité moyenne des groupes, de 0 à 1",
  },
  breaches: (count) =>
    `L'emploi du temps enfreint ${count === 1 ? "une règle" : `des règles, ${count} fois`} ; il est expliqué tel quel, et verify en donne la liste.`,

  noNeeds: (student) => `L'élève ${student} ne demande aucune heure d'aucun besoin.`,
  received: (student, received, asked) => `L'élève ${student} reçoit ${received} h sur ${asked} h, tous besoins réunis.`,
  needReceived: (need, severity, received, asked) => `Besoin ${elided("de", need)}, gravité ${severity} : ${received} h sur ${asked} h.`,
  selfStudy: (hours) => `Étude surveillée : ${hours} h.`,
  noGroups: "L'élève n'est dans aucun groupe.",
  limits: {
    noAction: "Aucune action de l'établissement ne travaille ce besoin.",
    refused: (action, rule) => `« ${action} » n'est pas ouverte à l'élève. ${rule}`,
    absent: (division, where) => `La division ${division} est absente à toutes les plages banalisées de son niveau${on(where)}.`,
    slots: (level, count, where) =>
      `Le niveau ${level} a ${some(count, "plage banalisée", "plages banalisées")} par semaine${
        count === 0 ? "" : count === 1 ? ", et l'élève y travaille déjà ce besoin" : ", et l'élève travaille déjà ce besoin à chacune"
      }${on(where)}.`,
    full: (action, max, where) => `Tout groupe « ${action} » est complet, à ${some(max, "élève")}${on(where)}.`,
    joining: (action, where, rule) => `Rejoindre un groupe « ${action} »${on(where)} enfreindrait une règle. ${rule}`,
    leaving: (action, where, rule) => `Quitter le groupe actuel pour un groupe « ${action} »${on(where)} enfreindrait une règle. ${rule}`,
    noTeacher: (action, adults, where) => `${fewer(adults)} peut animer « ${action} »${on(where)} : l'habilitation ou le temps manque.`,
    teachersTaken: (action, where, teachers) =>
      `Un autre groupe « ${action} » n'a personne pour l'animer${on(where)} : ${short(teachers)} ${
        teachers.length === 1 ? "anime alors un autre groupe" : "animent alors d'autres groupes"
      }.`,
    opening: (action, where, rule) => `Un groupe « ${action} » de plus${on(where)} enfreindrait une règle. ${rule}`,
    cost: (action, where, tier, loss) =>
      `Une place en « ${action} » serait possible${on(where)}, mais le plan y perdrait ${points(loss)} ${contracted("de", tier)}.`,
    even: (action, where) => `Une place en « ${action} » serait possible${on(where)} : le plan vaudrait autant.`,
    open: (action, where) =>
      `Une place en « ${action} » est possible${on(where)}, et l'emploi du temps y gagnerait : il n'est pas le meilleur.`,
  },

  notIn: (student, action, where) => `L'élève ${student} n'est pas dans ce groupe « ${action} »${on(where)} ; whyNot dit pourquoi.`,
  forNeed: (student, action, where, need, severity, received, asked) =>
    `L'élève ${student} est dans ce groupe « ${action} »${on(where)} pour son besoin ${elided("de", need)}, gravité ${severity} : ${received} h sur ${asked} h dans la période.`,
  forLock: (student, action, where) =>
    `L'élève ${student} n'a pas de besoin que ce groupe « ${action} »${on(where)} travaille : l'établissement l'a fixé ainsi.`,
  forPlace: (student, action, where) =>
    `L'élève ${student} n'a pas de besoin que ce groupe « ${action} »${on(where)} travaille : tout élève présent est dans un groupe.`,
  alsoLocked: "L'établissement l'a aussi fixé ainsi.",
  others: (students, withNeed, need) =>
    students === 0
      ? "Personne d'autre n'est dans ce groupe."
      : `${some(students, "autre élève", "autres élèves")} ${students === 1 ? "est" : "sont"} dans le groupe${
          need === undefined ? "" : `, dont ${withNeed} avec le besoin ${elided("de", need)}`
        }.`,
  alternative: (action, served, inTheWay) =>
    `Au même moment : « ${action} », ${
      served
        ? `pour le besoin ${elided("de", served.need)}, gravité ${served.severity} : ${served.hours} h de plus`
        : "qui ne travaille aucun besoin de l'élève"
    }.${inTheWay === undefined ? "" : ` En travers : ${lower(inTheWay)}`}`,
  isFull: "le groupe est complet.",
  noAlternative: (where) => `Le niveau n'a pas d'autre groupe à ce moment${on(where)}.`,
  held: (rules) => `Sans rien changer d'autre, l'élève ne peut pas le quitter. ${rules.join(" ")}`,

  groupAt: (action, where) => `« ${action} »${on(where)}`,
  besideGroup: "L'élève est dans un autre groupe de cette action à ce moment : qui est dans lequel des deux relève de la composition.",
  already: (student, groups) => `L'élève ${student} y est déjà : ${list(groups)}.`,
  forbidden: "Une règle l'interdit, quel que soit le plan.",
  impossible: "Aucun plan n'existe avec cela : c'est prouvé.",
  noBase: "Le problème n'a aucun plan, avec ou sans cela ; diagnose dit pourquoi.",
  unknown: "On n'a pas su, dans les limites données, si un plan existe avec cela.",
  noSingleRule: "Aucune règle n'en est seule la cause : plusieurs ensemble ne laissent aucun plan avec cela.",
  andOthers: (count) => `… et ${some(count, "autre raison", "autres raisons")}.`,
  because: (said, reason) => `${said} : ${lower(reason)}`,
  fact: (said, fact) => `${said} : ${fact}`,
  away: (division, where) => `La division ${division} est absente${on(where)}`,
  slotRefused: (slot, level) => `${slot[0].toUpperCase()}${slot.slice(1)} ne peut pas être une plage banalisée du niveau ${level}`,
  attendanceRefused: (student, action) => `L'élève ${student} ne peut pas suivre « ${action} »`,
  leadRefused: (teacher, action) => `${teacher} ne peut pas animer « ${action} »`,
  noLeaders: (action, adults, where) => `${fewer(adults)} peut animer « ${action} »${on(where)}`,
  lessons: (divisions) => `cours de ${list(divisions)}.`,
  noSkill: (teacher, action) => `${teacher} n'a pas l'habilitation pour animer « ${action} ».`,
  busy: (teacher, slot) => `Pas libre, ${teacher} : ${slot}.`,
  inTheWay: (rule) => `Sans cette règle, un plan existerait avec cela : ${lower(rule)}`,

  asked: (student, action, where, teacher) =>
    `l'élève ${student} en « ${action} »${on(where)}${teacher === undefined ? "" : ` avec ${teacher}`}`,
  loses: (asked, tier) => `Un plan existe avec ${asked}, et il perd en ${tier}.`,
  costsNothing: (asked) => `Un plan existe avec ${asked} sans rien perdre.`,
  change: (tier, unit, before, after, amount, loses) =>
    `${tier[0].toUpperCase()}${tier.slice(1)} : ${before} → ${after}, soit ${amount} de ${loses ? "moins bien" : "mieux"} (${unit}).`,
  bounds: (tier, atLeast, atMost) =>
    `Les plans ne sont pas prouvés les meilleurs : la vraie perte en ${tier} est ${
      atLeast === undefined && atMost === undefined
        ? "inconnue"
        : [atLeast && `d'au moins ${atLeast}`, atMost && `d'au plus ${atMost}`].filter(Boolean).join(" et ")
    }.`,
  notProven: "Le plan de comparaison n'est pas prouvé le meilleur : un meilleur peut exister, que cela ne permet pas.",
  own: (student, hours, more) => `L'élève ${student} reçoit ${hours} h de ${more ? "plus" : "moins"} pour ses besoins.`,
  hoursOf: (student, hours) => `${student} (${hours} h)`,
  othersLose: (count, hours, who) =>
    `${some(count, "autre élève", "autres élèves")} ${count === 1 ? "reçoit" : "reçoivent"} ${hours} h de moins en tout : ${short(who)}.`,
  othersGain: (count, hours, who) =>
    `${some(count, "autre élève", "autres élèves")} ${count === 1 ? "reçoit" : "reçoivent"} ${hours} h de plus en tout : ${short(who)}.`,
  nobodyChanges: "Chacun reçoit en tout autant d'heures de ses besoins que sans cela.",
  incomplete: "Toutes les façons de faire n'ont pas été essayées dans la limite donnée : une autre peut perdre moins.",
  otherBase: (tier, here, best) =>
    `La perte se compte depuis le meilleur plan trouvé, et non depuis cet emploi du temps : ${tier} ${best} là, ${here} ici.`,
};
