import type { Plan } from "../../domain/plan.js";
import { EMPTY_PLAN } from "../../domain/plan.js";
import { resultSchema, type SolveResult } from "../../domain/result.js";
import type { School } from "../../domain/school.js";
import { readSchool } from "../../read/read.js";
import { parseShape } from "../../read/shape.js";
import { planIn } from "../../solve/readPlan.js";
import { type Language, printable } from "../../words/index.js";
import { WORDS } from "../words/index.js";
import type { Words } from "../words/words.js";
import { type GroupView, groupsInOrder } from "./figures/groups.js";
import { type PageFigures, pageFigures } from "./figures/written.js";
import type { ReadOptions } from "./options.js";
import { type PageNames, pageNames } from "./pageNames.js";
import { PAGE_WORDS, type PageWords } from "./words/index.js";

/** What every part of a page is written from. */
export interface View {
  readonly school: School;
  readonly result: SolveResult;
  /** Without groups where there is no plan. */
  readonly plan: Plan;
  /** In the order in which the year meets them, which also numbers them. */
  readonly groups: readonly GroupView[];
  /** Indices of the periods whose groups are listed. */
  readonly periods: readonly number[];
  readonly options: ReadOptions;
  readonly lang: Language;
  readonly words: Words;
  readonly text: PageWords;
  readonly names: PageNames;
  readonly figures: PageFigures;
}

/** @throws {PlageInputError} when either cannot be read, or the result is of another problem */
export function viewOf(problem: unknown, result: unknown, options: ReadOptions): View {
  const { lang, mask } = options;
  const school = readSchool(problem);
  const unknown = options.periods?.filter((id) => !school.periods.some((period) => period.id === id)) ?? [];
  if (unknown.length > 0) throw new RangeError(`periods must be ids of periods of the problem, not ${unknown.map(printable).join(", ")}`);
  const read = parseShape(resultSchema, result);
  const words = WORDS[lang];
  const plan = read.timetable ? planIn(school, read.timetable, ["timetable"]) : EMPTY_PLAN;
  return {
    school,
    result: read,
    plan,
    groups: groupsInOrder(school, plan, mask),
    periods: school.periods.filter(({ id }) => options.periods?.includes(id) ?? true).map(({ index }) => index),
    options,
    lang,
    words,
    text: PAGE_WORDS[lang],
    names: pageNames(school, words, options.names),
    figures: pageFigures(lang, words),
  };
}
