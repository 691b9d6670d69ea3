import type { SolveAnswer } from "../backends/backend.js";
import type { Program } from "../program/program.js";
import { ask, mustStop, type Search, type SearchContext } from "./search.js";

/** Share of the open decisions of a rank that one step of a dive fixes. */
const BATCH = 0.2;
const WHOLE = 1e-6;
const MOST_RETREATS = 20;
const FINISHING_NODES = 50;

/**
 * A dive: the relaxation is solved, the decisions closest to whole are fixed, and so on until all are, those of a
 * higher rank first. The program that is left is nearly a network, and solved in whole numbers. `shift` above zero
 * rounds up more often than down: a group too many can be led, one too few turns students away.
 *
 * @returns the answer of the last program, bounds restored; undefined when the dive ran aground
 */
export function* dive(context: SearchContext, stage: string, program: Program, shift: number): Search<SolveAnswer | undefined> {
  const saved = { lower: [...program.lower], upper: [...program.upper] };
  try {
    for (const rank of [...new Set(program.rank)].filter((each) => each > 0).sort((a, b) => b - a)) {
      if (!(yield* settle(context, stage, program, rank, shift))) return undefined;
    }
    const answer = yield* ask(context, stage, program, { nodeLimit: FINISHING_NODES });
    return answer.values ? answer : undefined;
  } finally {
    saved.lower.forEach((value, column) => {
      program.lower[column] = value;
      program.upper[column] = saved.upper[column];
    });
  }
}

/** Fixes every decision of a rank, a batch a relaxation; false when no way was found. */
function* settle(context: SearchContext, stage: string, program: Program, rank: number, shift: number): Search<boolean> {
  const open = new Set(
    program.rank.flatMap((each, column) => (each === rank && program.lower[column] < program.upper[column] ? [column] : [])),
  );
  let size = Math.max(1, Math.ceil(open.size * BATCH));
  let retreats = 0;
  let { values } = yield* ask(context, stage, program, { relaxed: true });
  while (open.size > 0) {
    if (!values || mustStop(context)) return false;
    const batch = nextBatch(values, open, size, shift);
    if (batch.length === 0) {
      // All that are left stand at zero.
      for (const column of open) program.fix(column, program.lower[column]);
      return true;
    }
    const before = batch.map(({ column }) => ({ column, lower: program.lower[column], upper: program.upper[column] }));
    for (const { column, target } of batch) program.fix(column, Math.min(program.upper[column], Math.max(program.lower[column], target)));
    const answer = yield* ask(context, stage, program, { relaxed: true });
    if (answer.values) {
      values = answer.values;
      for (const { column } of batch) open.delete(column);
      continue;
    }
    if (++retreats > MOST_RETREATS) return false;
    for (const { column, lower, upper } of before) {
      program.lower[column] = lower;
      program.upper[column] = upper;
    }
    if (batch.length > 1) {
      size = Math.ceil(batch.length / 4);
      continue;
    }
    // The one decision fixed was on the wrong side: only the other side is left.
    const [{ column, target }] = batch;
    if (target > values[column]) program.upper[column] = target - 1;
    else program.lower[column] = target + 1;
    if (program.lower[column] > program.upper[column]) return false;
    values = (yield* ask(context, stage, program, { relaxed: true })).values;
  }
  return true;
}

/** The open decisions closest to their rounded value, those above zero only: a count at zero may yet be needed. */
function nextBatch(
  values: ArrayLike<number>,
  open: ReadonlySet<number>,
  size: number,
  shift: number,
): { column: number; target: number }[] {
  return [...open]
    .filter((column) => values[column] > WHOLE)
    .map((column) => ({ column, target: Math.round(values[column] + shift) }))
    .sort((a, b) => Math.abs(values[a.column] - a.target) - Math.abs(values[b.column] - b.target) || a.column - b.column)
    .slice(0, size);
}
