import { FLOOR } from "./competitors/floor.js";
import { type Figures, figuresOf, GAPS, MOMENTS } from "./figures.js";
import { floorOf, type Instance } from "./instance.js";
import { gapName, markdownTable, percent, seconds, times, whole } from "./markdown.js";
import { median } from "./trace.js";

/** The competitor whose times the others are measured by. */
export const REFERENCE = "plage, 2 workers";

/** A family's table, and what its competitors had to say. */
export function familyTable(name: string, instances: readonly Instance[], competitors: readonly string[], gap: number): string {
  const limit = Math.max(...instances.map((instance) => instance.seconds));
  const moments = MOMENTS.filter((at) => at <= limit);
  const all = competitors.filter((id) => id !== FLOOR).flatMap((id) => figuresOf(instances, id, REFERENCE, gap) ?? []);
  const titles = [
    "median over seeds",
    "first plan",
    ...GAPS.map((each) => `to ${gapName(each)}`),
    "gap, own bound",
    "gap, best bound",
    "MB",
    ...moments.map((at) => `value at ${at} s`),
    `× to ${gapName(gap)}`,
  ];
  const rows = all.map((figures) => rowOf(figures, instances.length, moments.length));
  const notes = [...all.flatMap(({ competitor, notes: said }) => said.map((note) => `- ${competitor}: ${note}`)), ...missingOf(instances)];
  return [
    `### ${name}`,
    headOf(instances),
    ...(rows.length > 0 ? [markdownTable(titles, rows)] : []),
    ...(notes.length > 0 ? [notes.join("\n")] : []),
  ].join("\n\n");
}

function headOf(instances: readonly Instance[]): string {
  const seeds = instances.map(({ seed }) => seed).sort((a, b) => a - b);
  const floor = median(instances.filter(({ runs }) => runs.has(FLOOR)).map(floorOf));
  return `Seed${seeds.length > 1 ? "s" : ""} ${seeds.join(", ")}; ${limitsOf(instances)}; floor ${seconds(floor)}.`;
}

/** The limit of most competitors, then that of those which had another. */
function limitsOf(instances: readonly Instance[]): string {
  const byLimit = new Map<number, Set<string>>();
  for (const { runs } of instances) for (const [id, run] of runs) byLimit.set(run.seconds, (byLimit.get(run.seconds) ?? new Set()).add(id));
  const [most, ...others] = [...byLimit].sort(([, a], [, b]) => b.size - a.size);
  if (!most) return "no run";
  return [`limit ${most[0]} s`, ...others.map(([limit, ids]) => `${[...ids].join("; ")}: ${limit} s`)].join("; ");
}

function missingOf(instances: readonly Instance[]): string[] {
  const missing = new Map(instances.flatMap((instance) => [...instance.missing]));
  const reasons = new Set(missing.values());
  // Where the school itself is missing, one line says so for all.
  if (reasons.size === 1 && instances.every(({ runs }) => runs.size === 0)) return [`Not measured: ${[...reasons][0]}.`];
  return [...missing].map(([id, why]) => `- ${id}: not measured: ${why}`);
}

function rowOf(figures: Figures, schools: number, moments: number): string[] {
  const fewer = figures.schools < schools ? ` (${figures.schools} of ${schools} seeds)` : "";
  return [
    figures.competitor + fewer,
    seconds(figures.plan),
    ...figures.toGap.map(seconds),
    percent(figures.ownGap, 3),
    percent(figures.gap, 3),
    whole(figures.megabytes),
    ...figures.valueAt.slice(0, moments).map((share) => percent(share)),
    times(figures.ratio),
  ];
}
