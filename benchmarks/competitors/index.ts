import type { Competitor } from "./competitor.js";
import { floor } from "./floor.js";
import { highsProgram } from "./highsProgram.js";
import { native } from "./native.js";
import { plage } from "./plage.js";

export const COMPETITORS: readonly Competitor[] = [
  plage(2),
  plage(0),
  floor,
  highsProgram("cohorts"),
  native("cbc", "cohorts"),
  native("scip", "cohorts"),
  native("cpsat", "cohorts"),
  native("glpk", "cohorts"),
  highsProgram("students"),
  native("cbc", "students"),
  native("cpsat", "students"),
];
