import { score } from "../../../src/index.js";
import { type Replan, restOfYear } from "../../../src/replan/index.js";
import { counted } from "../../../src/words/index.js";
import { useWords } from "../language.js";
import { TierTable } from "../plan/TierTable.js";
import type { Planned } from "../session.js";

interface Props {
  readonly planned: Planned;
  readonly made: Replan;
  readonly keep: () => void;
  readonly drop: () => void;
}

/** What a replan changes, and what it costs, before it is kept. */
export function Outcome({ planned, made, keep, drop }: Props) {
  const { lang, words } = useWords();
  const { diff, timetable } = made;
  const lists = diff && {
    students: diff.students.flatMap(({ sentences }) => sentences),
    teachers: diff.teachers.flatMap(({ sentences }) => sentences),
    groups: diff.groups.flatMap(({ sentence }) => sentence ?? []),
  };
  const isSame = lists && Object.values(lists).every((each) => each.length === 0);
  return (
    <section aria-labelledby="outcome-title" class="card outcome">
      <h2 id="outcome-title">{words.change.outcome}</h2>
      <div role="status">
        {made.sentences.map((each) => (
          <p key={each}>{each}</p>
        ))}
        {isSame && <p>{words.change.nothing}</p>}
        {!timetable && <p class="note bad">{words.change.noPlan}</p>}
      </div>
      {timetable && <Cost planned={planned} made={made} />}
      {lists &&
        (["students", "teachers", "groups"] as const)
          .filter((each) => lists[each].length > 0)
          .map((each) => (
            <details key={each} open={lists[each].length <= 8}>
              <summary>{words.change.details(words.change[each], counted(lists[each].length, lang, words.change.lines))}</summary>
              <ul>
                {lists[each].map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </details>
          ))}
      <div class="row">
        {timetable && (
          <button type="button" class="main" onClick={keep}>
            {words.change.keep}
          </button>
        )}
        <button type="button" onClick={drop}>
          {words.change.drop}
        </button>
      </div>
    </section>
  );
}

/** Every aim before and after, measured on what was asked before the changes: what giving way costs those who asked. */
function Cost({ planned, made }: Pick<Props, "planned" | "made">) {
  const { words, figures } = useWords();
  if (!made.timetable) return null;
  const written = (value: number) => figures.number(value, 2);
  const rest = restOfYear(planned.problem, planned.timetable, made.from);
  const [before, after] = [score(rest.problem, rest.announced), score(rest.problem, made.timetable)];
  return (
    <>
      <h3>{words.change.cost}</h3>
      <TierTable
        tiers={made.result.tiers}
        columns={[
          { title: words.change.before, number: true, cell: ({ tier }) => written(before[tier]) },
          { title: words.change.after, number: true, cell: ({ tier }) => written(after[tier]) },
          { title: words.change.loss, number: true, cell: ({ tier }) => signed(after[tier] - before[tier], written) },
        ]}
      />
    </>
  );
}

function signed(difference: number, written: (value: number) => string): string {
  const text = written(Math.abs(difference));
  return text === "0" ? text : `${difference > 0 ? "+" : "−"}${text}`;
}
