import { codeOf } from "../codes.js";
import { SIECLE } from "../notices/siecle.js";
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
      oddities.add(SIECLE["structure-without-student"], "STRUCTURES", "STRUCTURES_ELEVE");
      continue;
    }
    const entry = byId.get(id) ?? byNumber.get(number) ?? { divisions: new Set(), groups: new Set() };
    if (id !== "") byId.set(id, entry);
    if (number !== "") byNumber.set(number, entry);
    for (const structure of elements(node, "STRUCTURE")) {
      const code = codeOf(structure, "CODE_STRUCTURE");
      const type = codeOf(structure, "TYPE_STRUCTURE").toUpperCase();
      if (code === "") oddities.add(SIECLE["code-missing"]("structure"), "STRUCTURES", name);
      else if (type === "G") entry.groups.add(code);
      else if (type !== "D") oddities.add(SIECLE["structure-type"], "STRUCTURES", `${type} ${code}`);
      else if (!isInactive(code)) entry.divisions.add(code);
    }
    if (entry.divisions.size > 1) oddities.add(SIECLE["student-divisions"], "STRUCTURES", name);
  }
  return {
    of(student) {
      const entry = byId.get(codeOf(student, "ELEVE_ID")) ?? byNumber.get(codeOf(student, "ELENOET"));
      return entry && { division: [...entry.divisions][0], groups: [...entry.groups] };
    },
  };
}
