import { presetById } from "../../../calendar/presets.js";
import { barsPlot } from "../charts/bars.js";
import { draw } from "../charts/draw.js";
import { drawn } from "../charts/drawing.js";
import { shownCounts } from "../figures/masked.js";
import { Chart } from "../parts/chart.js";
import { anchors } from "../parts/links.js";
import { countText } from "../parts/refer.js";
import { Part } from "../parts/section.js";
import { Table } from "../parts/table.js";
import type { View } from "../view.js";

/** More bars than these make no picture. */
const MOST_BARS = 60;

/** The hours that students receive, beside those that their division is owed. */
export function Hours({ view }: { view: View }) {
  const { result, school, options, text, words, names, figures } = view;
  const { divisions } = result.ledger;
  const { rows: counts } = shownCounts(
    divisions.map(({ students }) => students),
    options.mask,
  );
  const shown = divisions.flatMap((each, index) => (counts[index] === null || each.meanHours === null ? [] : [{ ...each, index }]));
  const bars = shown.slice(0, MOST_BARS).map((each) => ({
    name: names.division(each.index),
    value: each.meanHours ?? 0,
    ends: [each.fewestHours ?? 0, each.mostHours ?? 0] as const,
    ...(each.owedHours === null ? {} : { target: each.owedHours }),
  }));
  const owed = divisions.some(({ owedHours }) => owedHours !== null);
  const pooled = divisions.some(({ hourPool }) => hourPool !== null);
  const means = shown.map(({ meanHours }) => meanHours ?? 0);
  const column = words.divisionColumns;
  const preset = school.problem.preset === undefined ? undefined : presetById(school.problem.preset);
  return (
    <Part name="hours" title={text.sections.hours}>
      {bars.length > 0 && (
        <Chart
          drawing={drawn(
            (width) => barsPlot(bars, figures.hours, width),
            draw,
            text.hours.alternative(bars.length, figures.hours(Math.min(...means)), figures.hours(Math.max(...means))),
          )}
          legend={owed ? text.hours.legend : text.hours.legendWithout}
        />
      )}
      {shown.length > MOST_BARS && <p class="note">{text.others(shown.length - MOST_BARS)}</p>}
      {preset && <p class="note">{text.hours.preset(names.text(preset.name))}</p>}
      {!owed && <p class="note">{words.noQuota}</p>}
      <Table
        caption={text.hours.caption}
        columns={[
          { title: column.division },
          ...[
            column.students,
            ...(owed ? [column.owed] : []),
            column.fewest,
            column.mean,
            column.most,
            column.teacherHours,
            ...(pooled ? [column.pool] : []),
          ].map((title) => ({ title, figures: true })),
        ]}
        rows={divisions.map((each, index) => [
          <a href={`#${anchors.division(index)}`}>{names.division(index)}</a>,
          countText(view, counts[index]),
          ...(owed ? [figures.number(each.owedHours)] : []),
          ...[each.fewestHours, each.meanHours, each.mostHours].map((value) => (counts[index] === null ? text.hidden : figures.number(value))),
          figures.number(each.teacherHours),
          ...(pooled ? [figures.number(each.hourPool)] : []),
        ])}
        wide
      />
    </Part>
  );
}

/** The hours of each teacher, the busiest first. */
export function Loads({ view }: { view: View }) {
  const { result, school, text, words, names, figures } = view;
  const loads = result.teachers
    .map((each, index) => ({ ...each, index }))
    .filter(({ groups }) => groups > 0)
    .sort((a, b) => b.hours - a.hours);
  if (loads.length === 0) return null;
  const idle = result.teachers.length - loads.length;
  const limits = (index: number) => school.problem.teachers[index];
  const yearly = loads.some(({ index }) => limits(index).yearlyHours !== undefined);
  const weekly = loads.some(({ index }) => limits(index).weeklyHours !== undefined);
  const column = words.teacherColumns;
  const bars = loads.slice(0, MOST_BARS).map(({ index, hours }) => ({ name: names.teacher(index), value: hours, target: limits(index).yearlyHours }));
  return (
    <Part name="loads" title={text.sections.loads}>
      <Chart
        drawing={drawn(
          (width) => barsPlot(bars, figures.hours, width),
          draw,
          text.loads.alternative(bars.length, figures.hours(bars[bars.length - 1].value), figures.hours(bars[0].value)),
        )}
        legend={text.loads.legend}
      />
      {loads.length > MOST_BARS && <p class="note">{text.others(loads.length - MOST_BARS)}</p>}
      <Table
        caption={text.loads.caption}
        columns={[
          { title: column.teacher },
          ...[
            column.hours,
            ...(yearly ? [text.loads.limit] : []),
            column.groups,
            column.weekly,
            ...(weekly ? [text.loads.weeklyLimit] : []),
          ].map((title) => ({ title, figures: true })),
        ]}
        rows={loads.map(({ index, hours, groups, mostWeeklyHours }) => [
          <a href={`#${anchors.teacher(index)}`}>{names.teacher(index)}</a>,
          figures.number(hours),
          ...(yearly ? [figures.number(limits(index).yearlyHours ?? null)] : []),
          figures.number(groups),
          figures.number(mostWeeklyHours),
          ...(weekly ? [figures.number(limits(index).weeklyHours ?? null)] : []),
        ])}
        wide
      />
      {idle > 0 && <p class="note">{words.idleTeachers(idle)}</p>}
    </Part>
  );
}
