export type { ReportOptions } from "./html/options.js";
export { picture } from "./html/picture.js";
export { report } from "./html/report.js";
export { type SummaryOptions, summary } from "./summary.js";
export type { Language } from "./words/index.js";
