import { number, printable } from "../../../src/words/index.js";
import { useWords } from "../language.js";
import type { School } from "../session.js";

/** What was read, in figures, so that a file that is not the right one is noticed. */
export function SchoolCard({ school: { read } }: { readonly school: School }) {
  const { lang, words } = useWords();
  const counts = {
    levels: read.levels.length,
    divisions: read.divisions.length,
    students: read.students.length,
    inNeed: read.students.filter(({ needs }) => needs.length > 0).length,
    teachers: read.teachers.length,
    slots: read.slots.length,
    periods: read.periods.length,
  };
  return (
    <div class="card school" role="status">
      {read.problem.name && (
        <p class="big">
          <bdi>{printable(read.problem.name)}</bdi>
        </p>
      )}
      <dl class="figures">
        {(Object.keys(counts) as (keyof typeof counts)[]).map((each) => (
          <div key={each}>
            <dt>{words.data.counts[each]}</dt>
            <dd>{number(counts[each], lang)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
