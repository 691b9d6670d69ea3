import { plain } from "./codes.js";
import { idsOf } from "./names.js";

/** Who attends, from a cell of EDT or a line of PRONOTE. */
export interface Audience {
  readonly divisions: string[];
  /** Groups, and parts of divisions, with the divisions the cell tells of each. */
  readonly groups: { readonly id: string; readonly divisions: string[] }[];
}

/** Pieces between commas, those inside brackets left alone. */
export function pieces(cell: string): string[] {
  return (cell.match(/(?:\[[^[\]]*\]|<[^<>]*>|[^,])+/g) ?? []).map((each) => each.trim()).filter((each) => each !== "");
}

/**
 * Reads who attends: `3D` is a division, `[3ALL1GR.1]` a group, `<3D> <LATIN> LAT` the part LAT of 3D. The parts beside a
 * group tell whose students it has; parts without one are groups of their own.
 */
export function audienceOf(cell: string): Audience {
  const divisions: string[] = [];
  const groups: string[] = [];
  const parts: { id: string; divisions: string[] }[] = [];
  for (const piece of pieces(cell)) {
    const group = /^\[([^\]]*)\]$/.exec(piece);
    const part = /^<([^>]*)>(?:\s*<[^>]*>)*\s*(.*)$/.exec(piece);
    if (group) groups.push(plain(group[1]));
    else if (part) {
      const [division, name] = [plain(part[1]), plain(part[2])];
      if (name === "") divisions.push(division);
      else parts.push({ id: partId(division, name), divisions: [division] });
    } else divisions.push(plain(piece));
  }
  const ofParts = idsOf(parts.map((part) => part.divisions[0]));
  const named = idsOf(groups).map((id) => ({ id, divisions: ofParts }));
  return { divisions: idsOf([...divisions, ...ofParts]), groups: named.length > 0 ? named : parts };
}

/** Parts of two divisions may have one name: LAT of 3D is `3D LAT`, while `3D GR2` says already whose it is. */
function partId(division: string, name: string): string {
  return name.includes(division) ? name : plain(`${division} ${name}`);
}
