import type { Problem } from "../domain/problem.js";
import type { SolveResult } from "../domain/result.js";
import type { SolveOptions } from "../solve/options.js";
import { solve } from "../solve/solve.js";
import { countMoves, type Entry } from "./entries.js";
import type { Budget } from "./options.js";
import { askingNothing, onTerms, type Terms } from "./terms.js";

/** The smallest budget that can be met, where the one asked for cannot: what was found. */
export interface SmallestBudget {
  /** Null where none was asked for. */
  readonly moves: number | null;
  readonly teacherMoves: number | null;
  /** No plan has fewer; of moves and teachers' moves together, where both were limited. */
  readonly proven: boolean;
}

export interface Found {
  readonly result: SolveResult;
  readonly smallest?: SmallestBudget;
}

interface Question {
  readonly problem: Problem;
  readonly entries: readonly Entry[];
  /** A period is under way. */
  readonly begun: boolean;
  readonly terms: Terms;
  readonly budget: Budget;
  readonly solving: SolveOptions;
}

/** The plan within the budget, or else within the smallest that can be met. */
export async function searchWithin(question: Question): Promise<Found> {
  const { problem, entries, begun, terms, budget, solving } = question;
  // Moves out of actions that are closed are no choice of any plan.
  const forced = countMoves(
    entries.filter(({ first, open }) => first && !open),
    NOTHING,
  );
  const [mostMoves, mostTeacherMoves] = [less(budget.moves, forced.students), less(budget.teacherMoves, forced.teachers)];
  const limited = mostMoves !== undefined || mostTeacherMoves !== undefined;
  if (!limited) return { result: await solve(onTerms(problem, entries, begun, terms), solving) };
  let result: SolveResult | undefined;
  if ((mostMoves ?? 0) >= 0 && (mostTeacherMoves ?? 0) >= 0) {
    result = await solve(onTerms(problem, entries, begun, { ...terms, mostMoves, mostTeacherMoves }), solving);
    if (result.timetable || result.status === "cancelled") return { result };
  }
  const known = result?.status === "infeasible" || result === undefined;
  const found = await searchSmallest(question, { mostMoves, mostTeacherMoves });
  if (!found) return { result: result ?? (await solve(onTerms(problem, entries, begun, terms), solving)) };
  const met = within(found.moves, budget);
  if (met) return { result: found.result };
  return {
    result: found.result,
    smallest: {
      moves: budget.moves === undefined ? null : found.moves.students,
      teacherMoves: budget.teacherMoves === undefined ? null : found.moves.teachers,
      proven: found.proven && known,
    },
  };
}

const NOTHING = { version: 1 as const, commonSlots: [], groups: [], selfStudy: [] };
const less = (most: number | undefined, forced: number) => (most === undefined ? undefined : most - forced);

function within(moves: { students: number; teachers: number }, budget: Budget): boolean {
  return (
    moves.students <= (budget.moves ?? Number.POSITIVE_INFINITY) && moves.teachers <= (budget.teacherMoves ?? Number.POSITIVE_INFINITY)
  );
}

interface Smallest {
  readonly result: SolveResult;
  readonly moves: { readonly students: number; readonly teachers: number };
  readonly proven: boolean;
}

/** High enough that a move comes before what most schools can gain by it. */
const FIRST_OF_ALL = 1_000;

/** First the fewest moves, as if nobody asked for anything; then the best plan with no more. */
async function searchSmallest(
  { problem, entries, begun, terms, solving }: Question,
  limits: Pick<Terms, "mostMoves" | "mostTeacherMoves">,
): Promise<Smallest | undefined> {
  const first = entries.filter((entry) => entry.first);
  const limited = { students: limits.mostMoves !== undefined, teachers: limits.mostTeacherMoves !== undefined };
  const counting = { price: limited.students ? 1 : 0, teacherPrice: limited.teachers ? 1 : 0, laterWeight: 1 };
  const fewest = await solve(onTerms(askingNothing(problem), first, true, counting), solving);
  if (!fewest.timetable) return undefined;
  const moves = countMoves(first, fewest.timetable);
  const proven = fewest.tiers.some(({ tier, proven }) => tier === "coverage" && proven);
  const forced = countMoves(
    first.filter(({ open }) => !open),
    NOTHING,
  );
  const result = await solve(
    onTerms(problem, entries, begun, {
      ...terms,
      ...(limited.students && { mostMoves: moves.students - forced.students }),
      ...(limited.teachers && { mostTeacherMoves: moves.teachers - forced.teachers }),
    }),
    solving,
  );
  if (result.timetable) return { result, moves: countMoves(first, result.timetable), proven };
  if (result.status === "cancelled") return { result, moves, proven };
  // A budget that leaves the search no room can hide the plan from it; a price does not.
  const priced = {
    ...terms,
    ...(limited.students && { price: FIRST_OF_ALL }),
    ...(limited.teachers && { teacherPrice: FIRST_OF_ALL }),
    laterWeight: (terms.laterWeight * Math.max(terms.price, terms.teacherPrice)) / FIRST_OF_ALL,
  };
  const dear = await solve(onTerms(problem, entries, true, priced), solving);
  if (!dear.timetable) return undefined;
  const more = countMoves(first, dear.timetable);
  return { result: dear, moves: more, proven: proven && more.students === moves.students && more.teachers === moves.teachers };
}
