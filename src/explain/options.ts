import { z } from "zod";
import { resultSchema, type SolveResult } from "../domain/result.js";
import { parseShape } from "../read/shape.js";
import type { SolveOptions } from "../solve/options.js";
import type { Language } from "../words/index.js";

/** Options of `solve` beside: they count for each plan that is made. */
export interface ExplainOptions extends Omit<SolveOptions, "onProgress"> {
  /** Default: English. */
  readonly lang?: Language;
  /** What `solve` gave for the same problem, so that it need not be solved again. Default: it is, when first needed. */
  readonly base?: SolveResult;
  /** Most plans made for one question, beside the base. Default: 100. */
  readonly mostSolves?: number;
  /** Hears how many plans have been made for all questions so far, the base included, before each of them. */
  readonly onSolve?: (solves: number) => void;
}

const MOST_SOLVES = 100;
const LANGUAGES = ["en", "fr"];

/** @throws {RangeError} when one is out of range @throws {PlageInputError} when the base is no result */
export function readOptions({ lang = "en", base, mostSolves = MOST_SOLVES, onSolve, ...solving }: ExplainOptions) {
  if (!LANGUAGES.includes(lang)) throw new RangeError(`lang must be one of ${LANGUAGES.join(", ")}`);
  if (!Number.isInteger(mostSolves) || mostSolves < 1) throw new RangeError("mostSolves must be a whole number from 1");
  return {
    lang,
    base: base === undefined ? undefined : parseShape(z.strictObject({ base: resultSchema }), { base }).base,
    mostSolves,
    onSolve,
    solving,
  };
}
