import { useState } from "preact/hooks";
import { writeCsv, writeXlsx } from "../../../src/io/index.js";
import { report } from "../../../src/report/index.js";
import { useWords } from "../language.js";
import type { Planned } from "../session.js";
import { Calendars } from "./Calendars.js";
import { download } from "./download.js";
import { ReportFrame } from "./ReportFrame.js";

const SHEETS = ["groups", "students", "teachers", "sessions"] as const;
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The plan in files. */
export function Take({ planned }: { readonly planned: Planned }) {
  const { lang, words } = useWords();
  const { problem, timetable, result, read } = planned;
  const [html, setHtml] = useState<string>();
  const [names, setNames] = useState(true);
  const made = () => report(problem, result, { lang, names, ...(planned.replan ? { replan: planned.replan } : {}) });
  const json = (value: unknown) => JSON.stringify(value, null, 1);
  return (
    <>
      <section class="card">
        <h2>{words.take.report}</h2>
        <p class="hint">{words.take.reportHint}</p>
        <label class="radio">
          <input
            type="checkbox"
            checked={names}
            onChange={(event) => {
              setNames(event.currentTarget.checked);
              setHtml(undefined);
            }}
          />
          {words.take.names}
        </label>
        <div class="row">
          <button type="button" class="main" onClick={async () => download("plage.html", await made(), "text/html")}>
            {words.take.download}
          </button>
          <button
            type="button"
            aria-expanded={html !== undefined}
            onClick={async () => setHtml(html === undefined ? await made() : undefined)}
          >
            {html === undefined ? words.take.show : words.take.hide}
          </button>
        </div>
        {html !== undefined && <ReportFrame html={html} />}
      </section>
      <section class="card">
        <h2>{words.take.calendars}</h2>
        {read.dated ? <Calendars planned={planned} /> : <p class="hint">{words.take.undated}</p>}
      </section>
      <section class="card">
        <h2>{words.take.tables}</h2>
        <div class="row">
          {SHEETS.filter((each) => each !== "sessions" || read.dated).map((each) => (
            <button
              type="button"
              key={each}
              onClick={() => download(`${each}.csv`, writeCsv(problem, timetable, { lang })[each], "text/csv;charset=utf-8")}
            >
              {words.take.csv[each]}
            </button>
          ))}
          <button type="button" onClick={async () => download("plage.xlsx", await writeXlsx(problem, timetable, { lang }), XLSX)}>
            {words.take.xlsx}
          </button>
        </div>
      </section>
      <section class="card">
        <h2>{words.take.json}</h2>
        <div class="row">
          <button type="button" onClick={() => download("problem.json", json(problem), "application/json")}>
            {words.take.problem}
          </button>
          <button type="button" onClick={() => download("result.json", json(result), "application/json")}>
            {words.take.result}
          </button>
        </div>
      </section>
    </>
  );
}
