import { isNarrow, type Plot } from "./drawing.js";
import { ACCENT, axisLabel, INK, noTicks, splitLine } from "./theme.js";

/** Columns side by side, each with its figure on top; one without a value stays empty. */
export function columnsPlot(
  names: readonly string[],
  values: readonly (number | null)[],
  written: (value: number) => string,
  width: number,
): Plot {
  return {
    height: 240,
    option: {
      grid: { left: 44, right: 8, top: 24, bottom: 58 },
      xAxis: {
        type: "category",
        data: names,
        axisLabel: {
          ...axisLabel,
          color: INK,
          interval: 0,
          overflow: "break",
          ...(isNarrow(width) ? { width: 44, fontSize: 11 } : { width: 84 }),
        },
        ...noTicks,
      },
      yAxis: { type: "value", min: 0, minInterval: 1, axisLabel: { ...axisLabel, formatter: written }, splitLine },
      series: [
        {
          type: "bar",
          barCategoryGap: "35%",
          itemStyle: { color: ACCENT },
          emphasis: { disabled: true },
          silent: true,
          label: {
            show: true,
            position: "top",
            color: INK,
            formatter: ({ value }: { value: number | "-" }) => (value === "-" ? "" : written(value)),
          },
          data: values.map((value) => value ?? "-"),
        },
      ],
    },
  };
}
