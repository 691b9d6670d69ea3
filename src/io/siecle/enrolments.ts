import { codeOf } from "../codes.js";
import type { Oddities } from "../warnings.js";
import { elements, type XmlElement } from "../xml.js";
import { isInactive } from "./structure.js";

/** Where one student belongs. */
export interface Enrolment {
  readonly division: string | undefined;
  readonly groups: readonly string[];
}

export interface Enrolments {
  /** Of an ELEVE, by ELEVE_ID, or by ELENOET in files that join by it. */
  of(student: XmlElement): Enrolment | undefined;
}

/** Reads STRUCTURES, which stands before or after ELEVES. */
export function enrolmentsIn(list: XmlElement | undefined, oddities: Oddities): Enrolments {
  const byId = new Map<string, { divisions: Set<string>; groups: Set<string> }>();
  const byNumber = new Map<string, { divisions: Set<string>; groups: Set<string> }>();
  for (const node of list ? elements(list, "STRUCTURES_ELEVE") : []) {
    const [id, number] = [codeOf(node, "ELEVE_ID"), codeOf(node, "ELENOET")];
    const name = id || number;
    if (name === "") {
      oddities.add("structure-without-student", "STRUCTURES", "Structures of nobody are left out", "STRUCTURES_ELEVE");
      continue;
    }
    const entry = byId.get(id) ?? byNumber.get(number) ?? { divisions: new Set(), groups: new Set() };
    if (id !== "") byId.set(id, entry);
    if (number !== "") byNumber.set(number, entry);
    for (const structure of elements(node, "STRUCTURE")) {
      const code = codeOf(structure, "CODE_STRUCTURE");
      const type = codeOf(structure, "TYPE_STRUCTURE").toUpperCase();
      if (code === "") oddities.add("code-missing", "STRUCTURES", "Structures without a code are left out", name);
      else if (type === "G") entry.groups.add(code);
      else if (type !== "D")
        oddities.add("structure-type", "STRUCTURES", "Structures other than divisions and groups are left out", `${type} ${code}`);
      else if (!isInactive(code)) entry.divisions.add(code);
    }
    if (entry.divisions.size > 1) oddities.add("student-divisions", "STRUCTURES", "Students in several divisions are in the first", name);
  }
  return {
    of(student) {
      const entry = byId.get(codeOf(student, "ELEVE_ID")) ?? byNumber.get(codeOf(student, "ELENOET"));
      return entry && { division: [...entry.divisions][0], groups: [...entry.groups] };
    },
  };
}
