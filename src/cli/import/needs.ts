import type { ScaleInput } from "../../assess/index.js";
import type { PartResult } from "../../io/index.js";
import type { ProblemInput } from "../../read/schema.js";
import { named } from "./readFiles.js";

export interface Measured {
  /** Results that files told. */
  readonly results: readonly PartResult[];
  /** Their bilans in order, where a file states it. */
  readonly bilans?: readonly string[];
  /** A bilan as CSV, and its name. */
  readonly csv?: { readonly name: string; readonly bytes: Uint8Array };
  /** Columns of the CSV that are no competences. */
  readonly ignore?: readonly string[];
  readonly scale: ScaleInput;
  /** The id to take for a student. */
  readonly same: Readonly<Record<string, string>>;
}

/**
 * The problem with the needs that results show; those of the CSV come last and hold. Students who are not planned are
 * left out, and returned.
 *
 * @throws {PlageInputError} on what cannot be read
 */
export async function withMeasuredNeeds(
  problem: ProblemInput,
  { results, bilans, csv, ignore, scale, same }: Measured,
): Promise<{ problem: ProblemInput; strangers: string[] }> {
  const { assess, withNeeds } = await import("../../assess/index.js");
  let whole = problem;
  if (results.length > 0) whole = withNeeds(whole, assess(results, scale, bilans === undefined ? {} : { bilans }));
  if (csv === undefined) return { problem: whole, strangers: [] };
  const { decodePlain } = await import("../../io/bytes.js");
  const { needs, derivations } = named(csv.name, () => assess(decodePlain(csv.bytes).text, scale, ignore === undefined ? {} : { ignore }));
  const known = new Set(problem.students.map(({ id }) => id));
  const idOf = (student: string) => (Object.hasOwn(same, student) ? same[student] : student);
  const planned = Object.entries(needs).filter(([student]) => known.has(idOf(student)));
  const assessed = {
    needs: Object.fromEntries(planned.map(([student, own]) => [idOf(student), own])),
    derivations: derivations.map((each) => ({ ...each, student: idOf(each.student) })),
  };
  return { problem: withNeeds(whole, assessed), strangers: Object.keys(needs).filter((student) => !known.has(idOf(student))) };
}
