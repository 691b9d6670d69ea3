import { worker, workerEmit } from "workerpool";
import type { Solver } from "../../backends/backend.js";
import { unpackProgram } from "../../program/packed.js";
import { readSchool } from "../../read/read.js";
import { openBackend, searchHere } from "../here.js";
import { limitsOf } from "../options.js";
import type { Message, PackedRequest, RemoteOptions } from "./messages.js";
import { HELPER, lanesOf, openPool } from "./pool.js";

const emit = (message: Message) => workerEmit(message);

worker({
  /** A whole search; what it reports and finds is sent while it runs. */
  async search(problem: unknown, { backend, helpers, script, ...options }: RemoteOptions) {
    const pool = helpers > 0 ? await openPool(helpers, script, HELPER) : undefined;
    try {
      return await searchHere(
        readSchool(problem),
        backend,
        limitsOf(options),
        { report: (progress) => emit({ progress }), found: (found) => emit({ found }) },
        pool ? lanesOf(pool, helpers, backend) : [],
      );
    } finally {
      await pool?.terminate(true);
    }
  },

  /** One program. */
  async answer(backend: string, request: PackedRequest) {
    solver ??= (await openBackend(backend as RemoteOptions["backend"])).solver;
    const answer = solver.solve({ ...request, program: unpackProgram(request.program) });
    if (answer.status === "failed") solver = undefined;
    return answer;
  },
});

let solver: Solver | undefined;
