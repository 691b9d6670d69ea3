import type { SolveAnswer, SolveRequest, Solver, SynchronousBackend } from "../backend.js";
import { openBound } from "../certificate.js";
import { type DiveSettings, dive } from "../dive.js";
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
        return request.dive ? diveAnew(request, request.dive) : branchAndBound(request);
      },
    };
  },
};

/** Each step is solved anew: programs this small need no better. */
function diveAnew(request: SolveRequest, settings: DiveSettings): SolveAnswer {
  const end = Date.now() + request.timeLimit * 1000;
  const program = request.program.variant();
  const nothing: SolveAnswer = { status: "limit", bound: openBound(program), nodes: 0, iterations: 0 };
  const done = dive(request.program, settings, {
    setBounds(column, lower, upper) {
      program.lower[column] = lower;
      program.upper[column] = upper;
    },
    isOver: () => Date.now() >= end,
    solve: () => branchAndBound({ ...request, program, relaxed: true }).values,
    solveWhole() {
      const ranked = program.variant();
      ranked.integer.forEach((whole, column) => {
        ranked.integer[column] = whole && program.rank[column] > 0;
      });
      return branchAndBound({ ...request, program: ranked }).values;
    },
  });
  if (!done) return nothing;
  const { values, objective } = branchAndBound({ ...request, program });
  return values ? { ...nothing, status: "feasible", values, objective } : nothing;
}
