import { MODALITY_SIZES } from "../domain/problem.js";
import type { GeneratedAction } from "./input.js";

interface CatalogueNeed {
  readonly id: string;
  readonly name: string;
  /** Relative frequency among students with needs. */
  readonly frequency: number;
  readonly objective: string;
  /** Modalities offered beside soutien. */
  readonly others: readonly string[];
}

/** The needs a school is given, the most usual first. Frequencies are guesses: no public file states them. */
export const NEEDS: readonly CatalogueNeed[] = [
  {
    id: "lecture",
    name: "lecture",
    frequency: 5,
    objective: "Lire une consigne longue et dire ce qu'elle demande",
    others: ["aide individualisée"],
  },
  {
    id: "numeratie",
    name: "numératie",
    frequency: 5,
    objective: "Utiliser la proportionnalité dans une situation du métier",
    others: ["aide individualisée"],
  },
  {
    id: "ecriture",
    name: "écriture",
    frequency: 4,
    objective: "Rédiger un compte rendu d'activité en dix lignes",
    others: ["consolidation"],
  },
  { id: "methode", name: "méthode", frequency: 4, objective: "Organiser son travail sur une semaine", others: ["tutorat"] },
  { id: "oral", name: "oral", frequency: 3, objective: "Présenter une réalisation pendant cinq minutes", others: ["consolidation"] },
  {
    id: "orientation",
    name: "orientation",
    frequency: 3,
    objective: "Construire un projet de poursuite d'études ou d'emploi",
    others: ["tutorat"],
  },
  { id: "numerique", name: "numérique", frequency: 2, objective: "Déposer et mettre en forme un dossier numérique", others: [] },
  {
    id: "memorisation",
    name: "mémorisation",
    frequency: 2,
    objective: "Apprendre une leçon avec trois techniques",
    others: ["aide individualisée"],
  },
];

/** What a room must have for the needs that ask for something. */
export const COMPUTERS = "ordinateurs";
const SHORT: Readonly<Record<string, string>> = { "aide individualisée": "aide" };
/** Groups of this size hold every student when the teachers are just enough. */
export const FULL_GROUP = MODALITY_SIZES.soutien.max;
const OPEN_MAX = 24;
const OPEN_MIN = 4;

/** Ids of the two actions that serve no need, for the students who have none. */
export const OPEN_ACTIONS = ["projet", "approfondissement"] as const;

/**
 * The actions of a school: a soutien for each need, most needs in a second modality, and two actions without need.
 * @param smallestLevel - students of the smallest level, which an open action must be able to hold alone.
 */
export function actionsFor(needs: number, smallestLevel: number, rooms: boolean): GeneratedAction[] {
  const forNeeds = NEEDS.slice(0, needs).flatMap((need) => {
    const features = rooms && need.id === "numerique" ? { features: [COMPUTERS] } : {};
    return ["soutien", ...need.others].map(
      (modality): GeneratedAction => ({
        id: `${SHORT[modality] ?? modality}-${need.id}`,
        name: `${modality} : ${need.name}`,
        need: need.id,
        ...(modality === "soutien" ? {} : { modality }),
        objective: need.objective,
        // Speaking before a group is practised in two halves, hence two adults.
        ...(modality === "consolidation" && need.id === "oral" ? { adults: 2 } : {}),
        ...features,
      }),
    );
  });
  const open = { modality: "consolidation", min: Math.min(OPEN_MIN, smallestLevel), max: OPEN_MAX };
  return [
    ...forNeeds,
    { id: OPEN_ACTIONS[0], name: "accompagnement du projet personnel", ...open, objective: "Avancer son projet personnel d'une étape" },
    { id: OPEN_ACTIONS[1], name: "approfondissement", ...open, objective: "Approfondir un thème en vue de la poursuite d'études" },
  ];
}
