import { shortened } from "../../width.js";
import { isNarrow, type Plot } from "./drawing.js";
import { ACCENT, axisLabel, INK, MARK, noTicks, PALE, splitLine } from "./theme.js";

/** One line of a chart of bars. */
export interface Bar {
  readonly name: string;
  readonly value: number;
  /** What the value is a part of, behind it. */
  readonly whole?: number;
  /** Fewest and most, as thin marks. */
  readonly ends?: readonly [number, number];
  /** What the value should reach or stay under, as a mark of its own. */
  readonly target?: number;
}

const STEP = 28;
const AXIS = 34;

/** Bars one under the other, each with its name. */
export function barsPlot(bars: readonly Bar[], written: (value: number) => string, width: number): Plot {
  const narrow = isNarrow(width);
  const points = (of: (bar: Bar) => readonly number[] | undefined) => bars.flatMap((bar, row) => (of(bar) ?? []).map((value) => [value, row]));
  const marks = (data: number[][], color: string, size: [number, number]) => ({
    type: "scatter",
    symbol: "rect",
    symbolSize: size,
    itemStyle: { color, opacity: 1 },
    silent: true,
    z: 5,
    data,
  });
  const bar = (data: readonly (number | undefined)[], color: string, z: number) => ({
    type: "bar",
    barWidth: 14,
    barGap: "-100%",
    itemStyle: { color },
    emphasis: { disabled: true },
    silent: true,
    z,
    data: data.map((value) => value ?? "-"),
  });
  return {
    height: bars.length * STEP + AXIS,
    option: {
      grid: { left: narrow ? 108 : 190, right: narrow ? 20 : 34, top: 6, bottom: AXIS - 6 },
      xAxis: {
        type: "value",
        min: 0,
        splitNumber: narrow ? 3 : 6,
        axisLabel: { ...axisLabel, formatter: written },
        splitLine,
      },
      yAxis: {
        type: "category",
        inverse: true,
        data: bars.map(({ name }) => shortened(name, narrow ? 15 : 28)),
        axisLabel: { ...axisLabel, color: INK, interval: 0 },
        ...noTicks,
      },
      series: [
        ...(bars.some(({ whole }) => whole !== undefined)
          ? [
              bar(
                bars.map(({ whole }) => whole),
                PALE,
                1,
              ),
            ]
          : []),
        bar(
          bars.map(({ value }) => value),
          ACCENT,
          2,
        ),
        marks(
          points(({ ends }) => ends),
          INK,
          [2, 20],
        ),
        marks(
          points(({ target }) => (target === undefined ? undefined : [target])),
          MARK,
          [4, 24],
        ),
      ],
    },
  };
}
