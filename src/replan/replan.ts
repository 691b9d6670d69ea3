import { displayHere } from "../display/here.js";
import { PlageInputError } from "../domain/issue.js";
import type { Problem } from "../domain/problem.js";
import type { SolveResult } from "../domain/result.js";
import type { Timetable } from "../domain/timetable.js";
import { checkProblem } from "../read/read.js";
import { parseTimetable } from "../read/timetable.js";
import { applyChanges, type Change } from "./changes/index.js";
import { type Diff, diffOf } from "./diff/diff.js";
import { countMoves, entriesOf, type MoveCount } from "./entries.js";
import type { Note } from "./note.js";
import { type ReplanOptions, readOptions } from "./options.js";
import { joined } from "./past.js";
import { restOfYear } from "./rest/restOfYear.js";
import { withAnnouncedRooms } from "./rooms.js";
import { type Found, type SmallestBudget, searchWithin } from "./search.js";
import { speechIn } from "./speech.js";
import { keepingSlots } from "./terms.js";

/** A year replanned from a date on: plain JSON. */
export interface Replan {
  readonly version: 1;
  readonly status: SolveResult["status"];
  readonly from: string;
  /** The result of the rest of the year, as `solve` gives it; its coverage counts what is still asked, less the price of moves. */
  readonly result: SolveResult;
  /** The rest of the year as a problem, the changes made: what the next replan, and any other call, starts from. */
  readonly problem: Problem;
  /** Groups of the rest of the year; null without a plan. */
  readonly timetable: Timetable | null;
  /** Groups as far as they have met before, those of earlier replans included where they were given. */
  readonly past: Timetable;
  /** In the period under way, or in the first one where none is; `later`, in those after it. */
  readonly moves: (MoveCount & { readonly later: MoveCount }) | null;
  /** From what was announced to what is planned now; null without a plan. */
  readonly diff: Diff | null;
  /** Present where the budget that was asked for cannot be met. */
  readonly smallestBudget?: SmallestBudget;
  /** What else could not stay as it was. */
  readonly notes: readonly Note[];
  /** The changes, what comes of them and the notes, in sentences. */
  readonly sentences: readonly string[];
}

/**
 * Plans the rest of a year anew after something has changed, with the least disturbance: what has happened stays and
 * counts; who need not change group or leader does not, within the budget and as far as the price of moves says. In a
 * notebook's cell it shows itself as the result of `solve` does, its sentences first.
 *
 * @param problem the year, or the `problem` of an earlier replan
 * @param timetable the timetable of that problem
 * @param changes what is other than planned, from `options.from` on
 * @throws {PlageInputError} with every issue of the problem and the timetable, else of the changes, else of the year they leave
 * @throws {RangeError} when an option is out of range
 */
export async function replan(problem: unknown, timetable: unknown, changes: readonly Change[], options: ReplanOptions): Promise<Replan> {
  const display = await displayHere();
  if (!display) return planRest(problem, timetable, changes, options);
  return display.inCell(
    options,
    (heard) => planRest(problem, timetable, changes, heard),
    (rest) => display.shownPlan(rest.problem, rest.result, options.lang, rest.sentences),
  );
}

async function planRest(problem: unknown, timetable: unknown, changes: readonly Change[], options: ReplanOptions): Promise<Replan> {
  const { from, price, teacherPrice, laterWeight, budget, keepSlots, past, lang, solving } = readOptions(options);
  const earlier = past === undefined ? undefined : parseTimetable(past);
  const rest = restOfYear(problem, timetable, from);
  const notes: Note[] = [...rest.notes];
  const { state, changes: made } = applyChanges(rest, changes, { from, note: (note) => notes.push(note) });
  const read = checkProblem(state.problem);
  if ("issues" in read) throw new PlageInputError(read.issues);
  const { school } = read;
  const entries = entriesOf(school, rest.problem, state.announced);
  const begun = school.problem.periods?.[0].continues ?? false;
  const question = { entries, begun, budget, solving, terms: { price, teacherPrice, laterWeight } };

  const kept = keepSlots ? keepingSlots(state.problem, school, state.announced) : state.problem;
  let found: Found = await searchWithin({ ...question, problem: kept });
  if (!found.result.timetable && found.result.status !== "cancelled" && kept !== state.problem) {
    found = await searchWithin({ ...question, problem: state.problem });
    if (found.result.timetable) notes.push({ code: "slotsNotKept" });
  }

  const { smallest } = found;
  const plan = found.result.timetable && withAnnouncedRooms(school, state.announced, found.result.timetable);
  const result = { ...found.result, timetable: plan };
  const speech = speechIn([rest.problem, state.problem], lang);
  const count = (first: boolean) =>
    countMoves(
      entries.filter((entry) => entry.first === first),
      plan ?? state.announced,
    );
  const moves = plan && { ...count(true), later: count(false) };
  const { words } = speech;
  return {
    version: 1,
    status: result.status,
    from,
    result,
    problem: state.problem,
    timetable: plan,
    past: joined(earlier, rest.past),
    moves,
    diff: plan && diffOf(school, rest.problem, state.announced, plan, speech),
    ...(smallest && { smallestBudget: smallest }),
    notes,
    sentences: [
      ...made.map((change) => speech.change(change)),
      moves ? words.moved(speech.period(from), moves) : words.noPlan(speech.period(from)),
      ...(smallest ? [words.smallestBudget(smallest)] : []),
      ...notes.map((note) => speech.note(note)),
    ],
  };
}
