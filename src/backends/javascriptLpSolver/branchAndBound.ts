import type { Program } from "../../program/program.js";
import type { SolveAnswer, SolveRequest } from "../backend.js";
import { wholePoint } from "../rounding.js";
import { type Box, type Relaxation, solveRelaxation } from "./relaxation.js";

interface Node extends Box {
  /** Proven: no point of the node is better. */
  readonly bound: number;
}

const INTEGRALITY = 1e-6;
const ABSOLUTE_GAP = 1e-6;

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
  const open: Node[] = [root];
  /** Bounds of nodes that could be settled neither way. */
  const unsettled: number[] = [];
  let best: { values: Float64Array; objective: number } | undefined;
  /** Best bound among nodes left unexplored because they could better the plan by no more than the gap. */
  let closed = sign * Number.NEGATIVE_INFINITY;
  let nodes = 0;
  let iterations = 0;

  const start = request.start && !relaxed ? wholePoint(program, request.start) : undefined;
  if (start) best = start;
  const closes = (bound: number) => {
    const close = best !== undefined && sign * (bound - best.objective) <= Math.max(ABSOLUTE_GAP, request.gap * Math.abs(best.objective));
    if (close) closed = sign * Math.max(sign * closed, sign * bound);
    return close;
  };

  while (open.length > 0 && (nodes === 0 || (nodes < request.nodeLimit && Date.now() < deadline))) {
    const node = open.pop() as Node;
    if (closes(node.bound)) continue;
    nodes++;
    const answer = solveRelaxation(program, node, deadline);
    iterations += answer.iterations;
    if (answer.status === "infeasible") continue;
    const bound = sign > 0 ? Math.min(node.bound, answer.bound) : Math.max(node.bound, answer.bound);
    if (relaxed) {
      if (answer.status !== "solved")
        return { status: "failed", bound, nodes: 0, iterations, message: "the relaxation could not be settled" };
      return {
        status: "optimal",
        values: answer.values as Float64Array,
        objective: answer.objective as number,
        bound,
        nodes: 0,
        iterations,
      };
    }
    const fractional = answer.values && branchingColumn(program, node, answer.values);
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

/** The fractional column that matters most: far from whole, and in many rows. */
function branchingColumn(program: Program, box: Box, values: Float64Array): number | undefined {
  const weight = entriesByColumn(program);
  let chosen: number | undefined;
  let most = 0;
  for (let column = 0; column < program.columnCount; column++) {
    if (!program.integer[column] || box.lower[column] === box.upper[column]) continue;
    const distance = Math.abs(values[column] - Math.round(values[column]));
    const score = distance * weight[column];
    if (distance > INTEGRALITY && score > most) {
      most = score;
      chosen = column;
    }
  }
  return chosen;
}

const weights = new WeakMap<Program, Float64Array>();

function entriesByColumn(program: Program): Float64Array {
  const known = weights.get(program);
  if (known?.length === program.columnCount) return known;
  const count = new Float64Array(program.columnCount).fill(1);
  for (const column of program.entryColumn) count[column]++;
  weights.set(program, count);
  return count;
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
function childrenOf(node: Node, column: number, bound: number, { values }: Relaxation): Node[] {
  const middle = values ? values[column] : (node.lower[column] + node.upper[column]) / 2;
  const cut = Math.min(node.upper[column] - 1, Math.max(node.lower[column], Math.floor(middle + INTEGRALITY)));
  const down: Node = { lower: node.lower, upper: Float64Array.from(node.upper), bound };
  down.upper[column] = cut;
  const up: Node = { lower: Float64Array.from(node.lower), upper: node.upper, bound };
  up.lower[column] = cut + 1;
  return middle - cut > 0.5 ? [down, up] : [up, down];
}
