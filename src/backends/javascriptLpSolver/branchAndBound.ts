import type { Program } from "../../program/program.js";
import type { SolveAnswer, SolveRequest } from "../backend.js";
import { wholePoint } from "../rounding.js";
import type { Box } from "./buildTableau.js";
import { INTEGRALITY, Pseudocosts, type Step } from "./pseudocosts.js";
import { type Relaxation, Relaxations } from "./relaxations.js";

interface Node extends Box {
  /** Proven: no point of the node is better. */
  readonly bound: number;
  /** How the node came from its parent, and the value of the parent's relaxation. */
  readonly origin?: { readonly step: Step; readonly objective: number };
}

/** Tiers are compared to within 1e-6: what a closed node adds to the bound has to stay well below. */
const ABSOLUTE_GAP = 1e-7;

/**
 * Branch and bound, depth first, over the library's relaxations. The library has an integer solver of its own, which
 * reports a time-out as a success with fractional integers; here every node's bound is certified, limits are counts,
 * and what is not proven is not claimed.
 */
export function branchAndBound(request: SolveRequest): SolveAnswer {
  const { program, relaxed } = request;
  const sign = program.sense === "maximize" ? 1 : -1;
  const deadline = Date.now() + request.timeLimit * 1000;
  const root: Node = {
    lower: Float64Array.from(program.lower),
    upper: Float64Array.from(program.upper),
    bound: sign * Number.POSITIVE_INFINITY,
  };
  const relaxations = new Relaxations(program, root, deadline);
  if (relaxed) return relaxedAnswer(relaxations.solve(root));
  const pseudocosts = new Pseudocosts(program);
  const open: Node[] = [root];
  /** Bounds of nodes that could be settled neither way. */
  const unsettled: number[] = [];
  let best = request.start && wholePoint(program, request.start);
  /** Best bound among nodes left unexplored because they could better the plan by no more than the gap. */
  let closed = sign * Number.NEGATIVE_INFINITY;
  let nodes = 0;
  let iterations = 0;

  const closes = (bound: number) => {
    const close = best !== undefined && sign * (bound - best.objective) <= Math.max(ABSOLUTE_GAP, request.gap * Math.abs(best.objective));
    if (close) closed = sign * Math.max(sign * closed, sign * bound);
    return close;
  };

  while (open.length > 0 && (nodes === 0 || (nodes < request.nodeLimit && Date.now() < deadline))) {
    const node = open.pop() as Node;
    if (closes(node.bound)) continue;
    nodes++;
    const answer = relaxations.solve(node);
    iterations += answer.iterations;
    if (answer.status === "infeasible") continue;
    if (node.origin && answer.objective !== undefined)
      pseudocosts.learn(node.origin.step, sign * (node.origin.objective - answer.objective));
    const bound = sign > 0 ? Math.min(node.bound, answer.bound) : Math.max(node.bound, answer.bound);
    const fractional = answer.values && pseudocosts.choose(node, answer.values);
    if (answer.values && fractional === undefined) {
      const point = wholePoint(program, answer.values);
      if (point && (!best || sign * (point.objective - best.objective) > 0)) best = point;
    }
    if (closes(bound)) continue;
    const column = fractional ?? openColumn(program, node);
    if (column === undefined) unsettled.push(bound);
    else open.push(...childrenOf(node, column, bound, answer));
  }

  const left = [...open.map((node) => node.bound), ...unsettled].filter((bound) => !closes(bound));
  const bound = sign * Math.max(...[...left, closed].map((each) => sign * each), best ? sign * best.objective : Number.NEGATIVE_INFINITY);
  const common = { nodes, iterations, bound };
  if (best) return { ...common, status: left.length === 0 ? "optimal" : "feasible", ...best };
  return { ...common, status: left.length === 0 ? "infeasible" : "limit" };
}

function relaxedAnswer({ status, values, objective, bound, multipliers, iterations }: Relaxation): SolveAnswer {
  const common = { nodes: 0, iterations, bound };
  if (status === "solved") return { ...common, status: "optimal", values, objective, ...(multipliers && { multipliers }) };
  if (status === "infeasible") return { ...common, status: "infeasible" };
  return { ...common, status: "failed", message: "the relaxation could not be settled" };
}

/** An integer column that still has a choice, the widest first. */
function openColumn(program: Program, box: Box): number | undefined {
  let chosen: number | undefined;
  for (let column = 0; column < program.columnCount; column++) {
    const width = box.upper[column] - box.lower[column];
    if (program.integer[column] && width > 0 && (chosen === undefined || width > box.upper[chosen] - box.lower[chosen])) chosen = column;
  }
  return chosen;
}

/** Two halves of the node; the one that holds the relaxation's value is explored first. */
function childrenOf(node: Node, column: number, bound: number, { values, objective }: Relaxation): Node[] {
  const middle = values ? values[column] : (node.lower[column] + node.upper[column]) / 2;
  const cut = Math.min(node.upper[column] - 1, Math.max(node.lower[column], Math.floor(middle + INTEGRALITY)));
  const origin = (up: boolean, distance: number) =>
    objective === undefined ? {} : { origin: { step: { column, up, distance }, objective } };
  const down: Node = { lower: node.lower, upper: Float64Array.from(node.upper), bound, ...origin(false, middle - cut) };
  down.upper[column] = cut;
  const up: Node = { lower: Float64Array.from(node.lower), upper: node.upper, bound, ...origin(true, cut + 1 - middle) };
  up.lower[column] = cut + 1;
  return middle - cut > 0.5 ? [down, up] : [up, down];
}
