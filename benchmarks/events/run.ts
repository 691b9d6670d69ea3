import { parseArgs } from "node:util";
import type { Problem } from "../../src/domain/problem.js";
import type { Timetable } from "../../src/domain/timetable.js";
import { DEMO_PARAMETERS, generateSchool } from "../../src/generate/index.js";
import { solve, verify } from "../../src/index.js";
import { parseProblem } from "../../src/read/parse.js";
import { replan } from "../../src/replan/index.js";
import { markdownTable, percent } from "../markdown.js";
import { disturbance } from "./disturbance.js";
import { added, isUntouched, pastMinutes } from "./past.js";
import { EVENTS } from "./script.js";

// Lives through a year of the demo school: each event is replanned, and planned afresh beside it. [--seconds N] [--afresh N] [--events N]
const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "20" },
    afresh: { type: "string", default: "30" },
    events: { type: "string", default: "30" },
  },
});
/** On this thread: threads that load TypeScript take seconds to start, for each of the many plans. */
const solving = { timeLimit: Number(values.seconds), workers: 0 };

/** Coverage counts as equal within this share of all that is asked for. */
const EQUAL = 0.01;

const read = parseProblem(generateSchool(DEMO_PARAMETERS));
if (!read.ok) throw new Error("the demo school cannot be read");
let problem: Problem = read.problem;
const first = await solve(problem, { ...solving, timeLimit: 3 * solving.timeLimit });
if (!first.timetable) throw new Error("the demo school has no plan");
let timetable: Timetable = first.timetable;
let past: Timetable | undefined;
let happened = new Map<string, number>();

interface Row {
  readonly moves: number;
  readonly afresh: number;
  readonly coverage: number;
  readonly coverageAfresh: number;
}
const rows: Row[] = [];
const cells: string[][] = [];
const wrong: string[] = [];

for (const [index, { date, what, changes: changesOf }] of EVENTS.slice(0, Number(values.events)).entries()) {
  const changes = changesOf({ problem, timetable });
  const movesTo = disturbance({ problem, timetable }, changes, date);
  const lived = added(happened, pastMinutes(timetable, date));
  const now = await replan(problem, timetable, changes, { ...solving, from: date, ...(past && { past }) });
  if (!now.timetable) {
    wrong.push(`${date} ${what}: no plan (${now.status}: ${now.result.reasons.join(" ")})`);
    console.log(`${date} ${what}: ${now.status}`);
    continue;
  }
  const breaches = verify(now.problem, now.timetable);
  if (breaches.length > 0) wrong.push(`${date} ${what}: ${breaches.length} breaches, first: ${breaches[0].sentence}`);
  if (!isUntouched(pastMinutes(now.past), lived)) wrong.push(`${date} ${what}: the past is not what it was`);
  const afresh = await solve(now.problem, { ...solving, timeLimit: Number(values.afresh) });
  const moves = movesTo(now.timetable);
  const other = afresh.timetable ? movesTo(afresh.timetable) : undefined;
  const row = {
    moves: moves.students,
    afresh: other?.students ?? Number.NaN,
    coverage: now.result.indicators.coverage ?? 1,
    coverageAfresh: afresh.indicators.coverage ?? 1,
  };
  rows.push(row);
  cells.push([
    `${index + 1}`,
    date,
    what,
    `${moves.students}`,
    `${now.moves?.students ?? 0}`,
    `${moves.teachers}`,
    percent(row.coverage),
    `${row.afresh}`,
    `${other?.teachers ?? "–"}`,
    percent(row.coverageAfresh),
  ]);
  console.error(cells.at(-1)?.join("  "));
  ({ problem, timetable, past } = { problem: now.problem, timetable: now.timetable, past: now.past });
  happened = lived;
}

const titles = [
  "",
  "date",
  "event",
  "moves",
  "of them in the period",
  "teachers' moves",
  "coverage",
  "moves afresh",
  "teachers' afresh",
  "coverage afresh",
];
console.log(markdownTable(titles, cells, 3));
const equal = rows.filter((row) => row.coverage >= row.coverageAfresh - EQUAL);
console.log(
  `\n${rows.length} events replanned; ${equal.length} with a coverage within ${percent(EQUAL, 0)} of that planned afresh, or better.`,
  `Moves for one of planning afresh, median: ${median(equal.map((row) => row.moves / Math.max(1, row.afresh))).toFixed(3)} over those, ${median(rows.map((row) => row.moves / Math.max(1, row.afresh))).toFixed(3)} over all.`,
);
console.log(wrong.length === 0 ? "Every plan verified, every hour of the past untouched." : wrong.join("\n"));
process.exit(wrong.length === 0 ? 0 : 1);

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
