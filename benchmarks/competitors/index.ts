import type { Competitor } from "./competitor.js";
import { floor } from "./floor.js";
import { highsProgram } from "./highsProgram.js";
import { inJavaScript } from "./inJavaScript.js";
import { native } from "./native.js";
import { orToolsWasm } from "./orToolsWasm.js";
import { plage, plageToGap } from "./plage.js";
import { timefold } from "./timefold.js";

export const COMPETITORS: readonly Competitor[] = [
  plage(2),
  plage(0),
  floor,
  highsProgram("cohorts"),
  native("cbc", "cohorts"),
  native("scip", "cohorts"),
  native("cpsat", "cohorts"),
  native("glpk", "cohorts"),
  orToolsWasm("SCIP"),
  orToolsWasm("CP-SAT"),
  inJavaScript("javascript-lp-solver"),
  inJavaScript("yalps"),
  timefold,
  highsProgram("students"),
  native("cbc", "students"),
  native("scip", "students"),
  native("cpsat", "students"),
];

/** Those that only the measurement of growth asks for. */
export const GROWTH_COMPETITORS: readonly Competitor[] = [plageToGap(2, 0.005), floor];
