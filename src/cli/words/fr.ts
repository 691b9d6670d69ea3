import { counted } from "../../words/index.js";
import type { Words } from "./words.js";

const some = (count: number, one: string, other = `${one}s`) => counted(count, "fr", { one, other });

/** What the commands themselves say in French. */
export const fr: Words = {
  colon: "\u00a0: ",
  warning: "attention",
  noPlan: "Aucun plan n'existe.",
  notFound: "Aucun plan n'a été trouvé dans les limites données.",
  written: (what, files, folder) => `${what}\u00a0: ${files.length === 1 ? files[0] : some(files.length, "fichier")} dans ${folder}`,
  plansTried: (count) => some(count, "plan essayé", "plans essayés"),

  diagnosis: {
    feasible: "Un plan existe\u00a0: il n'y a rien à expliquer.",
    infeasible: "Aucun plan ne respecte toutes les règles.",
    unknown: "Les limites données n'ont pas permis de savoir si un plan existe.",
  },
  conflict: (place, of) => (of === 1 ? "Ces exigences sont incompatibles" : `Ces exigences sont incompatibles (${place} sur ${of})`),
  notMinimal: "Certaines n'y sont peut-être pour rien\u00a0: les limites données n'ont pas permis de le savoir.",
  repairs: "Ce qui rendrait un plan possible, du moins cher au plus cher\u00a0; chaque remède a été essayé",
  price: (price) => `prix ${price}`,
  incomplete: "D'autres obstacles peuvent exister\u00a0: la recherche s'est arrêtée à ses limites.",

  because: "Pourquoi",
  needs: "Ce que reçoit chaque besoin",
  groups: "Groupes",
  groupColumns: {
    group: "Groupe",
    period: "Période",
    slot: "Créneau",
    action: "Action",
    teachers: "Intervenant(s)",
    room: "Salle",
    hours: "Heures",
  },
  notes: "Remarques",

  replanned: {
    happens: "Ce qui se passe",
    students: "Élèves",
    teachers: "Intervenants",
    groups: "Groupes",
  },

  findings: { missing: "absent", doubled: "en double", contradictory: "contradictoire" },
  leftOut: (what) => `laissé de côté\u00a0: ${what ?? "fichier inconnu"}`,
  strangers: (students, count) =>
    `${students}\u00a0: ${count === 1 ? "a des résultats, mais n'est" : "ont des résultats, mais ne sont"} pas parmi les élèves à planifier\u00a0; laissé${count === 1 ? "" : "s"} de côté`,
  assembled: (sizes) =>
    `assemblé\u00a0: ${some(sizes.divisions, "division")}, ${some(sizes.students, "élève")}, dont ${sizes.inNeed} avec un besoin, ${some(sizes.teachers, "intervenant")}, ${some(sizes.rooms, "salle")}, ${some(sizes.slots, "créneau", "créneaux")}`,
};
