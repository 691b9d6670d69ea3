import { readSchool } from "../read/read.js";
import type { Language } from "../report/words/index.js";
import type { SolveOptions } from "../solve/options.js";
import { granting, Oracle } from "./oracle.js";
import type { Requirement } from "./requirement.js";
import { requirementsOf } from "./requirements/index.js";
import { findConflicts } from "./search.js";
import { speechIn } from "./speech.js";
import { writtenOut } from "./writtenOut.js";

/** Options of `diagnose`: how the planner is asked, how often, and in which language the answer is. */
export interface DiagnoseOptions extends Pick<SolveOptions, "backend" | "seed" | "signal" | "workers" | "workerScript"> {
  /** Default: English. */
  readonly lang?: Language;
  /** Repairs to look for. Default: 5. */
  readonly repairs?: number;
  /** Most plans asked for, a limit of work that does not depend on the machine. Default: 1000. */
  readonly mostSolves?: number;
  /** Seconds for each plan asked for; where they do not suffice, the answer counts as not known. Default: 30. */
  readonly secondsPerSolve?: number;
  /** Hears how many plans have been asked for, at each of them. */
  readonly onSolve?: (solves: number) => void;
}

/** Why there is no plan, and what would make one possible: plain JSON. */
export interface Diagnosis {
  /** `feasible`: there is nothing to explain. `unknown`: whether a plan exists was not found out within the limits. */
  readonly status: "feasible" | "infeasible" | "unknown";
  /** Requirements that leave no plan together. */
  readonly conflicts: readonly {
    /** Requirements that cannot hold together. */
    readonly requirements: readonly { readonly id: string; readonly rule: string; readonly sentence: string }[];
    /** A plan was found without each of them, all others of the conflict kept. */
    readonly minimal: boolean;
  }[];
  /** Ways to make a plan possible, the cheapest first. Each has been tried: a verified plan exists with it. */
  readonly repairs: readonly {
    readonly price: number;
    readonly steps: readonly { readonly id: string; readonly price: number; readonly sentence: string }[];
    /** The problem with this repair made, ready to be solved. */
    readonly problem: unknown;
  }[];
  /** There are no conflicts beside those listed. */
  readonly complete: boolean;
  /** Plans asked for. */
  readonly solves: number;
}

const LIMITS = { repairs: 5, mostSolves: 1_000, secondsPerSolve: 30, nodesPerRepair: 40 };

/**
 * Says why a school has no plan: minimal sets of requirements that cannot hold together, each found and proven by
 * planning without some of them, and the cheapest repairs, each tried.
 *
 * @throws {PlageInputError} with every issue of the input
 * @throws {RangeError} when an option is out of range
 */
export async function diagnose(input: unknown, options: DiagnoseOptions = {}): Promise<Diagnosis> {
  const { lang = "en", repairs: most = LIMITS.repairs, mostSolves = LIMITS.mostSolves, secondsPerSolve, onSolve, ...plain } = options;
  const problem = writtenOut(readSchool(input));
  const all = requirementsOf(readSchool(problem));
  const oracle = new Oracle(problem, all, { ...plain, timeLimit: secondsPerSolve ?? LIMITS.secondsPerSolve }, { mostSolves, onSolve });
  const first = await oracle.allows(new Set(all));
  if (first !== "no")
    return {
      status: first === "yes" ? "feasible" : "unknown",
      conflicts: [],
      repairs: [],
      complete: first === "yes",
      solves: oracle.asked,
    };

  const { conflicts, repairs, complete } = await findConflicts(oracle, all, { repairs: most, nodes: most * LIMITS.nodesPerRepair });
  const speech = speechIn(problem, lang);
  const shown = ({ id, rule, message }: Requirement) => ({ id, rule, sentence: message(speech) });
  return {
    status: "infeasible",
    conflicts: conflicts.map(({ requirements, minimal }) => ({ requirements: requirements.map(shown), minimal })),
    repairs: repairs.map(({ price, granted }) => ({
      price,
      steps: granted.map(({ concession, amount }) => ({
        id: concession.id,
        price: concession.price * amount,
        sentence: concession.message(amount)(speech),
      })),
      problem: granting(problem, [], granted),
    })),
    complete,
    solves: oracle.asked,
  };
}
