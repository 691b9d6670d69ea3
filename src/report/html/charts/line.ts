import { isNarrow, type Plot } from "./drawing.js";
import { ACCENT, axisLabel, MUTED, MARK, noTicks, splitLine } from "./theme.js";

export interface LinePoint {
  readonly x: number;
  readonly y: number;
  /** What no plan is above. */
  readonly bound: number;
}

interface Axes {
  readonly x: string;
  readonly writtenX: (value: number) => string;
  readonly writtenY: (value: number) => string;
}

/** Points joined in their order, under the dashed line of their bounds. */
export function linePlot(points: readonly LinePoint[], { x, writtenX, writtenY }: Axes, width: number): Plot {
  const line = (data: number[][], color: string, type: "solid" | "dashed", symbolSize: number) => ({
    type: "line",
    data,
    symbol: "circle",
    symbolSize,
    showSymbol: symbolSize > 0,
    lineStyle: { color, width: 2, type },
    itemStyle: { color },
    emphasis: { disabled: true },
    silent: true,
  });
  return {
    height: 300,
    option: {
      grid: { left: 56, right: 28, top: 14, bottom: 54 },
      xAxis: {
        type: "value",
        scale: true,
        name: x,
        nameLocation: "middle",
        nameGap: 32,
        nameTextStyle: { color: MUTED, fontSize: 12 },
        splitNumber: isNarrow(width) ? 3 : 6,
        axisLabel: { ...axisLabel, formatter: writtenX },
        splitLine: { show: false },
        ...noTicks,
      },
      yAxis: { type: "value", scale: true, axisLabel: { ...axisLabel, formatter: writtenY }, splitLine },
      series: [
        line(
          points.map((point) => [point.x, point.bound]),
          MARK,
          "dashed",
          0,
        ),
        line(
          points.map((point) => [point.x, point.y]),
          ACCENT,
          "solid",
          8,
        ),
      ],
    },
  };
}
