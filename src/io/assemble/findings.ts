import type { Language, Sentence } from "../../words/index.js";
import type { Found } from "../notices/findings.js";

/** Something that the files say together and that does not fit: by file and place, never mended in silence. */
export interface Finding {
  /** missing: named but told by no file. doubled: told twice alike. contradictory: told in two ways. */
  readonly kind: "missing" | "doubled" | "contradictory";
  readonly code: string;
  /** The files concerned, by their `source`. */
  readonly sources: readonly string[];
  /** The thing concerned, such as `division 2MELEC1`. */
  readonly place: string;
  /** What was found, and what was made of it. */
  readonly message: string;
}

const SHOWN = 10;

/** Collects findings: the same thing found of many is told once, with their number and the first of them. */
export class Findings {
  private readonly found = new Map<string, { finding: Omit<Finding, "place" | "sources">; sources: Set<string>; places: Set<string> }>();

  constructor(private readonly lang: Language) {}

  add(found: Found, sources: readonly string[], place: Sentence): void {
    const { kind, code, [this.lang]: message } = found;
    const key = JSON.stringify([kind, code, message]);
    const entry = this.found.get(key) ?? { finding: { kind, code, message }, sources: new Set(), places: new Set() };
    for (const source of sources) entry.sources.add(source);
    entry.places.add(place[this.lang]);
    this.found.set(key, entry);
  }

  list(): Finding[] {
    return [...this.found.values()].map(({ finding, sources, places }) => {
      const shown = [...places].slice(0, SHOWN).join(", ");
      const place = places.size > SHOWN ? `${shown} … (${places.size})` : shown;
      return { ...finding, sources: [...sources], place };
    });
  }
}
