import { z } from "zod";
import { resultSchema } from "../domain/result.js";
import { problemSchema } from "../read/schema.js";

export type SchemaName = "problem" | "result";

/** JSON Schemas, draft 2020-12: of a problem as callers write it, with defaults left out at will, and of a result. */
export const SCHEMAS: Readonly<Record<SchemaName, () => object>> = {
  problem: () => titled("A problem for plage", z.toJSONSchema(problemSchema, { io: "input", target: "draft-2020-12" })),
  result: () => titled("A result of plage", z.toJSONSchema(resultSchema, { io: "output", target: "draft-2020-12" })),
};

function titled(title: string, { $schema, ...schema }: { $schema?: string }): object {
  return { $schema, title, ...schema };
}
