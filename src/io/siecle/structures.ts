import { at } from "../codes.js";
import { Oddities, type WarningOptions, warningsIn } from "../warnings.js";
import { readXml } from "../xml.js";
import { levelsOf } from "./levels.js";
import { originOf, type ReadPart } from "./origin.js";
import { divisionsIn, groupsIn, withNamedDivisions } from "./structure.js";

/**
 * Reads `Structures.xml` of SIECLE: the divisions with their formations (MEF) and what level these say, and the groups
 * with the divisions they draw from. Nothing else in it is read.
 *
 * @throws {PlageInputError} when it is not such a file
 */
export function readSiecleStructures(
  input: string | Uint8Array,
  options: WarningOptions = {},
): ReadPart<"levels" | "divisions" | "groups"> {
  const { warnings, warn } = warningsIn(options);
  const root = readXml(input, "structures", "BEE_STRUCTURES");
  const oddities = new Oddities();
  const listed = divisionsIn(at(root, "DONNEES", "DIVISIONS"), "structures", oddities);
  const groups = groupsIn(at(root, "DONNEES", "GROUPES"), "structures", oddities);
  const divisions = withNamedDivisions(listed, groups, oddities);
  oddities.tell(warn);
  const part = {
    source: "siecle-structures",
    levels: levelsOf(divisions.flatMap(({ mef = [] }) => mef)),
    divisions,
    groups: [...groups.values()].map(({ entry }) => entry),
  };
  return { part, origin: originOf(root), warnings };
}
