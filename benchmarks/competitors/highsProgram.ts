import { highs } from "../../src/backends/highs.js";
import type { Competitor } from "./competitor.js";
import { type Form, oneProgram, timetableFrom } from "./oneProgram.js";

/** The whole year as one program in HiGHS, in WebAssembly. */
export function highsProgram(form: Form): Competitor {
  return {
    id: `HiGHS, ${form}`,
    async plan(problem, seconds) {
      const started = Date.now();
      const solver = await highs.open();
      const one = oneProgram(problem, form);
      const timeLimit = seconds - (Date.now() - started) / 1000;
      const { values, bound } = solver.solve({ program: one.model.program, gap: 1e-4, nodeLimit: 1e9, timeLimit, seed: 0 });
      return { timetable: values && timetableFrom(one, values), bound };
    },
  };
}
