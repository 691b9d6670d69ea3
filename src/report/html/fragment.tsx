import { render } from "preact-render-to-string";
import type { GroupView } from "./figures/groups.js";
import type { View } from "./view.js";

/** More groups than these are counted, so that a cell of a notebook stays short. */
const MOST_GROUPS = 200;

const CELL = "padding:2px 12px 2px 0;text-align:left;vertical-align:top";
const RULE = "border-top:1px solid rgba(128,128,128,.35)";

/** The picture of a result. */
export function fragmentOf(view: View): string {
  return render(<Picture view={view} />);
}

function Picture({ view }: { view: View }) {
  const { lang, words, result, school, names, groups, periods } = view;
  const shown = groups.slice(0, MOST_GROUPS);
  return (
    <div lang={lang} style="font-family:system-ui,sans-serif;font-size:13px;line-height:1.45;max-width:60em">
      <p style="margin:0 0 6px">
        <strong>{words.status[result.status]}</strong> {gaps(view)}
      </p>
      {result.reasons.length > 0 && (
        <ul lang={result.lang}>
          {result.reasons.map((reason) => (
            <li>{names.text(reason)}</li>
          ))}
        </ul>
      )}
      {result.timetable && (
        <p style="margin:0 0 6px">
          {school.levels.map(({ index }) => (
            <span style="display:block">
              <strong>{names.level(index)}</strong> · {(view.plan.commonSlots[index] ?? []).map(names.slot).join(", ") || words.none}
            </span>
          ))}
        </p>
      )}
      {periods.map((period, place) => {
        const own = shown.filter((group) => group.period === period);
        return own.length === 0 ? null : <PeriodGroups view={view} period={period} groups={own} open={place === 0} />;
      })}
      {groups.length > MOST_GROUPS && <p>… + {groups.length - MOST_GROUPS}</p>}
    </div>
  );
}

/** How far each tier may be from the best possible. */
function gaps({ result, text, words, figures }: View): string {
  if (!result.timetable) return "";
  const coverage = result.tiers.find(({ tier }) => tier === "coverage");
  const gap = coverage && !coverage.proven ? `, ${words.tierColumns.gap.toLowerCase()} ${figures.percent(coverage.gap)}` : "";
  return `${figures.percent(result.indicators.coverage)} ${text.key.coverage}${gap}.`;
}

interface PeriodGroupsProps {
  readonly view: View;
  readonly period: number;
  readonly groups: readonly GroupView[];
  readonly open: boolean;
}

function PeriodGroups({ view, period, groups, open }: PeriodGroupsProps) {
  const { words, text, names, figures } = view;
  const { slot, level, action, teachers, students } = words.groupColumns;
  return (
    <details open={open}>
      <summary>
        {names.period(period)} ({figures.number(groups.length)})
      </summary>
      <table style="border-collapse:collapse;margin:4px 0 8px">
        <caption style="text-align:left;opacity:.75">{text.groups.caption(names.period(period))}</caption>
        <thead>
          <tr>
            {[slot, level, action, teachers, students].map((title) => (
              <th scope="col" style={CELL}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr style={RULE}>
              <th scope="row" style={`${CELL};font-weight:normal`}>
                {names.slot(group.slot)}
              </th>
              {[
                names.level(group.level),
                group.action < 0 ? text.groups.selfStudy : names.action(group.action),
                group.teachers.map(names.teacher).join(", ") || words.none,
                figures.number(group.size),
              ].map((cell) => (
                <td style={CELL}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
