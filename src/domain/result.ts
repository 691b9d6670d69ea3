import { z } from "zod";
import { id, text } from "./fields.js";
import { timetableSchema } from "./timetable.js";

const figure = z.number().nullable();

export const tierResultSchema = z.strictObject({
  tier: z.enum(["coverage", "fairness", "economy", "composition"]),
  unit: text,
  sense: z.enum(["maximize", "minimize"]),
  value: figure.describe("Recomputed from the named timetable; null without a plan."),
  bound: figure.describe("No plan is better, given the tiers above as reached; null when nothing is known."),
  gap: figure.describe("|bound - value| / max(1, |value|)."),
  proven: z.boolean().describe("The value is optimal, given the tiers above."),
});

export const issueSchema = z.strictObject({
  code: id,
  path: z.array(z.union([z.string(), z.number()])),
  message: z.string(),
  value: z.unknown().optional(),
  hint: z.string(),
});

export const resultSchema = z.strictObject({
  version: z.literal(1),
  status: z
    .enum(["optimal", "feasible", "infeasible", "timeLimit", "cancelled"])
    .describe(
      "optimal: coverage, fairness and economy proven. feasible: a verified plan, not all proven. timeLimit: no plan found within the limits. cancelled: with the best plan so far, if any.",
    ),
  backend: id,
  lang: z.enum(["en", "fr"]).default("en").describe("Language of the reasons and the warnings."),
  reasons: z.array(z.string()).describe("Why there is no plan, in sentences."),
  warnings: z.array(issueSchema).describe("Oddities of the input that did not stop the solve."),
  tiers: z.array(tierResultSchema),
  timetable: timetableSchema.nullable(),
  ledger: z.strictObject({
    students: z.array(z.strictObject({ student: id, division: id, hours: z.number(), selfStudyHours: z.number(), owedHours: figure })),
    divisions: z.array(
      z.strictObject({
        division: id,
        students: z.number(),
        fewestHours: figure,
        meanHours: figure,
        mostHours: figure,
        owedHours: figure,
        teacherHours: z.number(),
        hourPool: figure,
      }),
    ),
  }),
  coverage: z.strictObject({
    needs: z.array(z.strictObject({ need: id, students: z.number(), askedHours: z.number(), receivedHours: z.number(), share: figure })),
    students: z.array(z.strictObject({ student: id, askedHours: z.number(), receivedHours: z.number(), share: figure })),
  }),
  teachers: z.array(z.strictObject({ teacher: id, hours: z.number(), groups: z.number(), mostWeeklyHours: z.number() })),
  indicators: z.strictObject({
    coverage: figure.describe("Severity-weighted share of the need-hours asked that is received."),
    worstStudent: figure,
    worstDivision: figure,
    studentsInNeed: z.number(),
    studentsUnserved: z.number().describe("In need, and receiving no hour of any."),
    groups: z.number(),
    meanGroupSize: figure,
    teacherHours: z.number(),
    actionsAtOnce: z.number().describe("Most different actions of one level at the same time."),
  }),
  statistics: z.strictObject({
    rows: z.number(),
    columns: z.number(),
    programs: z.number(),
    nodes: z.number(),
    iterations: z.number(),
    refused: z.number().describe("Answers of the backend that did not hold and were not used."),
    seconds: z.number(),
    secondsPerStage: z.record(z.string(), z.number()),
  }),
});

/**
 * What `solve` returns: plain JSON.
 *
 * @interface
 */
export type SolveResult = z.output<typeof resultSchema>;
/**
 * How good a plan is in one tier, and how good any plan could be.
 *
 * @interface
 */
export type TierResult = z.output<typeof tierResultSchema>;
