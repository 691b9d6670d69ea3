import type { Part, PartDivision } from "../parts.js";
import type { Findings } from "./findings.js";
import { agreed, type Told } from "./joined.js";
import type { Assembling } from "./options.js";

/** The level of each division: the caller's, else what a file states, else the level of its formation (MEF). */
export function levelsOf(
  parts: readonly Part[],
  divisions: ReadonlyMap<string, readonly Told<PartDivision>[]>,
  { levels }: Pick<Assembling, "levels">,
  findings: Findings,
): Map<string, string> {
  const byMef = new Map(
    parts.flatMap((part) => (part.levels ?? []).flatMap((level) => (level.mefs ?? []).map((mef) => [mef, level.id] as const))),
  );
  const found = new Map<string, string>();
  for (const [id, told] of divisions) {
    const place = `division ${id}`;
    const stated = Object.hasOwn(levels, id)
      ? levels[id]
      : agreed(told, ({ level }) => level, { code: "division-level", place, field: "level" }, findings);
    const formations = new Set(told.flatMap(({ value }) => (value.mef ?? []).flatMap((mef) => byMef.get(mef) ?? [])));
    const level = stated ?? (formations.size === 1 ? [...formations][0] : undefined);
    if (level !== undefined) found.set(id, level);
    else {
      const sources = told.map(({ source }) => source);
      if (formations.size > 1)
        findings.add(
          "contradictory",
          "division-level",
          sources,
          place,
          `its formations are of the levels ${[...formations].join(", ")}: it is left out`,
        );
      else findings.add("missing", "division-level", sources, place, "no file tells its level: it is left out, with its students");
    }
  }
  return found;
}
