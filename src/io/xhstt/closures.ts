import { XHSTT } from "../notices/xhstt.js";
import { Oddities, type Warn } from "../warnings.js";
import { attribute, element, text, type XmlElement } from "../xml.js";
import { referencesIn } from "./archive.js";
import type { Steps } from "./placements.js";
import type { Resource, Resources } from "./resources.js";
import type { Times } from "./times.js";

/** Slots, by index, in which a resource cannot be had. */
export type Closures = ReadonlyMap<Resource, ReadonlySet<number>>;

const KIND = "AvoidUnavailableTimesConstraint";

/** The times that the instance requires to avoid. Softer wishes, and every other constraint, say nothing of free time. */
export function readClosures(instance: XmlElement, resources: Resources, times: Times, steps: Steps, warn: Warn): Closures {
  const oddities = new Oddities();
  const closures = new Map<Resource, Set<number>>();
  const list = element(instance, "Constraints") ?? {};
  for (const [kind, entries] of Object.entries(list)) {
    if (!Array.isArray(entries) || kind.startsWith("#")) continue;
    for (const entry of entries as XmlElement[]) {
      if (typeof entry !== "object" || kind !== KIND) oddities.add(XHSTT["constraint-unread"], "Constraints", kind);
      else if (text(entry, "Required").trim() !== "true") oddities.add(XHSTT["unavailable-soft"], "Constraints", attribute(entry, "Id"));
      else close(entry);
    }
  }
  oddities.tell(warn);
  return closures;

  function close(entry: XmlElement): void {
    const slots = [
      ...referencesIn(entry, "Times", "Time").flatMap((time) => times.from(time, 1) ?? []),
      ...referencesIn(entry, "TimeGroups", "TimeGroup").flatMap((group) => times.ofGroup(group)),
    ];
    const applies = element(entry, "AppliesTo");
    const closed = [
      ...referencesIn(applies, "Resources", "Resource").flatMap((key) => resources.byKey.get(key) ?? []),
      ...referencesIn(applies, "ResourceGroups", "ResourceGroup").flatMap((key) => resources.groups.get(key)?.members ?? []),
    ];
    steps.take((closed.length + 1) * slots.length);
    for (const resource of closed) {
      const own = closures.get(resource) ?? new Set<number>();
      closures.set(resource, own);
      for (const slot of slots) own.add(slot);
    }
  }
}
