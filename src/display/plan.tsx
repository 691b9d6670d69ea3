import { render } from "preact-render-to-string";
import type { SolveResult } from "../domain/result.js";
import { picture } from "../report/index.js";
import type { Language } from "../words/index.js";
import type { Shown } from "./kernel.js";
import { statusLine } from "./line.js";
import { DISPLAY_WORDS } from "./words.js";

/**
 * What a notebook shows of a result: its picture as HTML, and its status, value, bound and gap as a line of text.
 *
 * @param lang default: English
 */
export async function shownPlan(problem: unknown, result: SolveResult, lang: Language = "en"): Promise<Shown> {
  const line = statusLine(result, lang);
  try {
    return { "text/html": await picture(problem, result, { lang }), "text/plain": line };
  } catch (error) {
    // A plan is worth more than its picture, which may fail where the caller has changed the problem meanwhile.
    const why = DISPLAY_WORDS[lang].undrawn(error instanceof Error ? error.message : String(error));
    return { "text/html": render(<p lang={lang}>{`${line}. ${why}`}</p>), "text/plain": `${line}. ${why}` };
  }
}
