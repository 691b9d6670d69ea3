export { inCell } from "./inCell.js";
export type { Shown } from "./kernel.js";
export { shownPlan } from "./plan.js";
