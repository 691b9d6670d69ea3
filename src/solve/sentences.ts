import type { Sentence } from "../words/index.js";

/** Why a search has no plan. */
export const NOTHING_TRIED: Sentence = {
  en: "Nothing was tried: the limits were already reached.",
  fr: "Rien n'a été tenté : les limites étaient déjà atteintes.",
};

export const NOT_FOUND: Sentence = {
  en: "No plan was found within the limits; none was proven impossible.",
  fr: "Aucun plan n'a été trouvé dans les limites données ; rien ne prouve qu'il n'en existe pas.",
};

export const ENDED_BEFORE: Sentence = {
  en: "No plan was found before the search was ended.",
  fr: "Aucun plan n'a été trouvé avant l'arrêt de la recherche.",
};

export const NO_SINGLE_RULE: Sentence = {
  en: "No plan exists, and leaving out any one rule would not make one.",
  fr: "Aucun plan n'existe, et abandonner une seule règle, quelle qu'elle soit, n'y suffirait pas.",
};

export const withoutRule = (statement: Sentence): Sentence => ({
  en: `Without this rule there would be a plan: ${statement.en}`,
  fr: `Sans cette règle il y aurait un plan : ${statement.fr}`,
});

/** Breaches are told in English alone: none should ever be met here. */
export const discarded = (breaches: readonly string[]): Sentence[] => [
  { en: "The plan found did not pass verification and was discarded:", fr: "Le plan trouvé n'a pas été vérifié, et il est écarté :" },
  ...breaches.map((sentence) => ({ en: sentence, fr: sentence })),
];

export const brokeDown = (cause: string): Sentence => ({
  en: `The thread of the search broke down: ${cause}`,
  fr: `Le fil de la recherche s'est interrompu : ${cause}`,
});
