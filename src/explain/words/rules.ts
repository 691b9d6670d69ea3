/** What each rule asks, in French; in English it says so itself. */
export const FRENCH_RULES: Readonly<Record<string, string>> = {
  commonSlot: "Chaque niveau a son nombre de plages banalisées par semaine, libres pour toutes ses divisions.",
  onePlace:
    "À chaque plage banalisée, chaque élève présent est dans un groupe et un seul, ou en étude surveillée si l'établissement le permet.",
  teachers:
    "Un intervenant n'anime que des actions pour lesquelles il est habilité, quand il est libre, un groupe à la fois, dans la limite de ses heures par semaine et par an.",
  groupSize: "À chaque période, un groupe compte au moins le minimum d'élèves de son action et au plus son maximum.",
  divisionHours: "Chaque élève reçoit les heures d'AP de sa division dans l'année, reports compris, à la tolérance près.",
  hourPool: "La dotation en heures-prof d'une division, ou celle que les divisions d'un niveau mettent en commun, n'est jamais dépassée.",
  hourBudget: "Tous les groupes de l'établissement ensemble ne prennent jamais plus d'heures-prof qu'il n'en a pour eux.",
  rooms:
    "Là où les salles sont planifiées, une salle accueille un groupe à la fois, assez grande, libre, et équipée de ce que l'action demande.",
  sameLevel: "Un groupe réunit des élèves d'un même niveau, ou de niveaux réunis, dans une action qui leur est destinée.",
  fewActions: "Un niveau n'a qu'un nombre limité d'actions différentes à la fois, et un élève par période.",
  noFrozenGroups: "Aucun élève ne reste dans la même action plus d'un certain nombre de périodes de suite.",
  coLed: "Chaque groupe est animé par autant d'adultes différents que son action en demande.",
  locks: "Ce que l'établissement a fixé ou interdit est respecté : plages, intervenants, présences, élèves ensemble ou séparés.",
  continuity: "Élèves et intervenants restent dans les groupes annoncés, sauf un nombre limité de changements, chacun ayant un prix.",
  coverage: "Les élèves reçoivent les heures de besoin qu'ils demandent, les besoins les plus graves d'abord.",
  fairness: "L'élève et la division les moins servis reçoivent une part aussi grande que possible de ce qu'ils demandent.",
  economy: "À service égal, moins d'heures-prof et moins de groupes valent mieux.",
  composition:
    "Les groupes mêlent les divisions, réunissent des gravités proches et conviennent à leurs intervenants, que les élèves connaissent de la classe.",
};
