import { useEffect, useState } from "preact/hooks";
import { Change } from "./change/Change.js";
import { LanguageContext } from "./language.js";
import { Plan } from "./plan/Plan.js";
import type { Planned, School, Wish } from "./session.js";
import { Take } from "./take/Take.js";
import { PrintSheet } from "./timetable/PrintSheet.js";
import { Timetable } from "./timetable/Timetable.js";
import { useViews, VIEWS } from "./views.js";
import { Why } from "./why/Why.js";
import { type Language, WORDS } from "./words/index.js";

/** The whole page: a school, the plan in hand and what is wanted otherwise, seen from five sides. */
export function App() {
  const [lang, setLang] = useState<Language>("fr");
  const [school, setSchool] = useState<School>();
  const [planned, setPlanned] = useState<Planned>();
  const [wishes, setWishes] = useState<readonly Wish[]>([]);
  const { view, heading } = useViews();
  const words = WORDS[lang];
  useEffect(() => {
    document.documentElement.lang = lang;
    document.title = words.title;
  }, [lang, words]);

  const open = (next: School | undefined) => {
    setSchool(next);
    setPlanned(undefined);
    setWishes([]);
  };
  const plan = (next: Planned) => {
    setSchool(next);
    setPlanned(next);
    setWishes([]);
  };
  const wish = (more: readonly Wish[]) => setWishes((known) => [...known, ...more]);

  return (
    <LanguageContext.Provider value={lang}>
      <a class="skip" href={`#${view}`} onClick={() => heading.current?.focus()}>
        {words.skip}
      </a>
      <header class="top">
        <p class="brand">
          <strong>plage</strong> <span>{words.tagline}</span>
        </p>
        <fieldset class="languages">
          <legend class="hidden">{words.language}</legend>
          {(["fr", "en"] as const).map((each) => (
            <button type="button" key={each} lang={each} aria-pressed={each === lang} onClick={() => setLang(each)}>
              {each === "fr" ? "Français" : "English"}
            </button>
          ))}
        </fieldset>
      </header>
      <nav class="views" aria-label={words.navigation}>
        <ul>
          {VIEWS.map((each) => (
            <li key={each}>
              <a href={`#${each}`} aria-current={each === view ? "page" : undefined}>
                {words.views[each]}
                {each === "change" && wishes.length > 0 && <span class="count"> {wishes.length}</span>}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main>
        <h1 tabIndex={-1} ref={heading}>
          {words.views[view]}
        </h1>
        <div hidden={view !== "plan"}>
          <Plan school={school} planned={planned} open={open} plan={plan} />
        </div>
        {view !== "plan" && !planned && (
          <p class="note">
            {words.needsPlan} <a href="#plan">{words.views.plan}</a>
          </p>
        )}
        {planned && (
          <>
            {view === "timetable" && <Timetable planned={planned} wishes={wishes} wish={wish} />}
            <div hidden={view !== "change"}>
              <Change planned={planned} wishes={wishes} setWishes={setWishes} plan={plan} />
            </div>
            <div hidden={view !== "why"}>
              <Why planned={planned} wish={wish} />
            </div>
            {view === "take" && <Take planned={planned} />}
            <PrintSheet planned={planned} />
          </>
        )}
      </main>
      <footer>{words.privacy}</footer>
    </LanguageContext.Provider>
  );
}
