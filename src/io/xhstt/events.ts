import { oneLine } from "../codes.js";
import { namedIn, XHSTT } from "../notices/xhstt.js";
import { Oddities, type Warn } from "../warnings.js";
import { attribute, element, elements, text, type XmlElement } from "../xml.js";
import { childrenOf, reference, referencesIn, refuse } from "./archive.js";
import type { Resource, ResourceGroup, Resources } from "./resources.js";

export interface XhsttEvent {
  readonly key: string;
  readonly name: string;
  /** The name without what stands in brackets at its end, which tells who attends. */
  readonly subject: string;
  readonly duration: number;
  /** The time it is fixed to, or "". */
  readonly time: string;
  readonly resources: readonly Resource[];
  readonly groups: readonly ResourceGroup[];
}

const MOST_EVENTS = 60_000;
const LONGEST = 300;

/** The lessons to be placed, with those who are sure to attend: resources and, whole, groups of resources. */
export function readEvents(instance: XmlElement, resources: Resources, warn: Warn): XhsttEvent[] {
  const entries = childrenOf(instance, "Events", "Event");
  if (entries.length > MOST_EVENTS)
    refuse("too-large", ["xhstt", "Events"], `${entries.length} events`, `At most ${MOST_EVENTS} are read.`);
  const oddities = new Oddities();
  const events = new Map<string, XhsttEvent>();
  for (const entry of entries) {
    const key = attribute(entry, "Id");
    if (events.has(key)) {
      oddities.add(XHSTT["event-twice"], "Events", key);
      continue;
    }
    const groups = referencesIn(entry, "ResourceGroups", "ResourceGroup").flatMap((group) => {
      const found = resources.groups.get(group);
      if (!found) oddities.add(XHSTT["group-unknown"], "Events", namedIn(group, key));
      return found ?? [];
    });
    const name = oneLine(text(entry, "Name")) || oneLine(key);
    events.set(key, {
      key,
      name,
      subject: name.replace(/ *\([^()]*\)$/, "") || name,
      duration: durationOf(text(entry, "Duration"), key, oddities),
      time: reference(entry, "Time"),
      resources: resourcesOf(entry, resources, key, oddities),
      groups,
    });
  }
  oddities.tell(warn);
  return [...events.values()];
}

export function durationOf(written: string, key: string, oddities: Oddities): number {
  const duration = Number(written.trim());
  if (Number.isInteger(duration) && duration >= 1 && duration <= LONGEST) return duration;
  oddities.add(XHSTT["duration-unreadable"], "Events", key);
  return 1;
}

/** The resources that an entry names; a role that nobody fills is no resource. */
export function resourcesOf(entry: XmlElement, { byKey }: Resources, key: string, oddities: Oddities): Resource[] {
  const list = element(entry, "Resources");
  return (list ? elements(list, "Resource") : []).flatMap((each) => {
    const name = attribute(each, "Reference");
    const found = byKey.get(name);
    if (name !== "" && !found) oddities.add(XHSTT["resource-unknown"], "Events", namedIn(name, key));
    return found ?? [];
  });
}
