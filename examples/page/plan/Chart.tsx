import { useWords } from "../language.js";
import type { Point } from "../search.js";

const WIDTH = 640;
const HEIGHT = 220;
const EDGE = { left: 64, right: 16, top: 28, bottom: 28 };

/**
 * The best plan's worth and the limit no plan passes, as steps over time. Drawn here, as a charting library sets style
 * attributes, which the page's policy forbids.
 */
export function Chart({ points, seconds }: { readonly points: readonly Point[]; readonly seconds: number }) {
  const { words, figures } = useWords();
  const end = Math.max(1, seconds, ...points.map((each) => each.seconds));
  const levels = points.flatMap(({ value, bound }) => [value, bound].filter((each) => each !== undefined));
  const [low, high] = spread(Math.min(...levels), Math.max(...levels));
  const x = (at: number) => EDGE.left + (at / end) * (WIDTH - EDGE.left - EDGE.right);
  const y = (level: number) => HEIGHT - EDGE.bottom - ((level - low) / (high - low)) * (HEIGHT - EDGE.top - EDGE.bottom);
  const steps = (of: "value" | "bound") => {
    const known = points.flatMap((point) => (point[of] === undefined ? [] : [{ at: x(point.seconds), level: y(point[of]) }]));
    const path = known.map(({ at, level }, index) => (index === 0 ? `M${at} ${level}` : `H${at}V${level}`));
    return known.length === 0 ? "" : `${path.join("")}H${x(end)}`;
  };
  const ticks = [0, 0.5, 1].map((part) => ({ seconds: part * end, level: low + part * (high - low) }));
  return (
    <figure class="chart">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words.plan.chart}>
        {ticks.map(({ level }) => (
          <g key={level}>
            <line class="grid" x1={EDGE.left} x2={WIDTH - EDGE.right} y1={y(level)} y2={y(level)} />
            <text x={EDGE.left - 8} y={y(level) + 4} text-anchor="end">
              {figures.number(level, 0)}
            </text>
          </g>
        ))}
        {ticks.map((tick) => (
          <text
            key={tick.seconds}
            x={x(tick.seconds)}
            y={HEIGHT - 8}
            text-anchor={tick.seconds === 0 ? "start" : tick.seconds === end ? "end" : "middle"}
          >
            {words.plan.seconds(figures.number(tick.seconds, end < 10 ? 1 : 0))}
          </text>
        ))}
        <path class="bound" d={steps("bound")} />
        <path class="value" d={steps("value")} />
      </svg>
      <figcaption>
        <span class="key value">{words.plan.value}</span> <span class="key bound">{words.plan.bound}</span> <span>{words.plan.unit}</span>
      </figcaption>
    </figure>
  );
}

/** Room below and above what is drawn, some even where all is one level. */
function spread(low: number, high: number): [number, number] {
  const room = Math.max((high - low) * 0.15, Math.abs(high) * 0.02, 0.5);
  return [Math.max(0, low - room), high + room];
}
