import { useWords } from "../language.js";
import type { Planned } from "../session.js";

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
      <div class="scroll">
        <table class="data">
          <thead>
            <tr>
              <th scope="col">{report.tierColumns.goal}</th>
              <th scope="col" class="number">
                {report.tierColumns.value}
              </th>
              <th scope="col" class="number">
                {report.tierColumns.bound}
              </th>
              <th scope="col">{report.tierColumns.verdict}</th>
            </tr>
          </thead>
          <tbody>
            {result.tiers.map(({ tier, value, bound, gap, proven }) => (
              <tr key={tier}>
                <th scope="row">{report.tiers[tier]}</th>
                <td class="number">{figures.number(value, 2)}</td>
                <td class="number">{figures.number(bound, 2)}</td>
                <td>{proven ? report.verdict.proven : gap === null ? report.verdict.open : report.verdict.within(figures.percent(gap))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        <a class="button main" href="#timetable">
          {words.plan.read}
        </a>
      </p>
    </>
  );
}
