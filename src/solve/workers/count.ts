import type { School } from "../../domain/school.js";
import type { SolveOptions } from "../options.js";

/** Students below whom a search mostly ends sooner than a thread starts. */
const MANY_STUDENTS = 60;

/**
 * Threads for a search. By default none for a small school, unless the caller may abort; else two where threads can
 * be had. A backend that is an object cannot leave the caller's thread.
 */
export function workersFor(school: School, { workers, signal, backend = "auto" }: SolveOptions): number {
  if (typeof backend === "object") return 0;
  if (workers !== undefined) return workers;
  const canStart = typeof process === "object" && Boolean(process.versions?.node);
  return canStart && (signal !== undefined || school.students.length >= MANY_STUDENTS) ? 2 : 0;
}
