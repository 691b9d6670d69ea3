export { type SummaryOptions, summary } from "./summary.js";
export type { Language } from "./words/index.js";
