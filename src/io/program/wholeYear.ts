import type { School } from "../../domain/school.js";
import { readSchool } from "../../read/read.js";
import { RULES } from "../../rules/index.js";
import { buildModel, tierObjective } from "../../stages/buildModel.js";
import { formCohorts } from "../../stages/cohorts.js";
import { wholeYear } from "../../variables/horizon.js";
import type { Model } from "../../variables/model.js";

/**
 * `cohorts`: the library's own rows, students alike under every rule counted together. `students`: what one writes
 * first, a column for each student, action and slot.
 */
export type ProgramForm = "cohorts" | "students";

/** The rules, with attendance followed by name, student by student. */
const BY_NAME = RULES.map((rule) => ({ ...rule, followsStudent: () => true }));

/**
 * The whole year's coverage as one program.
 *
 * @throws {PlageInputError} when the problem cannot be read
 */
export function wholeYearProgram(problem: unknown, form: ProgramForm): { school: School; model: Model } {
  const school = readSchool(problem);
  const horizon = wholeYear(school);
  const cohorts = formCohorts(school, horizon, RULES, form === "students");
  const model = buildModel(school, horizon, cohorts, form === "students" ? BY_NAME : RULES);
  const objective = tierObjective(model, "coverage", RULES);
  if (objective) model.program.setObjective(objective, "maximize");
  return { school, model };
}
