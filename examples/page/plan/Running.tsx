import { useWords } from "../language.js";
import type { Search } from "../search.js";
import { Chart } from "./Chart.js";
import { Issues } from "./Issues.js";

/** A search while it runs, and what went wrong with it: the figures in words for those who do not see the chart. */
export function Running({ search }: { readonly search: Search }) {
  const { words, figures } = useWords();
  const { running, seconds, points, backend, failure } = search;
  const last = points.at(-1);
  const said =
    last?.value === undefined
      ? words.plan.noneYet
      : last.bound === undefined
        ? words.plan.foundOnly(figures.number(last.value))
        : words.plan.found(figures.number(last.value), figures.number(last.bound), figures.percent(share(last.value, last.bound)));
  return (
    <>
      {backend === "javascript-lp-solver" && <p class="note">{words.plan.noWasm}</p>}
      {running && (
        <div class="row">
          <progress aria-label={words.plan.running} />
          <span>
            {words.plan.running}, {words.plan.seconds(figures.number(Math.floor(seconds)))}
          </span>
          <button type="button" onClick={search.cancel}>
            {words.plan.cancel}
          </button>
        </div>
      )}
      <p aria-live="polite" class="said">
        {running && said}
      </p>
      {points.length > 0 && <Chart points={points} seconds={seconds} />}
      {failure && (failure.issues.length > 0 ? <Issues issues={failure.issues} /> : <Failure message={failure.message} />)}
    </>
  );
}

function Failure({ message }: { readonly message: string }) {
  const { words } = useWords();
  return (
    <div class="note bad" role="alert">
      <p>{words.plan.failed(message)}</p>
    </div>
  );
}

/** How much of the best that could be is reached. */
function share(value: number, bound: number): number {
  return bound <= 0 ? 1 : Math.min(1, Math.max(0, value / bound));
}
