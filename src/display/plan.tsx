import { render } from "preact-render-to-string";
import type { SolveResult } from "../domain/result.js";
import { picture } from "../report/index.js";
import { type Language, printable } from "../words/index.js";
import type { Shown } from "./kernel.js";
import { statusLine } from "./line.js";
import { DISPLAY_WORDS } from "./words.js";

/**
 * What a notebook shows of a result: its picture as HTML, and its status, value, bound and gap as a line of text.
 *
 * @param lang default: English
 * @param sentences what the HTML says before the picture
 */
export async function shownPlan(
  problem: unknown,
  result: SolveResult,
  lang: Language = "en",
  sentences: readonly string[] = [],
): Promise<Shown> {
  const line = statusLine(result, lang);
  try {
    const said =
      sentences.length === 0
        ? ""
        : render(
            <ul lang={lang}>
              {sentences.map((sentence) => (
                <li key={sentence}>{printable(sentence)}</li>
              ))}
            </ul>,
          );
    return { "text/html": `${said}${await picture(problem, result, { lang })}`, "text/plain": line };
  } catch (error) {
    // A plan is worth more than its picture, which may fail where the caller has changed the problem meanwhile.
    const why = DISPLAY_WORDS[lang].undrawn(error instanceof Error ? error.message : String(error));
    return { "text/html": render(<p lang={lang}>{printable(`${line}. ${why}`)}</p>), "text/plain": printable(`${line}. ${why}`) };
  }
}
