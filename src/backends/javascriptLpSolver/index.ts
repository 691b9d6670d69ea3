import type { SolveAnswer, SolveRequest, Solver, SynchronousBackend } from "../backend.js";
import { openBound } from "../certificate.js";
import type { Heuristic } from "../heuristic/heuristic.js";
import { pricedCosts, searchByDives } from "../heuristic/search.js";
import { wholePoint } from "../rounding.js";
import { branchAndBound } from "./branchAndBound.js";

/** javascript-lp-solver: no WebAssembly, answers at once, for small schools. */
export const javascriptLpSolver: SynchronousBackend = {
  id: "javascript-lp-solver",
  capabilities: { synchronous: true, mostColumns: 1_500, warmStart: true },
  open: async () => javascriptLpSolver.openSync(),
  openSync(): Solver {
    return {
      solve(request) {
        const { program } = request;
        const { mostColumns } = javascriptLpSolver.capabilities;
        // A tableau is dense: past this size one relaxation alone would seem to hang.
        if (program.columnCount > mostColumns) {
          return {
            status: "limit",
            bound: openBound(program),
            nodes: 0,
            iterations: 0,
            message: `${program.columnCount} columns are past the reach of javascript-lp-solver (${mostColumns})`,
          };
        }
        return request.heuristic ? searchAnew(request, request.heuristic) : branchAndBound(request);
      },
    };
  },
};

/** Each step is solved anew: programs this small need no better. */
function searchAnew(request: SolveRequest, heuristic: Heuristic): SolveAnswer {
  const end = Date.now() + request.timeLimit * 1000;
  const program = request.program.variant();
  const pointOf = ({ values, objective }: SolveAnswer) => (values && objective !== undefined ? { values, objective } : undefined);
  const found = searchByDives(
    request.program,
    heuristic,
    {
      setPrice(price) {
        const terms = [...pricedCosts(request.program, price)].map((cost, column) => [column, cost] as const);
        program.setObjective({ terms, constant: request.program.objective.constant }, program.sense);
      },
      setBounds(column, lower, upper) {
        program.lower[column] = lower;
        program.upper[column] = upper;
      },
      isOver: () => Date.now() >= end,
      solve: () => pointOf(branchAndBound({ ...request, program, relaxed: true })),
      finish: () => pointOf(branchAndBound({ ...request, program })),
    },
    request.start,
  );
  const point = found && wholePoint(request.program, found.values);
  const common = { bound: openBound(request.program), nodes: 0, iterations: 0 };
  return point ? { ...common, status: "feasible", ...point } : { ...common, status: "limit" };
}
