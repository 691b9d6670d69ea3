import type { SolveResult } from "../domain/result.js";
import { readSchool } from "../read/read.js";
import { printable } from "../words/index.js";
import type { Context } from "./context.js";
import { figuresIn } from "./figures.js";
import { namesIn } from "./names.js";
import { INDENT, type Page, pageText } from "./page.js";
import { coverageSection, hoursSection, indicatorsSection, teachersSection } from "./sections/account.js";
import { commonSlotsSection, groupSections } from "./sections/plan.js";
import { reasonsSection, tiersSection, warningsSection } from "./sections/quality.js";
import { shortened } from "./width.js";
import { type Language, WORDS } from "./words/index.js";

/** How a summary is worded, and what of it is shown. */
export interface SummaryOptions {
  /** Default: English. Reasons and warnings are in the language that `solve` was asked for. */
  readonly lang?: Language;
  /** Ids of the periods whose groups are listed. Default: all. */
  readonly periods?: readonly string[];
  /** Cells that a line may take: the widest texts of tables are cut to keep to it, sentences go on below. Default: not limited. */
  readonly width?: number;
}

/**
 * A result in plain text, for the head of a school: how good the plan is, the common slots, the groups, and who
 * receives and gives what. Names are made safe for a terminal.
 *
 * @throws {PlageInputError} when the problem cannot be read
 */
export function summary(problem: unknown, result: SolveResult, options: SummaryOptions = {}): string {
  return pageText(summaryPage(problem, result, options));
}

/** Cells of the title where no width is given. */
const LONGEST_TITLE = 120;

/** The parts of a summary. @throws {PlageInputError} when the problem cannot be read */
export function summaryPage(problem: unknown, result: SolveResult, options: SummaryOptions = {}): Page {
  const words = WORDS[options.lang ?? "en"];
  const school = readSchool(problem);
  const context: Context = {
    problem: school.problem,
    school,
    result,
    words,
    names: namesIn(school.problem, words),
    figures: figuresIn(words),
    periods: options.periods ?? school.periods.map((period) => period.id),
    ...(options.width === undefined ? {} : { width: options.width - INDENT.length }),
  };
  const title = school.problem.name ? `${words.title} – ${printable(school.problem.name)}` : words.title;
  return {
    title: shortened(title, options.width ?? LONGEST_TITLE),
    headline: words.status[result.status],
    sections: [
      reasonsSection(context),
      warningsSection(context),
      tiersSection(context),
      commonSlotsSection(context),
      ...groupSections(context),
      coverageSection(context),
      hoursSection(context),
      teachersSection(context),
      indicatorsSection(context),
    ],
  };
}
