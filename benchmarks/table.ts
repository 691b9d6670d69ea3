import { type Figures, figuresOf, GAPS, MOMENTS } from "./figures.js";
import type { Instance } from "./instance.js";
import { markdownTable, percent, seconds, times, whole } from "./markdown.js";

/** The competitor whose times the others are measured by. */
export const REFERENCE = "plage, 2 workers";

/** A family's table, and what its competitors had to say. */
export function familyTable(name: string, instances: readonly Instance[], competitors: readonly string[], gap: number): string {
  const all = competitors.flatMap((competitor) => figuresOf(instances, competitor, REFERENCE, gap) ?? []);
  const titles = [
    "median",
    "first plan",
    ...GAPS.map((each) => `to ${percent(each, 1)}`),
    "gap, own bound",
    "gap, best bound",
    "MB",
    ...MOMENTS.map((at) => `${at} s`),
    `× to ${percent(gap, 1)}`,
  ];
  const seeds = instances.map(({ seed }) => seed).sort((a, b) => a - b);
  const notes = all.flatMap(({ competitor, notes: said }) => said.map((note) => `- ${competitor}: ${note}`));
  const limits = [...new Set(instances.map((instance) => instance.seconds))].join(", ");
  return [
    `### ${name}`,
    `Seed${seeds.length > 1 ? "s" : ""} ${seeds.join(", ")}; limit ${limits} s.`,
    markdownTable(titles, all.map(rowOf)),
    ...(notes.length > 0 ? [notes.join("\n")] : []),
  ].join("\n\n");
}

function rowOf(figures: Figures): string[] {
  return [
    figures.competitor,
    seconds(figures.plan),
    ...figures.toGap.map(seconds),
    percent(figures.ownGap, 3),
    percent(figures.gap, 3),
    whole(figures.megabytes),
    ...figures.valueAt.map((share) => percent(share)),
    times(figures.ratio),
  ];
}
