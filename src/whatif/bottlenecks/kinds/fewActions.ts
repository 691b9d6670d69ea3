import type { School } from "../../../domain/school.js";
import { withSettings } from "../../changes/settings.js";
import type { Candidate, Kind } from "../kind.js";

const PRICE = 2;

/** One different action more at once of a level, where the school limits them. */
export const actionsPerSlot: Kind = (school) => raised(school, "actionsPerSlot", "perSlot");

/** One different action more of a student in a period, where the school limits them. */
export const actionsPerStudent: Kind = (school) => raised(school, "actionsPerStudent", "perStudent");

function raised({ problem }: School, kind: "actionsPerSlot" | "actionsPerStudent", setting: "perSlot" | "perStudent"): Candidate[] {
  const from = (problem.rules.fewActions as { readonly perSlot?: number; readonly perStudent?: number })[setting];
  if (from === undefined) return [];
  return [
    {
      kind,
      change: { limits: { [setting]: { from, to: from + 1 } } },
      price: PRICE,
      message: ({ words }) => words[kind](from, from + 1),
      grant: (each) => withSettings(each, "fewActions", { [setting]: from + 1 }),
    },
  ];
}
