import type { SolveResult } from "../domain/result.js";
import type { Tier } from "../rules/tiers.js";
import type { Language } from "../words/index.js";

interface DisplayWords {
  readonly status: Readonly<Record<SolveResult["status"], string>>;
  readonly tiers: Readonly<Record<Tier, string>>;
  readonly atBest: (bound: string) => string;
  readonly gap: (share: string) => string;
  readonly seconds: (count: string) => string;
  readonly searching: string;
  readonly searched: string;
  readonly undrawn: (why: string) => string;
}

/** What cells say beside the picture of a plan. */
export const DISPLAY_WORDS: Readonly<Record<Language, DisplayWords>> = {
  en: {
    status: {
      optimal: "plan found and proven",
      feasible: "plan found",
      infeasible: "no plan exists",
      timeLimit: "no plan found within the limits",
      cancelled: "cancelled",
    },
    tiers: { coverage: "coverage", fairness: "fairness", economy: "economy", composition: "composition" },
    atBest: (bound) => `at best ${bound}`,
    gap: (share) => `gap ${share}`,
    seconds: (count) => `${count} s`,
    searching: "searching",
    searched: "searched",
    undrawn: (why) => `The picture of the plan could not be drawn: ${why}`,
  },
  fr: {
    status: {
      optimal: "plan trouvé et prouvé",
      feasible: "plan trouvé",
      infeasible: "aucun plan n'existe",
      timeLimit: "aucun plan trouvé dans les limites",
      cancelled: "recherche annulée",
    },
    tiers: { coverage: "couverture", fairness: "équité", economy: "économie", composition: "composition" },
    atBest: (bound) => `au mieux ${bound}`,
    gap: (share) => `écart ${share}`,
    seconds: (count) => `${count}\u00a0s`,
    searching: "recherche en cours",
    searched: "recherche terminée",
    undrawn: (why) => `L'image du plan n'a pas pu être dessinée\u00a0: ${why}`,
  },
};
