import { createContext } from "preact";
import { useContext, useMemo } from "preact/hooks";
import type { School } from "../../src/domain/school.js";
import { figuresIn } from "../../src/report/figures.js";
import { namesIn } from "../../src/report/names.js";
import { WORDS as REPORT } from "../../src/report/words/index.js";
import { printable } from "../../src/words/index.js";
import { type Language, WORDS } from "./words/index.js";

export const LanguageContext = createContext<Language>("fr");

/** The words of the page and of a report, and how figures are written, in the language chosen. */
export function useWords() {
  const lang = useContext(LanguageContext);
  return useMemo(() => ({ lang, words: WORDS[lang], report: REPORT[lang], figures: figuresIn(REPORT[lang]) }), [lang]);
}

/** The names people know things by, safe to show: nothing in them hides or turns round what stands beside. */
export function useNames({ problem, periods }: School) {
  const { report } = useWords();
  return useMemo(() => {
    const named = (list: readonly { readonly id: string; readonly name?: string | undefined }[]) => {
      const names = new Map(list.map(({ id, name }) => [id, name]));
      return (id: string) => printable(names.get(id) || id);
    };
    return { ...namesIn(problem, report), student: named(problem.students), period: named(periods) };
  }, [problem, periods, report]);
}
export type Names = ReturnType<typeof useNames>;
