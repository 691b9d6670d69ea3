import { useState } from "preact/hooks";
import { solve } from "../../../src/index.js";
import { Data } from "../data/Data.js";
import { useWords } from "../language.js";
import { useSearch } from "../search.js";
import type { Planned, School } from "../session.js";
import { Quality } from "./Quality.js";
import { Running } from "./Running.js";

interface Props {
  readonly school: School | undefined;
  readonly planned: Planned | undefined;
  readonly open: (school: School | undefined) => void;
  readonly plan: (planned: Planned) => void;
}

const LIMITS = ["20", "60", "300", "none"] as const;

/** From files to a plan. */
export function Plan({ school, planned, open, plan }: Props) {
  const { lang, words, report } = useWords();
  const search = useSearch();
  const [limit, setLimit] = useState<(typeof LIMITS)[number]>("60");
  const [reasons, setReasons] = useState<{ status: string; reasons: readonly string[] }>();

  const start = (from: School) =>
    search.run(async (how) => {
      setReasons(undefined);
      const result = await solve(from.problem, { ...how, lang, ...(limit === "none" ? {} : { timeLimit: Number(limit) }) });
      if (result.timetable) plan({ ...from, result, timetable: result.timetable });
      else setReasons({ status: report.status[result.status], reasons: result.reasons });
    });
  const replaced = (next: School | undefined) => {
    search.cancel();
    setReasons(undefined);
    open(next);
  };

  return (
    <>
      <Data school={school} open={replaced} />
      {school && (
        <section aria-labelledby="plan-title">
          <h2 id="plan-title">{words.plan.title}</h2>
          <div class="row">
            <label>
              {words.plan.limit}
              <select value={limit} onChange={(event) => setLimit(event.currentTarget.value as typeof limit)}>
                {LIMITS.map((each) => (
                  <option key={each} value={each}>
                    {words.plan.limits[each]}
                  </option>
                ))}
              </select>
            </label>
            <button type="button" class="main" disabled={search.running} onClick={() => start(school)}>
              {planned ? words.plan.again : words.plan.start}
            </button>
          </div>
          <Running search={search} />
          {reasons && !search.running && (
            <div class="note bad" role="alert">
              <p>{reasons.status}</p>
              {search.backend === "javascript-lp-solver" && <p>{words.plan.tooLarge}</p>}
              <ul>
                {reasons.reasons.map((each) => (
                  <li key={each}>{each}</li>
                ))}
              </ul>
            </div>
          )}
          {planned && !search.running && <Quality planned={planned} />}
        </section>
      )}
    </>
  );
}
