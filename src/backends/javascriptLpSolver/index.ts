import type { Solver, SynchronousBackend } from "../backend.js";
import { openBound } from "../certificate.js";
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
        return branchAndBound(request);
      },
    };
  },
};
