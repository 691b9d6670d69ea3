import { addTo } from "../../domain/maps.js";
import { XHSTT } from "../notices/xhstt.js";
import { Oddities, type Warn } from "../warnings.js";
import { attribute, element, text, type XmlElement } from "../xml.js";
import { childrenOf, reference, refuse } from "./archive.js";
import { durationOf, resourcesOf, type XhsttEvent } from "./events.js";
import type { Resource, Resources } from "./resources.js";
import type { Times } from "./times.js";

/** An event, or a part of one, in its place. */
export interface Placement {
  readonly event: XhsttEvent;
  /** Indices of slots of one day that follow each other. */
  readonly slots: readonly number[];
  /** Those who attend by name; whole groups are the event's. */
  readonly resources: readonly Resource[];
}

export interface Placed {
  readonly placements: readonly Placement[];
  /** Times of the week that events are to take and do not. */
  readonly unplaced: number;
  /** Times at which someone is in several places, once for each place too many. */
  readonly clashes: number;
}

/** Resources in slots, over a whole reading: a file of the largest size that is read can state far more than a school has. */
const MOST_STEPS = 8_000_000;

export class Steps {
  private left = MOST_STEPS;
  take(count: number): void {
    this.left -= count;
    if (this.left < 0) refuse("too-large", ["xhstt"], "too many resources in too many events", "Read fewer solutions at a time.");
  }
}

/** Where a solution puts each event; without a solution, those that are fixed to a time. */
export function placeEvents(
  events: readonly XhsttEvent[],
  solution: XmlElement | undefined,
  resources: Resources,
  times: Times,
  steps: Steps,
  warn: Warn,
): Placed {
  const oddities = new Oddities();
  const known = new Set(events.map(({ key }) => key));
  const entries = new Map<string, XmlElement[]>();
  for (const entry of childrenOf(solution, "Events", "Event")) {
    const key = attribute(entry, "Reference");
    if (!known.has(key)) oddities.add(XHSTT["event-unknown"], "Solution/Events", key);
    else addTo(entries, key, entry);
  }
  const placements: Placement[] = [];
  let unplaced = 0;
  for (const event of events) {
    let left = event.duration;
    for (const entry of entries.get(event.key) ?? [undefined]) {
      const stated = entry && element(entry, "Duration") ? durationOf(text(entry, "Duration"), event.key, oddities) : event.duration;
      const time = (entry && reference(entry, "Time")) || event.time;
      if (time === "") continue;
      const slots = times.from(time, stated);
      if (!slots) {
        oddities.add(XHSTT["place-unknown"], "Solution/Events", event.key);
        continue;
      }
      if (slots.length < stated) oddities.add(XHSTT["place-overruns"], "Solution/Events", event.key);
      left -= slots.length;
      const assigned = entry ? resourcesOf(entry, resources, event.key, oddities) : [];
      placements.push({ event, slots, resources: [...new Set([...event.resources, ...assigned])] });
    }
    unplaced += Math.max(0, left);
  }
  oddities.tell(warn);
  return { placements, unplaced, clashes: clashesOf(placements, steps) };
}

/** Everyone at a placement, once. */
export function attendants({ event, resources }: Placement): Set<Resource> {
  return new Set([...resources, ...event.groups.flatMap(({ members }) => members)]);
}

function clashesOf(placements: readonly Placement[], steps: Steps): number {
  const taken = new Map<Resource, Set<number>>();
  let clashes = 0;
  for (const placement of placements) {
    const there = attendants(placement);
    steps.take((there.size + 1) * placement.slots.length);
    for (const resource of there) {
      const own = taken.get(resource) ?? new Set<number>();
      taken.set(resource, own);
      for (const slot of placement.slots) {
        if (own.has(slot)) clashes++;
        own.add(slot);
      }
    }
  }
  return clashes;
}
