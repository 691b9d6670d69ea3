import { verdictText } from "../../../src/report/verdict.js";
import { useWords } from "../language.js";
import type { Planned } from "../session.js";
import { TierTable } from "./TierTable.js";

/** What a plan is worth: in short, then tier by tier with the bound of each. */
export function Quality({ planned: { result } }: { readonly planned: Planned }) {
  const { words, report, figures } = useWords();
  const { indicators } = result;
  const short = [
    [report.indicators.coverage, figures.percent(indicators.coverage)],
    [words.plan.unserved, `${indicators.studentsUnserved} / ${indicators.studentsInNeed}`],
    [report.indicators.groups, figures.number(indicators.groups)],
    [report.indicators.teacherHours, figures.number(indicators.teacherHours)],
  ] as const;
  return (
    <>
      <p class="note good" role="status">
        {result.status === "cancelled" ? words.plan.cancelledNote : report.status[result.status]}
      </p>
      <h3>{words.plan.summary}</h3>
      <dl class="figures">
        {short.map(([name, figure]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
      <h3>{words.plan.quality}</h3>
      <TierTable
        tiers={result.tiers}
        columns={[
          { title: report.tierColumns.value, number: true, cell: ({ value }) => figures.number(value, 2) },
          { title: report.tierColumns.bound, number: true, cell: ({ bound }) => figures.number(bound, 2) },
          { title: report.tierColumns.verdict, cell: (tier) => verdictText(tier, report, figures) },
        ]}
      />
      <p>
        <a class="button main" href="#timetable">
          {words.plan.read}
        </a>
      </p>
    </>
  );
}
