import { codeOf, dateFrom } from "../codes.js";
import { readXml, text } from "../xml.js";
import { checkedStudentsOptions, type SiecleStudentsOptions } from "./options.js";
import { nodesIn, studentIdOf } from "./students.js";

/** By what SIECLE knows a student again. */
export interface SiecleIdentity {
  readonly eleveId: string;
  readonly lastName: string;
  readonly firstName: string;
  /** `YYYY-MM-DD`. */
  readonly born: string;
}

/**
 * Names and dates of birth from a SIECLE students file, by the ids that `readSiecleStudents` gives for the same `id`. Only
 * writing back into SIECLE needs them. Students whose entry lacks one of the four are not in it.
 *
 * @throws {PlageInputError} when it is not such a file
 */
export function readSiecleIdentities(
  input: string | Uint8Array,
  options: Pick<SiecleStudentsOptions, "id"> = {},
): Map<string, SiecleIdentity> {
  const { id } = checkedStudentsOptions({ id: options.id });
  const found = new Map<string, SiecleIdentity>();
  for (const node of nodesIn(readXml(input, "eleves", "BEE_ELEVES"))) {
    const student = studentIdOf(node, id);
    const identity = {
      eleveId: codeOf(node, "ELEVE_ID"),
      lastName: codeOf(node, "NOM_DE_FAMILLE", "NOM", "NOM_USAGE"),
      firstName: codeOf(node, "PRENOM"),
      born: dateFrom(text(node, "DATE_NAISS")) ?? "",
    };
    if (student !== "" && !found.has(student) && Object.values(identity).every((value) => value !== "")) found.set(student, identity);
  }
  return found;
}
