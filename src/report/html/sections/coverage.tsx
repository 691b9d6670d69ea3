import { barsPlot } from "../charts/bars.js";
import { columnsPlot } from "../charts/columns.js";
import { draw } from "../charts/draw.js";
import { drawn } from "../charts/drawing.js";
import { shownCounts } from "../figures/masked.js";
import { BANDS, countByBand, sharesOf } from "../figures/shares.js";
import { Chart } from "../parts/chart.js";
import { countText } from "../parts/refer.js";
import { Part } from "../parts/section.js";
import { Table } from "../parts/table.js";
import type { View } from "../view.js";

/** Each need: how many have it, what was asked and what is received. */
export function Coverage({ view }: { view: View }) {
  const { result, options, text, words, names, figures } = view;
  const { needs } = result.coverage;
  if (needs.length === 0) return null;
  const { rows: counts } = shownCounts(
    needs.map(({ students }) => students),
    options.mask,
    result.indicators.studentsInNeed,
  );
  const shown = needs.filter((_, row) => counts[row] !== null);
  const bars = shown.map((each) => ({ name: names.text(each.need), value: each.receivedHours, whole: each.askedHours }));
  const shares = shown.flatMap(({ share }) => share ?? []);
  const { coverage } = text;
  const column = words.needColumns;
  return (
    <Part name="coverage" title={text.sections.coverage}>
      {shares.length > 0 && (
        <Chart
          drawing={drawn(
            (width) => barsPlot(bars, figures.hours, width),
            draw,
            coverage.alternative(shown.length, figures.percent(Math.min(...shares)), figures.percent(Math.max(...shares))),
          )}
          legend={coverage.legend}
        />
      )}
      <Table
        caption={coverage.caption}
        columns={[
          { title: column.need },
          ...[column.students, column.asked, column.received, column.share].map((title) => ({ title, figures: true })),
        ]}
        rows={needs.map(({ need, askedHours, receivedHours, share }, row) => {
          const known = counts[row] !== null;
          return [
            names.text(need),
            countText(view, counts[row]),
            ...[figures.hours(askedHours), figures.hours(receivedHours), figures.percent(share)].map((cell) => (known ? cell : text.hidden)),
          ];
        })}
      />
    </Part>
  );
}

/** How evenly the students in need are served, and the divisions. */
export function Fairness({ view }: { view: View }) {
  const { school, plan, options, text, names, figures } = view;
  const { fairness } = text;
  const shares = sharesOf(school, plan);
  if (shares.students.length === 0) return null;
  const { rows: counts, total } = shownCounts(countByBand(shares.students), options.mask);
  const bands = BANDS.map(({ above, upTo }, band) => {
    if (upTo === 0) return fairness.nothing;
    if (band === BANDS.length - 1) return fairness.all;
    return upTo < 1 && band === BANDS.length - 2
      ? fairness.lastBand(figures.percent(above))
      : fairness.band(figures.percent(above), figures.percent(upTo));
  });
  const said = text.and(bands.map((band, index) => `${band}${text.colon} ${countText(view, counts[index])}`));
  const { rows: inNeed } = shownCounts(
    shares.divisions.map((division) => division.inNeed),
    options.mask,
  );
  return (
    <Part name="fairness" title={text.sections.fairness}>
      <Chart
        drawing={drawn((width) => columnsPlot(bands, counts, figures.number, width), draw, fairness.alternative(said))}
        legend={fairness.legend}
      />
      <Table
        caption={fairness.caption}
        columns={[{ title: fairness.share }, { title: fairness.students, figures: true }]}
        rows={[...bands.map((band, index) => [band, countText(view, counts[index])]), [fairness.total, countText(view, total)]]}
      />
      <Table
        caption={fairness.divisionsCaption}
        columns={[{ title: text.facts.division }, { title: fairness.students, figures: true }, { title: fairness.share, figures: true }]}
        rows={shares.divisions.map(({ division, share }, row) => [
          names.division(division),
          countText(view, inNeed[row]),
          inNeed[row] === null ? text.hidden : figures.percent(share),
        ])}
      />
    </Part>
  );
}
