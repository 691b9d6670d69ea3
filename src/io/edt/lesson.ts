import type { PartLesson } from "../parts.js";

/** A lesson of EDT, with all its rooms. */
export interface EdtLesson extends PartLesson {
  readonly groups: readonly string[];
  readonly rooms: readonly string[];
}
