import { COMPETITORS } from "./competitors/index.js";
import { FAMILIES } from "./families.js";
import { launch } from "./launch.js";
import { appendRecord, keyOf, type Record, recordOf, type Task } from "./record.js";
import type { Run } from "./trace.js";

/** Makes the runs that are not among those made before, one after the other, and tells of each. */
export async function makeRuns(
  tasks: readonly Task[],
  before: readonly Record[],
  file: string | undefined,
  tell: (line: string) => void,
): Promise<Record[]> {
  const made = new Map(before.map((record) => [keyOf(record), record]));
  const absent = missingOf(tasks);
  const records: Record[] = [];
  for (const [index, task] of tasks.entries()) {
    const known = made.get(keyOf(task));
    const reason = absent.get(task.family) ?? absent.get(task.competitor);
    const record = known ?? recordOf(task, reason === undefined ? await launch(task) : notMade(reason));
    // What is missing may be there the next time, so that only true runs are kept.
    if (file && !known && reason === undefined) appendRecord(file, record);
    records.push(record);
    tell(`${index + 1}/${tasks.length} ${task.family}, seed ${task.seed}, ${task.competitor}: ${known ? "known" : wordsOf(record.run)}`);
  }
  return records;
}

/** Families and competitors that cannot be run here, with why. */
function missingOf(tasks: readonly Task[]): Map<string, string> {
  const asked = new Set(tasks.flatMap(({ family, competitor }) => [family, competitor]));
  const missing = new Map<string, string>();
  for (const { name, missing: why } of [...FAMILIES, ...COMPETITORS.map((each) => ({ name: each.id, missing: each.missing }))]) {
    const reason = asked.has(name) ? why?.() : undefined;
    if (reason !== undefined) missing.set(name, reason);
  }
  return missing;
}

function notMade(missing: string): Run {
  return { trace: [], breaches: 0, megabytes: 0, missing };
}

function wordsOf({ value, bound, trace, note, missing }: Run): string {
  if (missing !== undefined) return `not measured: ${missing}`;
  const figure = (each: number | undefined) => each?.toFixed(1) ?? "none";
  const end = trace.at(-1)?.at;
  return `value ${figure(value)}, bound ${figure(bound)}${end === undefined ? "" : `, ${end.toFixed(1)} s`}${note ? ` (${note})` : ""}`;
}
