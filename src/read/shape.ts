import type { z } from "zod";
import { PlageInputError } from "../domain/issue.js";
import { boundIssues } from "./bounds.js";
import { zodIssues } from "./schema.js";

/** An input read by a schema. @throws {PlageInputError} with every issue of its size, else of its shape */
export function parseShape<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const bounds = boundIssues(input);
  if (bounds.length > 0) throw new PlageInputError(bounds);
  const result = schema.safeParse(input, { reportInput: true });
  if (!result.success) throw new PlageInputError(zodIssues(result.error));
  return result.data;
}
