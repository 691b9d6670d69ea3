import type { Measure } from "./aims.js";
import { FLOOR } from "./competitors/floor.js";
import { MOMENTS, medianRatio, type Ratio, ratioOf } from "./figures.js";
import { floorOf, type Instance, type LimitedRun } from "./instance.js";
import { percent, seconds, times, whole } from "./markdown.js";
import { REFERENCE } from "./table.js";
import { gapOf, median, timeToGap, timeToPlan, valueAt } from "./trace.js";

export interface Evaluation {
  /** Undefined when the runs do not tell. */
  readonly met: boolean | undefined;
  readonly figure: string;
}

const UNKNOWN: Evaluation = { met: undefined, figure: "not measured" };
/** Of the value: less is rounding. */
const BEHIND = 1e-6;

/** Whether an aim is met on the schools of one family: by the median, unless it says never. */
export function evaluateAim(aim: Measure, instances: readonly Instance[]): Evaluation {
  const own = instances.flatMap((instance) => {
    const run = instance.runs.get(REFERENCE);
    return run ? [{ instance, run }] : [];
  });
  if (own.length === 0) return UNKNOWN;
  switch (aim.kind) {
    case "gap":
      return within(
        aim.within,
        own.map(({ instance: { bound }, run }) => bound && timeToGap(run.trace, bound, aim.gap)),
        own,
      );
    case "plan":
      return within(
        aim.within,
        own.map(({ run }) => timeToPlan(run.trace)),
        own,
      );
    case "ahead":
      return ahead(aim.of, own);
    case "sooner":
      return atLeast(
        aim.times,
        own.map(({ instance }) => soonest(instance, aim.form, aim.gap)),
      );
    case "alone":
      return alone(
        aim,
        own.map(({ instance }) => instance),
      );
    case "memory": {
      const megabytes = Math.max(...own.map(({ run }) => run.megabytes));
      return { met: megabytes < aim.megabytes, figure: `${whole(megabytes)} MB at most` };
    }
    case "floor": {
      const withFloor = own.filter(({ instance }) => instance.runs.has(FLOOR));
      const ratios = withFloor.map(({ instance, run }) => {
        const floor = floorOf(instance);
        const time = instance.bound && timeToGap(run.trace, instance.bound, aim.gap);
        return floor && (time ?? Number.POSITIVE_INFINITY) / floor;
      });
      if (ratios.length === 0 || ratios.includes(undefined)) return UNKNOWN;
      const ratio = median(ratios);
      return { met: ratio !== undefined && ratio <= aim.times, figure: ratio ? times({ times: ratio, least: false }) : lastGap(own) };
    }
  }
}

interface Own {
  readonly instance: Instance;
  readonly run: LimitedRun;
}

function within(limit: number, found: readonly (number | undefined)[], own: readonly Own[]): Evaluation {
  const middle = median(found);
  if (middle === undefined) return { met: longEnough(limit, own) ? false : undefined, figure: lastGap(own) };
  const worst = found.includes(undefined) ? "not reached" : seconds(Math.max(...(found as number[])));
  return { met: middle <= limit, figure: found.length > 1 ? `${seconds(middle)} (worst ${worst})` : seconds(middle) };
}

/** Whether the limits of the runs tell what happens until a moment. */
function longEnough(moment: number, own: readonly Own[]): boolean {
  return own.every(({ run }) => run.seconds >= moment);
}

function lastGap(own: readonly Own[]): string {
  const gap = median(
    own.map(({ instance: { bound }, run: { value } }) => (bound === undefined || value === undefined ? undefined : gapOf(value, bound))),
  );
  return gap === undefined ? "no plan" : `not reached: ${percent(gap)} at the end`;
}

function peersOf({ runs }: Instance): [string, LimitedRun][] {
  return [...runs].filter(([id]) => !id.startsWith("plage") && id !== FLOOR);
}

function ahead(of: readonly string[], own: readonly Own[]): Evaluation {
  let worst = { share: 0, who: "" };
  let compared = false;
  for (const { instance, run } of own) {
    for (const [id, peer] of peersOf(instance).filter(([id]) => of.some((name) => id.startsWith(`${name},`)))) {
      for (const at of MOMENTS.filter((moment) => moment <= Math.min(run.seconds, peer.seconds))) {
        const [value, other] = [valueAt(run.trace, at) ?? 0, valueAt(peer.trace, at) ?? 0];
        const share = (other - value) / Math.max(1, other);
        compared = true;
        if (share > worst.share) worst = { share, who: `${id}, at ${at} s, seed ${instance.seed}` };
      }
    }
  }
  if (!compared) return UNKNOWN;
  const met = worst.share <= BEHIND;
  return { met, figure: met ? "never behind" : `${percent(worst.share)} behind ${worst.who}` };
}

/** The best peer's time over the library's; 0 where the library did not come so close, undefined without a peer. */
function soonest(instance: Instance, form: string, gap: number): Ratio | undefined {
  const peers = peersOf(instance).filter(([id]) => id.endsWith(`, ${form}`));
  const ratios = peers.map(([id]) => ratioOf(instance, id, REFERENCE, gap) ?? { times: 0, least: false });
  return ratios.sort((a, b) => a.times - b.times)[0];
}

function atLeast(wanted: number, ratios: readonly (Ratio | undefined)[]): Evaluation {
  const middle = medianRatio(ratios);
  if (middle === undefined) return UNKNOWN;
  if (middle.times === 0) return { met: false, figure: "the library did not come so close" };
  // A peer that was stopped before might have taken any time.
  const met = middle.times >= wanted || (middle.least ? undefined : false);
  return { met, figure: times(middle) };
}

function alone({ gap, by }: { readonly gap: number; readonly by: number }, instances: readonly Instance[]): Evaluation {
  const arrivals = instances.flatMap((instance) =>
    peersOf(instance).map(([id, { trace }]) => ({
      id,
      at: (instance.bound && timeToGap(trace, instance.bound, gap)) ?? Number.POSITIVE_INFINITY,
    })),
  );
  if (arrivals.length === 0) return UNKNOWN;
  const first = arrivals.reduce((a, b) => (b.at < a.at ? b : a));
  const told = first.at <= by || instances.every((instance) => peersOf(instance).every(([, { seconds }]) => seconds >= by));
  return {
    met: told ? first.at > by : undefined,
    figure: Number.isFinite(first.at) ? `${first.id} at ${seconds(first.at)}` : "no peer came so close",
  };
}
