import { raise } from "../../domain/maps.js";
import { audienceOf } from "../audience.js";
import { dateFrom, plain } from "../codes.js";
import { EDT } from "../notices/edt.js";
import { flag, refuseOption } from "../options.js";
import type { PartStudent, PartWith } from "../parts.js";
import { refuse } from "../refuse.js";
import type { Row } from "../table.js";
import { Oddities, type ReadWarning, type WarningOptions, warningsIn } from "../warnings.js";
import { edtRows, tellUnread } from "./rows.js";

/** What is taken from EXP_ELEVE. */
export interface EdtStudentOptions extends WarningOptions {
  /** Which number names a student: EDT's own, or the national one, to join with files that know that. Default "numero". */
  readonly id?: "numero" | "ine";
  /** Take names along. Default false: nothing needs them. */
  readonly names?: boolean;
}

const PLACE = "edt-eleves";
const READ = ["numero", "nnational", "nom", "prenom", "classe", "groupes", "dateentree", "entree", "datesortie", "sortie"];

/**
 * Reads EDT's export of students, EXP_ELEVE, as XML or as text: division, groups and parts of each. Other columns, among
 * them all that is private, are not kept. Throws `PlageInputError` on what is no such file.
 */
export function readEdtStudents(
  file: string | Uint8Array,
  options: EdtStudentOptions = {},
): { part: PartWith<"divisions" | "groups" | "students">; warnings: ReadWarning[] } {
  const { warnings, warn } = warningsIn(options);
  const { id: named = "numero" } = options;
  if (named !== "numero" && named !== "ine") refuseOption("id", "expected numero or ine", "Leave it out for numero.", named);
  const column = named === "ine" ? "nnational" : "numero";
  const names = flag("names", options.names);
  const rows = edtRows(file, PLACE, "Eleves", warn);
  const missing = [column, "classe"].filter((name) => !rows.some(({ cells }) => cells.has(name)));
  if (missing.length > 0)
    refuse(PLACE, "edt-columns", `no column ${missing.join(", ")}`, "Export the students with NUMERO or N_NATIONAL, CLASSE and GROUPES.");
  tellUnread(rows, READ, PLACE, warn);
  const oddities = new Oddities();
  const students = new Map<string, PartStudent>();
  const groups = new Map<string, { divisions: Set<string>; students: string[] }>();
  for (const row of rows) {
    const id = plain(row.cells.get(column) ?? "");
    const student = studentOf(row, id, names, oddities);
    if (student === undefined) continue;
    if (students.has(id)) {
      oddities.add(EDT["student-twice"], PLACE, id);
      continue;
    }
    students.set(id, student);
    for (const group of groupsOf(row)) {
      const entry = groups.get(group) ?? { divisions: new Set(), students: [] };
      groups.set(group, entry);
      entry.divisions.add(student.division);
      entry.students.push(id);
    }
  }
  oddities.tell(warn);
  const sizes = new Map<string, number>();
  for (const { division } of students.values()) raise(sizes, division);
  const part = {
    source: "edt-eleves",
    divisions: [...sizes].map(([id, size]) => ({ id, size })),
    groups: [...groups].map(([id, group]) => ({ id, divisions: [...group.divisions], students: group.students })),
    students: [...students.values()],
  };
  return { part, warnings };
}

function studentOf({ cells, where }: Row, id: string, names: boolean, oddities: Oddities): PartStudent | undefined {
  const { divisions } = audienceOf(cells.get("classe") ?? "");
  if (id === "") oddities.add(EDT["student-without-id"], PLACE, where);
  else if (divisions.length === 0) oddities.add(EDT["student-without-division"], PLACE, where);
  if (id === "" || divisions.length === 0) return undefined;
  const date = (field: string, cell: string) => {
    const found = dateFrom(cell);
    if (cell.trim() !== "" && found === undefined) oddities.add(EDT["date-unreadable"], PLACE, where);
    return found === undefined ? {} : { [field]: found };
  };
  const name = plain(`${cells.get("nom") ?? ""} ${cells.get("prenom") ?? ""}`);
  return {
    id,
    ...(names && name !== "" ? { name } : {}),
    division: divisions[0],
    ...date("entered", cells.get("dateentree") ?? cells.get("entree") ?? ""),
    ...date("left", cells.get("datesortie") ?? cells.get("sortie") ?? ""),
  };
}

/** Groups of the column GROUPES, which has no brackets, and groups and parts of the column CLASSE. */
function groupsOf({ cells }: Row): Set<string> {
  const bare = audienceOf(cells.get("groupes") ?? "");
  const fromGroups = [...bare.divisions, ...bare.groups.map(({ id }) => id)];
  return new Set([...fromGroups, ...audienceOf(cells.get("classe") ?? "").groups.map(({ id }) => id)]);
}
