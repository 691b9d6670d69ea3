import { idsOf } from "../names.js";

/** The zones that a text names: `Zones A/B - Corse` are A, B and Corse; others keep their name. */
export function zonesOf(text: string): string[] {
  const names = text
    .replace(/\bzones?\b/gi, " ")
    .split(/[/,;&+]|\s-\s|\set\s/)
    .map((each) => each.trim().replace(/^-|-$/g, "").trim());
  return idsOf(names.map((name) => (/^[abc]$/i.test(name) ? name.toUpperCase() : name)));
}

/** A, B and C first, in order; then the others by name. */
export function inZoneOrder(zones: Iterable<string>): string[] {
  const rank = (zone: string) => (/^[ABC]$/.test(zone) ? 0 : 1) + zone;
  return [...zones].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}
