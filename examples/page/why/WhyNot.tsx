import { useState } from "preact/hooks";
import { explain, type WhyNotAnswer } from "../../../src/explain/index.js";
import { type Names, useWords } from "../language.js";
import { Running } from "../plan/Running.js";
import type { Search } from "../search.js";
import type { Planned, Wish } from "../session.js";
import { Choice } from "../timetable/Choice.js";

interface Props {
  readonly planned: Planned;
  readonly names: Names;
  readonly student: string;
  readonly search: Search;
  readonly wish: (more: readonly Wish[]) => void;
}

/** Seconds for each plan that an answer asks for. */
const LIMIT = 20;
const ASKED = ["action", "teacher", "slot", "period"] as const;

/** Why a student is not elsewhere, and what it would cost; the answer can be asked for. */
export function WhyNot({ planned, names, student, search, wish }: Props) {
  const { lang, words } = useWords();
  const [target, setTarget] = useState<Record<(typeof ASKED)[number], string>>({ action: "", teacher: "", slot: "", period: "" });
  const [answer, setAnswer] = useState<WhyNotAnswer>();
  const [asked, setAsked] = useState(false);
  const { read, problem, timetable, result } = planned;
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  const lists = { action: ids(read.actions), teacher: ids(read.teachers), slot: ids(read.slots), period: ids(read.periods) };
  const isEmpty = target.action === "" && target.teacher === "" && target.slot === "";

  const ask = (event: Event) => {
    event.preventDefault();
    if (isEmpty) return;
    void search.run(async ({ onProgress: _, ...how }) => {
      setAnswer(undefined);
      setAsked(false);
      const stated = Object.fromEntries(Object.entries(target).filter(([, id]) => id !== "")) as { slot: string };
      setAnswer(await explain(problem, timetable, { ...how, lang, base: result, timeLimit: LIMIT }).whyNot(student, stated));
    });
  };
  const request = ({ students, teachers }: NonNullable<WhyNotAnswer["locks"]>) => {
    wish([
      ...students.map((lock) => ({ kind: "student" as const, ...lock })),
      ...teachers.map((lock) => ({ kind: "teacher" as const, ...lock })),
    ]);
    setAsked(true);
  };
  return (
    <form class="card" onSubmit={ask}>
      <h2>{words.why.whyNot}</h2>
      <div class="row">
        {ASKED.map((each) => (
          <Choice
            key={each}
            label={words.change[each]}
            options={lists[each]}
            name={names[each]}
            value={target[each]}
            none={words.why.any}
            choose={(id) => setTarget({ ...target, [each]: id })}
          />
        ))}
        <button type="submit" class="main" disabled={isEmpty || search.running}>
          {words.why.ask}
        </button>
      </div>
      {isEmpty && <p class="hint">{words.why.choose}</p>}
      <Running search={search} />
      {answer && !search.running && (
        <div role="status" class="answer">
          {answer.sentences.map((each) => (
            <p key={each}>{each}</p>
          ))}
          {answer.notes.map((each) => (
            <p key={each} class="hint">
              {each}
            </p>
          ))}
          {answer.locks && !asked && (
            <button type="button" onClick={() => answer.locks && request(answer.locks)}>
              {words.why.askFor}
            </button>
          )}
          {asked && (
            <p>
              {words.why.askedFor} <a href="#change">{words.views.change}</a>
            </p>
          )}
        </div>
      )}
    </form>
  );
}
