import { LIMITS } from "../domain/fields.js";
import type { Issues } from "../domain/issues.js";
import { ASSESS_LIMITS } from "./schema.js";

/** Which column holds what; competences by column in the wide form, one column of them in the long form. */
export interface Columns {
  readonly student: number;
  readonly bilan: number | undefined;
  readonly cells: { form: "long"; competence: number; level: number } | { form: "wide"; competences: ReadonlyMap<number, string> };
}

const NAMES = {
  student: ["student", "eleve"],
  competence: ["competence", "competency"],
  level: ["level", "niveau"],
  bilan: ["bilan", "date", "assessment"],
};

/** In place of a column, for what concerns the header as a whole. */
const NONE = -1;

const folded = (name: string) => name.normalize("NFD").replace(/\p{M}/gu, "").trim().toLowerCase();

/**
 * Reads a header. The long form has columns student, competence and level (élève, compétence, niveau), the wide form
 * the student first and one column a competence; both may have a column bilan. Undefined when it cannot be read.
 */
export function columnsOf(header: readonly string[], row: number, ignore: readonly string[], issues: Issues): Columns | undefined {
  const ignored = new Set(ignore.map(folded));
  const names = new Map<string, number>();
  let sound = true;
  const wrong = (code: string, column: number, message: string, hint: string) => {
    sound = false;
    issues.add(code, column < 0 ? [row] : [row, header[column]], message, hint, header[column]);
  };
  header.forEach((name, column) => {
    if (name === "" || ignored.has(folded(name))) return;
    if (name.length > LIMITS.idLength) wrong("too-long", column, "this name is too long", `Keep to ${LIMITS.idLength} characters.`);
    if (names.has(name)) wrong("duplicate-column", column, "another column has this name", "Give each its own, or ignore one.");
    else names.set(name, column);
  });
  const find = (words: readonly string[]) => [...names].find(([name]) => words.includes(folded(name)))?.[1];
  const bilan = find(NAMES.bilan);
  const competence = find(NAMES.competence);
  if (competence !== undefined) {
    const [student, level] = [find(NAMES.student), find(NAMES.level)];
    for (const [column, name] of [
      [student, "student"],
      [level, "level"],
    ] as const) {
      if (column === undefined)
        wrong("missing-column", NONE, `no column ${name} beside the column of competences`, `Name a column ${name}.`);
    }
    for (const column of names.values()) {
      if (![student, bilan, competence, level].includes(column))
        wrong("unknown-column", column, "the long form has no such column", "Remove it, or name it in options.ignore.");
    }
    if (!sound || student === undefined || level === undefined) return undefined;
    return { student, bilan, cells: { form: "long", competence, level } };
  }
  const student = find(NAMES.student) ?? header.findIndex((name) => !ignored.has(folded(name)));
  const competences = new Map(
    [...names].filter(([, column]) => column !== student && column !== bilan).map(([name, column]) => [column, name]),
  );
  if (competences.size === 0)
    wrong("missing-column", NONE, "no column of a competence", "Give the student first, then a column for each competence.");
  if (competences.size > ASSESS_LIMITS.competences)
    wrong("too-large", NONE, `${competences.size} competences`, `Keep to ${ASSESS_LIMITS.competences}.`);
  return sound ? { student, bilan, cells: { form: "wide", competences } } : undefined;
}
