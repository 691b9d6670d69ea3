import { useEffect, useState } from "preact/hooks";
import { type Replan, replan } from "../../../src/replan/index.js";
import { useNames, useWords } from "../language.js";
import { Running } from "../plan/Running.js";
import { useSearch } from "../search.js";
import { type Planned, schoolFrom, type Wish } from "../session.js";
import { Choice } from "../timetable/Choice.js";
import { Outcome } from "./Outcome.js";
import { WishForm } from "./WishForm.js";
import { changesFor, sentenceFor } from "./wishes.js";

interface Props {
  readonly planned: Planned;
  readonly wishes: readonly Wish[];
  readonly setWishes: (wishes: readonly Wish[]) => void;
  readonly plan: (planned: Planned) => void;
}

/** Seconds for each plan that a replan asks for. */
const LIMIT = 60;

/** What must be otherwise, what comes of it, and whether to keep that. */
export function Change({ planned, wishes, setWishes, plan }: Props) {
  const speech = useWords();
  const { words, lang } = speech;
  const names = useNames(planned.read);
  const search = useSearch();
  const { periods, dated } = planned.read;
  const [from, setFrom] = useState(periods[0].id);
  const [moves, setMoves] = useState("");
  const [made, setMade] = useState<Replan>();
  const [kept, setKept] = useState(false);
  // What was found answers the list as it was, for the plan as it was.
  useEffect(() => setMade(undefined), [wishes, planned]);

  const start = () =>
    search.run(async (how) => {
      setMade(undefined);
      setKept(false);
      const period = periods.find(({ id }) => id === from) ?? periods[0];
      const changes = wishes.flatMap(changesFor);
      const options = {
        ...how,
        lang,
        timeLimit: LIMIT,
        from: (dated && period.start) || period.id,
        ...(moves === "" ? {} : { budget: { moves: Number(moves) } }),
        ...(planned.replan ? { past: planned.replan.past } : {}),
      };
      setMade(await replan(planned.problem, planned.timetable, changes, options));
    });
  const keep = (done: Replan) => {
    if (!done.timetable) return;
    plan({ ...schoolFrom(done.problem), result: done.result, timetable: done.timetable, replan: done });
    setKept(true);
  };
  return (
    <>
      <p>{words.change.intro}</p>
      <WishForm planned={planned} add={(wish) => setWishes([...wishes, wish])} />
      <h2>{words.change.list}</h2>
      {wishes.length === 0 ? (
        <p class="hint">{words.change.none}</p>
      ) : (
        <ul class="wishes">
          {wishes.map((wish, index) => (
            <li key={index}>
              <span>{sentenceFor(wish, names, speech)}</span>
              <button type="button" class="quiet" onClick={() => setWishes(wishes.filter((_, each) => each !== index))}>
                {words.change.remove} <span class="hidden">{sentenceFor(wish, names, speech)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="row">
        <Choice label={words.change.from} options={periods.map(({ id }) => id)} name={names.period} value={from} choose={setFrom} />
        <label>
          {words.change.budget}
          <input
            type="number"
            min="0"
            step="1"
            placeholder={words.change.budgetHint}
            value={moves}
            onInput={(event) => setMoves(event.currentTarget.value)}
          />
        </label>
        <button type="button" class="main" disabled={wishes.length === 0 || search.running} onClick={start}>
          {words.change.replan}
        </button>
      </div>
      <Running search={search} />
      {kept && (
        <p class="note good" role="status">
          {words.change.kept}
        </p>
      )}
      {made && !search.running && <Outcome planned={planned} made={made} keep={() => keep(made)} drop={() => setMade(undefined)} />}
    </>
  );
}
