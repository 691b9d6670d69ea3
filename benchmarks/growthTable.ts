import { exponentOf } from "./fit.js";
import { type Axis, growthName } from "./growthFamilies.js";
import { floorOf, type Instance } from "./instance.js";
import { gapName, markdownTable, seconds, times, whole } from "./markdown.js";
import { timeToGap } from "./trace.js";

export const GROWTH_GAP = 0.005;

/** One school of an axis: seconds to the gap, or to the end where it was not reached. */
interface Point {
  readonly x: number;
  readonly time?: number;
  readonly reached: boolean;
  readonly floor?: number;
  readonly megabytes?: number;
  readonly note?: string;
}

/** Time and memory along an axis, with the exponents fitted through the schools on which the gap was reached. */
export function axisTable(axis: Axis, instances: readonly Instance[], competitor: string): string {
  const points = axis.points.concat(axis.quick).flatMap((x) => {
    const instance = instances.find(({ family }) => family === growthName(axis.name, x));
    return instance ? [pointOf(x, instance, competitor)] : [];
  });
  const own = [...new Map(points.sort((a, b) => a.x - b.x).map((point) => [point.x, point])).values()];
  const titles = [axis.name, `to ${gapName(GROWTH_GAP)}`, "floor", "× floor", "MB"];
  const rows = own.map(({ x, time, reached, floor, megabytes }) => [
    String(x),
    time === undefined ? "–" : `${reached ? "" : ">"}${seconds(time)}`,
    seconds(floor),
    times(time && floor ? { times: time / floor, least: !reached } : undefined),
    whole(megabytes),
  ]);
  const exponent = (of: (point: Point) => number | undefined) => {
    const fitted = exponentOf(own.flatMap((point) => (of(point) === undefined ? [] : [[point.x, of(point) as number] as const])));
    return fitted === undefined ? "–" : fitted.toFixed(2);
  };
  const time = exponent((point) => (point.reached ? point.time : undefined));
  const rest = `floor ${exponent(({ floor }) => floor)}, memory ${exponent(({ megabytes }) => megabytes)}`;
  const notes = own.flatMap(({ x, note }) => (note ? [`- ${x} ${axis.name}: ${note}`] : []));
  return [`### ${axis.name}`, markdownTable(titles, rows), [`Exponents: time ${time}, ${rest}.`, ...notes].join("\n")].join("\n\n");
}

function pointOf(x: number, instance: Instance, competitor: string): Point {
  const { bound } = instance;
  const run = instance.runs.get(competitor);
  const reached = run && bound !== undefined ? timeToGap(run.trace, bound, GROWTH_GAP) : undefined;
  return {
    x,
    time: reached ?? run?.trace.at(-1)?.at,
    reached: reached !== undefined,
    floor: floorOf(instance),
    megabytes: run?.megabytes || undefined,
    note: run?.note,
  };
}
