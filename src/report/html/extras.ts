import { z } from "zod";
import { PlageInputError } from "../../domain/issue.js";
import { zodIssues } from "../../read/schema.js";

const figure = z.number();

const frontierSchema = z.object({
  by: z.enum(["teacherHours", "actions"]),
  points: z.array(
    z.object({
      limit: figure.nullable(),
      teacherHours: figure,
      actionsAtOnce: figure,
      coverage: figure,
      share: figure.nullable(),
      bound: figure,
      proven: z.boolean(),
    }),
  ),
});

const bottlenecksSchema = z.object({
  complete: z.boolean(),
  mostElsewhere: figure,
  rows: z.array(
    z.object({
      sentence: z.string(),
      gain: z.object({ points: figure, needHours: figure, students: figure }),
      proven: z.boolean(),
    }),
  ),
});

const person = { kind: z.enum(["kept", "changes", "arrives", "leaves"]), sentences: z.array(z.string()) };

const replanSchema = z.object({
  from: z.string(),
  sentences: z.array(z.string()),
  diff: z
    .object({
      students: z.array(z.object({ student: z.string(), ...person })),
      teachers: z.array(z.object({ teacher: z.string(), ...person })),
      groups: z.array(z.object({ kind: z.enum(["kept", "changed", "new", "ended"]), sentence: z.string().optional() })),
    })
    .nullable(),
});

/** What the report reads of a frontier: its points, in hours and shares. */
export type FrontierGiven = Frozen<z.input<typeof frontierSchema>>;
/** What the report reads of bottlenecks: changes, each with what it gains in points, need-hours and students. */
export type BottlenecksGiven = Frozen<z.input<typeof bottlenecksSchema>>;
/** What the report reads of a replan: its first day, and who and what changes, in sentences. */
export type ReplanGiven = Frozen<z.input<typeof replanSchema>>;

type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

export interface ExtrasGiven {
  readonly frontier?: FrontierGiven;
  readonly bottlenecks?: BottlenecksGiven;
  readonly replan?: ReplanGiven;
}

/** @throws {PlageInputError} with every issue of what was given */
export function readExtras({ frontier, bottlenecks, replan }: ExtrasGiven) {
  const schema = z.object({
    frontier: frontierSchema.optional(),
    bottlenecks: bottlenecksSchema.optional(),
    replan: replanSchema.optional(),
  });
  const read = schema.safeParse({ frontier, bottlenecks, replan }, { reportInput: true });
  if (!read.success) throw new PlageInputError(zodIssues(read.error));
  return read.data;
}
