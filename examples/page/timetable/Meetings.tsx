import type { Group } from "../../../src/index.js";
import { counted } from "../../../src/words/index.js";
import { useWords } from "../language.js";

/** How often a group meets, and when. */
export function Meetings({ group: { sessions, dates } }: { readonly group: Group }) {
  const { lang, words, report } = useWords();
  const count = counted(sessions, lang, words.timetable.sessions);
  const [first, last] = [dates[0], dates.at(-1)];
  return <>{first && last ? words.timetable.sessionsFrom(count, report.date(first), report.date(last)) : count}</>;
}
