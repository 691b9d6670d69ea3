import { barsPlot } from "../charts/bars.js";
import { draw } from "../charts/draw.js";
import { drawn } from "../charts/drawing.js";
import { linePlot } from "../charts/line.js";
import { Chart } from "../parts/chart.js";
import { Part } from "../parts/section.js";
import { Table } from "../parts/table.js";
import type { View } from "../view.js";

/** Coverage against what it takes. */
export function Frontier({ view }: { view: View }) {
  const { options, text, figures } = view;
  const { frontier } = options;
  if (!frontier || frontier.points.length === 0) return null;
  const words = text.frontier;
  const byHours = frontier.by === "teacherHours";
  // A bound is known in weighted need-hours; as a share where there is one.
  const shares = frontier.points.every(({ share, coverage }) => share !== null && coverage > 0);
  const points = frontier.points.map(({ teacherHours, actionsAtOnce, coverage, share, bound }) => ({
    x: byHours ? teacherHours : actionsAtOnce,
    y: shares ? (share ?? 0) : coverage,
    bound: shares ? ((share ?? 0) * bound) / coverage : bound,
  }));
  const writtenY = (value: number) => (shares ? figures.percent(value) : figures.number(value));
  const axes = { x: byHours ? words.teacherHours : words.actions, writtenX: (value: number) => figures.number(value), writtenY };
  const [first, last] = [points[0], points[points.length - 1]];
  const yOf = (value: number) => (shares ? figures.percent(value) : figures.hours(value));
  return (
    <Part name="frontier" title={text.sections.frontier[frontier.by]}>
      <Chart
        drawing={drawn((width) => linePlot(points, axes, width), draw, words.alternative(points.length, yOf(first.y), yOf(last.y)))}
        legend={words.legend}
      />
      <Table
        caption={words.caption}
        columns={[
          { title: words.limit },
          ...[words.teacherHours, words.actions, shares ? words.share : words.covered, words.bound].map((title) => ({
            title,
            figures: true,
          })),
          { title: words.proven },
        ]}
        rows={frontier.points.map(({ limit, teacherHours, actionsAtOnce, proven }, index) => [
          limit === null ? words.noLimit : figures.number(limit),
          figures.number(teacherHours),
          figures.number(actionsAtOnce),
          writtenY(points[index].y),
          writtenY(points[index].bound),
          proven ? text.yes : text.no,
        ])}
        wide
      />
    </Part>
  );
}

/** Which single change would help most. */
export function Bottlenecks({ view }: { view: View }) {
  const { options, text, names, figures } = view;
  const { mask } = options;
  if (!options.bottlenecks) return null;
  const { rows, complete, mostElsewhere } = options.bottlenecks;
  const words = text.bottlenecks;
  const signed = (value: number) => (value > 0 ? `+${figures.number(value)}` : figures.number(value));
  const counted = (students: number) => (mask !== undefined && students > 0 && students < mask ? text.hidden : signed(students));
  const bars = rows.map(({ sentence, gain }, row) => ({ name: `${row + 1}. ${names.text(sentence)}`, value: gain.points }));
  const [most, least] = [Math.max(...bars.map(({ value }) => value)), Math.min(...bars.map(({ value }) => value))];
  const ending = complete ? (rows.length > 0 ? words.complete : words.none) : words.incomplete(figures.number(mostElsewhere));
  return (
    <Part name="bottlenecks" title={text.sections.bottlenecks}>
      {rows.length > 0 && (
        <>
          <Chart
            drawing={drawn(
              (width) => barsPlot(bars, figures.number, width),
              draw,
              words.alternative(rows.length, signed(most), signed(least)),
            )}
            legend={words.legend}
          />
          <Table
            caption={words.caption}
            columns={[
              { title: words.change },
              ...[words.points, words.needHours, words.students].map((title) => ({ title, figures: true })),
              { title: words.proven },
            ]}
            rows={rows.map(({ sentence, gain, proven }, row) => [
              `${row + 1}. ${names.text(sentence)}`,
              signed(gain.points),
              signed(gain.needHours),
              counted(gain.students),
              proven ? text.yes : text.no,
            ])}
            wide
          />
        </>
      )}
      <p class="note">{ending}</p>
    </Part>
  );
}
