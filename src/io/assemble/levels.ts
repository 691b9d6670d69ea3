import { FINDINGS, thing } from "../notices/findings.js";
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
    const place = thing("division", id);
    const stated = Object.hasOwn(levels, id)
      ? levels[id]
      : agreed(told, ({ level }) => level, { what: "division", id, field: "level" }, findings);
    const formations = new Set(told.flatMap(({ value }) => (value.mef ?? []).flatMap((mef) => byMef.get(mef) ?? [])));
    const level = stated ?? (formations.size === 1 ? [...formations][0] : undefined);
    if (level !== undefined) found.set(id, level);
    else {
      const sources = told.map(({ source }) => source);
      if (formations.size > 1) findings.add(FINDINGS.severalLevels([...formations]), sources, place);
      else findings.add(FINDINGS.noLevel, sources, place);
    }
  }
  return found;
}
