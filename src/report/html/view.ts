import { resultSchema, type SolveResult } from "../../domain/result.js";
import { EMPTY_PLAN, type Plan } from "../../domain/plan.js";
import type { School } from "../../domain/school.js";
import { readSchool } from "../../read/read.js";
import { parseShape } from "../../read/shape.js";
import { planIn } from "../../solve/readPlan.js";
import { type Figures, figuresIn } from "../figures.js";
import { type Names, namesIn } from "../names.js";
import { type Language, WORDS } from "../words/index.js";
import type { Words } from "../words/words.js";

/** What every part of a page is written from. */
export interface View {
  readonly school: School;
  readonly result: SolveResult;
  /** Without groups where there is no plan. */
  readonly plan: Plan;
  readonly lang: Language;
  readonly words: Words;
  readonly names: Names;
  readonly figures: Figures;
}

/** @throws {PlageInputError} when either cannot be read, or the result is of another problem */
export function viewOf(problem: unknown, result: unknown, lang: Language): View {
  const school = readSchool(problem);
  const read = parseShape(resultSchema, result);
  const words = WORDS[lang];
  return {
    school,
    result: read,
    plan: read.timetable ? planIn(school, read.timetable, ["timetable"]) : EMPTY_PLAN,
    lang,
    words,
    names: namesIn(school.problem, words),
    figures: figuresIn(words),
  };
}
