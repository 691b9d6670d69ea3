import type { Problem } from "../../domain/problem.js";
import type { SolveResult } from "../../domain/result.js";
import { tierOf } from "../difference.js";
import { type Gain, gainOf, pointsOf } from "./gain.js";
import type { Candidate } from "./kind.js";
import type { Relaxations } from "./relaxations.js";

/** A change that has been planned with. */
export interface Tried {
  readonly candidate: Candidate;
  readonly gain: Gain;
  /** No plan with the change gains more points. */
  readonly atMost: number;
  readonly proven: boolean;
}

/** A change that has not been planned with by itself. */
export interface Untried {
  readonly candidate: Candidate;
  readonly atMost: number;
}

export interface Findings {
  /** The most gaining first; among equals the cheapest. */
  readonly tried: readonly Tried[];
  readonly untried: readonly Untried[];
}

/** What the search asks, and how far it goes. */
export interface Quest {
  readonly problem: Problem;
  readonly base: SolveResult;
  readonly relaxations: Pick<Relaxations, "base" | "asked" | "priced" | "relaxed">;
  /** Plans problems side by side. */
  readonly plan: (problems: readonly Problem[]) => Promise<readonly SolveResult[]>;
  /** Gains to be found: what gains no more than the last of so many is of no interest. */
  readonly most: number;
  readonly mostSolves: number;
  /** Points that count as nothing. */
  readonly slack: number;
  readonly isOver: () => boolean;
}

/**
 * Changes that may be granted together, and what none of them gains more than by itself. `priced`: by the multipliers of
 * the base; `relaxed`: by the relaxation of the changed school; `ready`: to be planned next.
 */
interface Node {
  readonly members: readonly Candidate[];
  readonly atMost: number;
  readonly state: "priced" | "relaxed" | "ready";
}

/** Plans made side by side. It does not follow the number of threads, so that the answer does not either. */
const WIDTH = 4;
/** From so many on, changes in which the relaxation sees no gain are tried together first. */
const FEW = 3;

/**
 * The changes that gain most, from the most promising on: each bound is tightened only when it is the greatest left.
 * Changes in which the relaxation sees nothing are granted all together: one plan that gains no more than is found
 * already rules out every one of them; else they are halved. Ends when no bound left exceeds the last gain of interest.
 */
export async function mostGaining(quest: Quest, candidates: readonly Candidate[]): Promise<Findings> {
  const { problem, base, relaxations, slack } = quest;
  const value = pointsOf(base);
  const nothingSeen = relaxations.base - value + slack;
  const tried: Tried[] = [];
  const passed: Node[] = [];
  let open: Node[] = [];
  let solves = 0;
  for (const candidate of candidates) {
    const atMost = (quest.isOver() ? relaxations.asked : await relaxations.priced(candidate.grant(problem))) - value;
    open.push({ members: [candidate], atMost, state: "priced" });
  }
  for (;;) {
    const least = tried.length < quest.most ? 0 : tried[quest.most - 1].gain.points;
    passed.push(...open.filter(({ atMost }) => atMost <= least + slack));
    open = open.filter(({ atMost }) => atMost > least + slack).sort(byPromise);
    // Once no plan is left to make, relaxations still tell what the changes left could gain at most.
    const head = solves < quest.mostSolves ? open.at(0) : open.find(({ state }) => state === "priced");
    if (!head || quest.isOver()) break;
    if (head.state === "priced") {
      const atMost = Math.min(head.atMost, (await relaxations.relaxed(head.members[0].grant(problem))) - value);
      open[open.indexOf(head)] = { ...head, atMost, state: "relaxed" };
    } else if (head.state === "relaxed" && head.atMost <= nothingSeen && open.length >= FEW) {
      open = together(open, candidates);
    } else {
      const batch = readyOf(open, nothingSeen).slice(0, Math.min(WIDTH, quest.mostSolves - solves));
      open = open.filter((node) => !batch.includes(node));
      const results = await quest.plan(batch.map(({ members }) => members.reduce((all, each) => each.grant(all), problem)));
      solves += batch.length;
      batch.forEach(({ members, atMost: before }, index) => {
        const { atMost, proven } = boundOf(results[index], base, before);
        if (members.length > 1) open.push(...halves(members, atMost));
        else {
          const gain = gainOf(results[index], base);
          tried.push({ candidate: members[0], gain, atMost: Math.max(gain.points, atMost), proven });
        }
      });
      tried.sort((a, b) => b.gain.points - a.gain.points || a.candidate.price - b.candidate.price || place(a) - place(b));
    }
  }
  return { tried, untried: [...open, ...passed].flatMap(({ members, atMost }) => members.map((candidate) => ({ candidate, atMost }))) };

  function place({ candidate }: Tried): number {
    return candidates.indexOf(candidate);
  }
}

function byPromise(a: Node, b: Node): number {
  return b.atMost - a.atMost || a.members[0].price - b.members[0].price;
}

/** Those to be planned next, from the most promising on, as far as no bound before them is still to be tightened. */
function readyOf(open: readonly Node[], nothingSeen: number): Node[] {
  const end = open.findIndex(
    ({ state, atMost }, index) => index > 0 && (state === "priced" || (state === "relaxed" && atMost <= nothingSeen)),
  );
  return open.slice(0, end < 0 ? open.length : end);
}

/** All that is left in one: the promising are gone, and sets that have been halved stay as they are. */
function together(open: readonly Node[], order: readonly Candidate[]): Node[] {
  const single = open.filter(({ state }) => state !== "ready");
  const members = new Set(single.flatMap((node) => node.members));
  const all: Node = { members: order.filter((each) => members.has(each)), atMost: single[0].atMost, state: "ready" };
  return [...open.filter(({ state }) => state === "ready"), all];
}

/** In the order of the kinds, so that likes stay together: they mostly gain no more together than apart. */
function halves(members: readonly Candidate[], atMost: number): Node[] {
  const middle = Math.ceil(members.length / 2);
  return [members.slice(0, middle), members.slice(middle)].map((half): Node => ({ members: half, atMost, state: "ready" }));
}

function boundOf(result: SolveResult, base: SolveResult, before: number): { atMost: number; proven: boolean } {
  const [own, other] = [tierOf(result, "coverage"), tierOf(base, "coverage")];
  const bound = own?.bound ?? Number.POSITIVE_INFINITY;
  return { atMost: Math.min(before, Math.max(0, bound - pointsOf(base))), proven: Boolean(own?.proven && other?.proven) };
}
