import { PlageInputError } from "../../domain/issue.js";
import { attribute, element, elements, readXml, text, type XmlElement } from "../xml.js";

export const PLACE = "xhstt";

/** @throws {PlageInputError} */
export function refuse(code: string, path: (string | number)[], message: string, hint: string): never {
  throw new PlageInputError([{ code, path, message, hint }]);
}

export interface Archive {
  readonly instance: XmlElement;
  readonly id: string;
  readonly name: string;
  /** The solutions of the instance, in the order of the file, each with its group. */
  readonly solutions: readonly { readonly group: XmlElement; readonly solution: XmlElement }[];
}

/** The instance asked for, or the only one, with its solutions. */
export function readArchive(input: string | Uint8Array, wanted: string | undefined): Archive {
  const root = readXml(input, PLACE, "HighSchoolTimetableArchive");
  const instances = childrenOf(root, "Instances", "Instance");
  const ids = instances.map((instance) => attribute(instance, "Id"));
  const at = wanted === undefined && instances.length === 1 ? 0 : ids.indexOf(wanted ?? "");
  if (at < 0) {
    const message = wanted === undefined ? `${instances.length} instances` : "no instance has this id";
    refuse("xhstt-instance", ["options", "instance"], message, `Name one of ${ids.slice(0, 30).join(", ") || "none"}.`);
  }
  const solutions = childrenOf(root, "SolutionGroups", "SolutionGroup").flatMap((group) =>
    elements(group, "Solution")
      .filter((solution) => attribute(solution, "Reference") === ids[at])
      .map((solution) => ({ group, solution })),
  );
  const name = text(element(instances[at], "MetaData"), "Name").trim() || ids[at];
  return { instance: instances[at], id: ids[at], name, solutions };
}

/** The children of one name in a list that may be absent. */
export function childrenOf(parent: XmlElement | undefined, list: string, name: string): XmlElement[] {
  const found = element(parent, list);
  return found ? elements(found, name) : [];
}

/** What the children of a list refer to, in order; those that refer to nothing are left out. */
export function referencesIn(parent: XmlElement | undefined, list: string, name: string): string[] {
  return childrenOf(parent, list, name).flatMap((child) => attribute(child, "Reference") || []);
}

/** What the first child of that name refers to, or "". */
export function reference(parent: XmlElement, name: string): string {
  const child = element(parent, name);
  return child ? attribute(child, "Reference") : "";
}
