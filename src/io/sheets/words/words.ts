import type { SheetId } from "../sheet.js";

export type ColumnId =
  | "absent"
  | "action"
  | "date"
  | "day"
  | "division"
  | "divisions"
  | "end"
  | "group"
  | "hours"
  | "level"
  | "modality"
  | "name"
  | "need"
  | "objective"
  | "period"
  | "present"
  | "room"
  | "sessions"
  | "size"
  | "start"
  | "student"
  | "teacher"
  | "teachers"
  | "week";

export interface Words {
  readonly sheets: Readonly<Record<SheetId, string>>;
  readonly columns: Readonly<Record<ColumnId, string>>;
  /** Monday first. */
  readonly days: readonly string[];
  readonly selfStudy: string;
}
