import { date } from "../../domain/fields.js";
import { flag, refuseOption } from "../options.js";
import type { WarningOptions } from "../warnings.js";

/** Which number names a student. All are opaque, and stay the same over the years in one school; the INE also elsewhere. */
export type SiecleStudentId = "eleveId" | "elenoet" | "ine";

/** Which students are read, and under which id. */
export interface SiecleStudentsOptions extends WarningOptions {
  /**
   * The day for which the lists are read, `YYYY-MM-DD`: those who left before it are left out. Default: the day of the
   * export, as the file states it; where it states none, all who have a date of leaving are left out.
   */
  readonly on?: string;
  /** Default "eleveId", the number that the import into SIECLE uses. */
  readonly id?: SiecleStudentId;
  /** Read names too. Default false. */
  readonly names?: boolean;
}

const IDS: readonly string[] = ["eleveId", "elenoet", "ine"] satisfies SiecleStudentId[];

/** @throws {PlageInputError} when an option is none of those above */
export function checkedStudentsOptions({ on, id = "eleveId", names }: SiecleStudentsOptions): {
  on: string | undefined;
  id: SiecleStudentId;
  names: boolean;
} {
  if (on !== undefined && !date.safeParse(on).success) refuseOption("on", "expected a date", "Write it as YYYY-MM-DD.", on);
  if (!IDS.includes(id)) refuseOption("id", `expected one of ${IDS.join(", ")}`, "Leave it out for eleveId.", id);
  return { on, id, names: flag("names", names) };
}
