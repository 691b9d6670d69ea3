import { type Timetable, timetableSchema } from "../domain/timetable.js";
import { parseShape } from "./shape.js";

/** @throws {PlageInputError} when the input has not the shape of a timetable */
export function parseTimetable(input: unknown): Timetable {
  return parseShape(timetableSchema, input);
}
