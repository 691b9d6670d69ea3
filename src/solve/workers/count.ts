import type { School } from "../../domain/school.js";
import type { SolveOptions } from "../options.js";

/** Students below whom a search mostly ends sooner than a thread starts. */
const MANY_STUDENTS = 60;

/**
 * Threads for a search. By default none for a small school, unless the caller may abort; else two where threads can
 * be had: in Node.js, and in a browser that was told where their script lies. A backend that is an object cannot leave the caller's thread.
 */
export function workersFor(school: School, { workers, workerScript, signal, backend = "auto" }: SolveOptions): number {
  if (typeof backend === "object") return 0;
  if (workers !== undefined) return workers;
  const isNode = typeof process === "object" && Boolean(process.versions?.node);
  const inPage = workerScript !== undefined && typeof Worker === "function";
  return (isNode || inPage) && (signal !== undefined || school.students.length >= MANY_STUDENTS) ? 2 : 0;
}
