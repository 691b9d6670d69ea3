import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Plan } from "../../src/domain/plan.js";
import { readSchool } from "../../src/read/read.js";
import { timetableOf } from "../../src/stages/timetable.js";
import { isThere, runCommand } from "./command.js";
import type { Attempt, Competitor } from "./competitor.js";
import { unmodelled, writtenForTimefold } from "./timefoldSchool.js";

const HOME = join(import.meta.dirname, "timefold");
const JAR = join(HOME, "target", "timefold.jar");
const MACHINE = ["-Xmx4g", "-XX:+UseParallelGC"];
/** Seconds after its limit that it has to write what it found. */
const GRACE = 15;

/** A model of the same school for Timefold Solver, the Community Edition, which runs on one thread. */
export const timefold: Competitor = {
  id: "Timefold",
  missing() {
    if (!isThere("java", "-version")) return "java is not installed";
    if (existsSync(JAR)) return undefined;
    if (!isThere("mvn", "-version")) return "its model is not built, and mvn is not installed";
    // The first time, Maven fetches the solver.
    return isThere("mvn", "-q", "-B", "-f", join(HOME, "pom.xml"), "package") && existsSync(JAR)
      ? undefined
      : "its model could not be built";
  },
  async plan(problem, seconds, tell): Promise<Attempt> {
    const deadline = performance.now() + seconds * 1000;
    const school = readSchool(problem);
    const unknown = unmodelled(school);
    if (unknown) return { note: `its model does not know ${unknown}` };
    const place = mkdtempSync(join(tmpdir(), "plage-bench-"));
    try {
      const [input, output] = [join(place, "school.json"), join(place, "plan.json")];
      const left = Math.max(1, (deadline - performance.now()) / 1000);
      writeFileSync(input, JSON.stringify(writtenForTimefold(school, left)));
      const onLine = (line: string) => {
        const value = /^value (\S+)$/.exec(line)?.[1];
        if (value !== undefined) tell({ value: Number(value) });
      };
      const { said, megabytes, fault } = await runCommand("java", [...MACHINE, "-jar", JAR, input, output], {
        seconds: left + GRACE,
        onLine,
      });
      if (!existsSync(output)) return { megabytes, note: fault ?? `no plan that keeps every rule: ${brokenRules(said)}` };
      return { timetable: timetableOf(school, JSON.parse(readFileSync(output, "utf8")) as Plan), megabytes };
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  },
};

function brokenRules(said: string): string {
  return [...said.matchAll(/^broken (.*)$/gm)].map(([, rule]) => rule).join(", ");
}
