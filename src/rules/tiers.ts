import type { Sense } from "../program/program.js";

/**
 * Tiers of value, the first the most important. A lower tier never costs a higher one more than its tolerance. Coverage
 * is the hours that needs receive, less the price of self-study and of changes of announced groups.
 */
export const TIERS = ["coverage", "fairness", "economy", "composition"] as const;
/** One of `TIERS`. */
export type Tier = (typeof TIERS)[number];

export const TIER_SENSE: Readonly<Record<Tier, Sense>> = {
  coverage: "maximize",
  fairness: "maximize",
  economy: "minimize",
  composition: "maximize",
};

/** Unit of a tier's value. */
export const TIER_UNIT: Readonly<Record<Tier, string>> = {
  coverage: "severity-weighted need-hours",
  fairness: "shares of need-hours asked (worst student + worst division)",
  economy: "teacher-hours, with the price of each group",
  composition: "mean quality of groups, 0 to 1",
};
