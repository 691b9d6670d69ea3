import type { School } from "../domain/school.js";
import type { Program } from "../program/program.js";
import type { Cohort } from "./cohort.js";
import type { Horizon } from "./horizon.js";
import type { Served } from "./served.js";
import type { Variables } from "./variables.js";

/** Everything a rule sees while it adds its rows. */
export interface Model {
  readonly school: School;
  readonly horizon: Horizon;
  readonly cohorts: readonly Cohort[];
  readonly variables: Variables;
  readonly served: readonly Served[];
  readonly program: Program;
}
