import type { Model } from "../../variables/model.js";
import type { Cell } from "../../variables/variables.js";

export function cohortOf(cohorts: Model["cohorts"], student: number): number {
  return cohorts.findIndex((cohort) => cohort.students.includes(student));
}

export function columnsOf(cell: Cell, cohort: number): number[] {
  return cell.attendances.filter((each) => each.cohort === cohort).map((each) => each.column);
}
