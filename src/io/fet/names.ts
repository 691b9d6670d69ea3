import { FET } from "../notices/fet.js";
import type { Warn } from "../warnings.js";

/** Shorter than the schema allows, so that "-001" can follow. */
const LONGEST = 90;

/**
 * An id for each FET name: runs of spaces made one, ends trimmed, cut when too long, and a number added where
 * two names would then be equal. FET tells names apart by their spaces, so look-ups keep the exact name.
 */
export function idsOf(names: readonly string[], place: string, warn: Warn): Map<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  const numbers = new Map<string, number>();
  for (const name of names) {
    if (ids.has(name)) {
      warn(FET["name-twice"](name, place), `${place}/${name}`);
      continue;
    }
    const plain =
      name
        .replace(/[\s\p{Cc}]+/gu, " ")
        // No XML can hold these: two names that differ by them alone would be written as one.
        .replace(/[\p{Surrogate}\ufffe\uffff]/gu, "")
        .trim() || "?";
    const id = distinct(plain, taken, numbers);
    if (id !== plain) {
      warn(FET["name-changed"](name, id), `${place}/${name}`);
    }
    taken.add(id);
    ids.set(name, id);
  }
  return ids;
}

function distinct(plain: string, taken: ReadonlySet<string>, numbers: Map<string, number>): string {
  const cut = plain.slice(0, LONGEST);
  if (!taken.has(cut)) return cut;
  for (let number = numbers.get(cut) ?? 2; ; number++) {
    const suffix = ` (${number})`;
    numbers.set(cut, number + 1);
    const candidate = cut.slice(0, LONGEST - suffix.length) + suffix;
    if (!taken.has(candidate)) return candidate;
  }
}
