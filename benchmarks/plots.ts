import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as echarts from "echarts";
import { FLOOR } from "./competitors/floor.js";
import { type Instance, instancesOf } from "./instance.js";
import type { Record } from "./record.js";
import type { Moment } from "./trace.js";

const FOLDER = "plots";
const SIZE = { width: 760, height: 420 };
/** Percent of the best bound below which a plan is off the page. */
const LOWEST = 90;
const HIGHEST = 105;

/** Draws the first school of each family; the file of each, from the folder of the results. */
export function plotFamilies(records: readonly Record[]): Map<string, string> {
  const files = new Map<string, string>();
  mkdirSync(join(import.meta.dirname, FOLDER), { recursive: true });
  for (const instance of instancesOf(records).sort((a, b) => a.seed - b.seed)) {
    if (files.has(instance.family) || instance.bound === undefined) continue;
    const file = `${FOLDER}/${fileName(instance.family)}.svg`;
    writeFileSync(join(import.meta.dirname, file), plotOf(instance));
    files.set(instance.family, file);
  }
  return files;
}

function fileName(family: string): string {
  return family
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\w]+/g, " ")
    .trim()
    .replaceAll(" ", "-")
    .toLowerCase();
}

/** Value (solid) and bound (dashed) of each competitor over time, in percent of the best bound. */
export function plotOf({ family, seed, bound = 1, runs, seconds }: Instance): string {
  const chart = echarts.init(null, null, { renderer: "svg", ssr: true, ...SIZE });
  const shown = [...runs].filter(([id, { trace }]) => id !== FLOOR && trace.length > 0);
  chart.setOption({
    animation: false,
    title: { text: `${family}, seed ${seed}: coverage, value solid, bound dashed`, textStyle: { fontSize: 14 } },
    legend: { bottom: 0, itemGap: 18, data: shown.map(([id]) => id) },
    grid: { left: 60, right: 20, top: 40, bottom: 90 },
    xAxis: { type: "log", name: "seconds", nameLocation: "middle", nameGap: 24, min: 0.1, max: seconds },
    yAxis: { type: "value", name: "% of the best bound", nameLocation: "middle", nameGap: 38, min: LOWEST, max: HIGHEST },
    series: shown.flatMap(([id, { trace, seconds: limit }], index) => {
      const color = `hsl(${Math.round((360 * index) / shown.length)}, 65%, 42%)`;
      const width = id.startsWith("plage") ? 3 : 1.5;
      const common = { type: "line" as const, name: id, step: "end" as const, showSymbol: false, color };
      const line = (best: (a: number, b: number) => number, of: (moment: Moment) => number | undefined) =>
        stepsOf(trace, bound, limit, best, of);
      return [
        { ...common, lineStyle: { width }, data: line(Math.max, ({ value }) => value) },
        { ...common, lineStyle: { type: "dashed" as const, width: 1 }, data: line(Math.min, (moment) => moment.bound) },
      ];
    }),
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

/** The best so far at each moment, drawn on to the limit; what lies beyond the page is drawn at its edge. */
function stepsOf(
  trace: readonly Moment[],
  bound: number,
  seconds: number,
  best: (a: number, b: number) => number,
  of: (moment: Moment) => number | undefined,
): [number, number][] {
  const steps: [number, number][] = [];
  let reached: number | undefined;
  for (const moment of trace) {
    const value = of(moment);
    if (value === undefined) continue;
    reached = reached === undefined ? value : best(reached, value);
    const share = (100 * reached) / Math.max(1, bound);
    if (share >= LOWEST && share <= HIGHEST) steps.push([Math.max(0.1, moment.at), share]);
  }
  const last = steps.at(-1);
  return last && last[0] < seconds ? [...steps, [seconds, last[1]]] : steps;
}
