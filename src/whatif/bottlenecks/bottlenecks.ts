import { PlageInputError } from "../../domain/issue.js";
import type { Problem } from "../../domain/problem.js";
import type { SolveResult } from "../../domain/result.js";
import { checkProblem } from "../../read/read.js";
import { withSettings } from "../changes/settings.js";
import { tierOf } from "../difference.js";
import { solveEach } from "../solveEach.js";
import { type Gain, needHoursOf, rounded } from "./gain.js";
import type { BottleneckKind, Candidate, ProposedChange } from "./kind.js";
import { candidatesOf } from "./kinds/index.js";
import { type BottleneckOptions, bottleneckOptions } from "./options.js";
import { type Findings, mostGaining } from "./search.js";
import { speechIn } from "./speech.js";

/** What would help most: plain JSON. */
export interface Bottlenecks {
  readonly version: 1;
  /** Of the plan of the school as it is. */
  readonly status: SolveResult["status"];
  /** Why it has no plan, in sentences. */
  readonly reasons: readonly string[];
  /** That plan in figures; null without one. */
  readonly base: {
    /** Severity-weighted need-hours, less what self-study costs. */
    readonly points: number;
    /** No plan of the school as it is has more points. */
    readonly bound: number;
    readonly proven: boolean;
    readonly needHours: number;
  } | null;
  /** Changes that gain, the most gaining first; among equals the cheapest. */
  readonly rows: readonly BottleneckRow[];
  /** No other single change of the kinds asked about gains more than the last row; than nothing, where rows are fewer than asked for. */
  readonly complete: boolean;
  /** Changes beside the rows that may gain more than the last of them, the most promising first; none when complete. */
  readonly open: readonly {
    readonly kind: BottleneckKind;
    readonly change: ProposedChange;
    readonly sentence: string;
    readonly atMost: number;
  }[];
  /** No change beside the rows gains more points. */
  readonly mostElsewhere: number;
  /** Changes looked at, and plans made. */
  readonly candidates: number;
  readonly solves: number;
}

/** One change, what it costs and what it gains. */
export interface BottleneckRow {
  readonly kind: BottleneckKind;
  readonly change: ProposedChange;
  readonly sentence: string;
  /** By which the cheaper of two changes is told, as in `diagnose`. */
  readonly price: number;
  /** Of the plan with the change over the plan without it. */
  readonly gain: Gain;
  /** No plan with the change gains more points. */
  readonly atMost: number;
  /** Neither plan can be bettered in points, so that the gain is exact. */
  readonly proven: boolean;
  /** The problem with the change made, ready to be solved. */
  readonly problem: Problem;
}

/**
 * What would help most? Looks among single changes of a kind: one more hour of a teacher, a slot, a skill, a room, a
 * larger group, an hour of a pool, a common slot. Each is first given a bound from the multipliers of the program's
 * relaxation, the promising are relaxed and then planned, and the search ends when no other change can gain more: so
 * the first row gains most of all, proven where the plans are. Gains are of coverage, whose `tolerance` is set aside here.
 * Points count to within the `gap` asked for.
 *
 * @throws {PlageInputError} with every issue of the problem
 * @throws {RangeError} when an option is out of range
 */
export async function bottlenecks(problem: unknown, options: BottleneckOptions = {}): Promise<Bottlenecks> {
  const { kinds, most, mostSolves, lang, solving } = bottleneckOptions(options);
  const read = checkProblem(problem);
  if ("issues" in read) throw new PlageInputError(read.issues);
  const { school } = read;
  const strict = withSettings(school.problem, "coverage", { tolerance: 0 });
  let solves = 0;
  const plan = (problems: readonly Problem[]) => {
    solves += problems.length;
    return solveEach(problems, solving, () => {});
  };
  const [base] = await plan([strict]);
  const { status, reasons } = base;
  const candidates = candidatesOf(school, kinds);
  const common = { version: 1, status, reasons, candidates: candidates.length } as const;
  const tier = tierOf(base, "coverage");
  if (!tier || tier.value === null || tier.bound === null)
    return { ...common, base: null, rows: [], complete: false, open: [], mostElsewhere: 0, solves };

  // The planner is loaded with them, at the first call.
  const { Relaxations } = await import("./relaxations.js");
  const slack = Math.max(LEAST_SLACK, (solving.gap ?? 0) * Math.abs(tier.value));
  const findings = await mostGaining(
    {
      problem: strict,
      base,
      relaxations: await Relaxations.of(strict, solving),
      plan,
      most,
      mostSolves: mostSolves - 1,
      slack,
      isOver: () => Boolean(solving.signal?.aborted),
    },
    candidates,
  );
  const speech = speechIn(school.problem, lang);
  const shown = ({ kind, change, message }: Candidate) => ({ kind, change, sentence: message(speech) });
  const { rows, others, last } = listed(findings, most, slack);
  const open = others.filter(({ atMost }) => atMost > last + slack);
  return {
    ...common,
    base: { points: rounded(tier.value), bound: rounded(tier.bound), proven: tier.proven, needHours: rounded(needHoursOf(base)) },
    rows: rows.map(({ candidate, gain, atMost, proven }) => ({
      ...shown(candidate),
      price: candidate.price,
      gain,
      atMost: rounded(atMost),
      proven,
      problem: candidate.grant(school.problem),
    })),
    complete: open.length === 0,
    open: open.map(({ candidate, atMost }) => ({ ...shown(candidate), atMost: rounded(atMost) })),
    mostElsewhere: rounded(others.reduce((greatest, { atMost }) => Math.max(greatest, atMost), 0)),
    solves,
  };
}

/** Points below which a gain is noise. */
const LEAST_SLACK = 1e-6;

/** The changes to list, all others by what they can gain at most, and what the last of the list gains. */
function listed({ tried, untried }: Findings, most: number, slack: number) {
  const rows = tried.slice(0, most).filter(({ gain }) => gain.points > slack);
  const others = [...tried.slice(rows.length), ...untried].sort((a, b) => b.atMost - a.atMost);
  return { rows, others, last: rows.length < most ? 0 : rows[most - 1].gain.points };
}
