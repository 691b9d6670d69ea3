import { AIMS, type Measure } from "./aims.js";
import { evaluateAim } from "./evaluateAim.js";
import type { Instance } from "./instance.js";
import { markdownTable, percent } from "./markdown.js";

/** Each aim on each family it is about, among those that were run. */
export function aimsTable(instances: readonly Instance[]): string {
  const families = [...new Set(instances.map(({ family }) => family))];
  const rows = AIMS.flatMap((aim) =>
    families
      .filter((family) => aim.families.some((beginning) => family.startsWith(beginning)))
      .map((family) => {
        const { met, figure } = evaluateAim(
          aim,
          instances.filter((instance) => instance.family === family),
        );
        return [family, wordsOf(aim), met === undefined ? "–" : met ? "met" : "not met", figure];
      }),
  );
  return [
    "### Aims",
    "Medians over the seeds, unless an aim says never or no.",
    markdownTable(["family", "aim", "", "measured"], rows),
  ].join("\n\n");
}

export function wordsOf(aim: Measure): string {
  switch (aim.kind) {
    case "gap":
      return `${percent(aim.gap, 1)} in ${aim.within} s`;
    case "plan":
      return `first plan in ${aim.within} s`;
    case "ahead":
      return `never behind ${aim.of.join(", ")} at 1, 5, 20, 60 s`;
    case "sooner":
      return `${percent(aim.gap, 1)} ${aim.times} times sooner than the best peer, ${aim.form}`;
    case "alone":
      return `no peer within ${percent(aim.gap, 1)} by ${aim.by} s`;
    case "memory":
      return `less than ${aim.megabytes} MB`;
    case "floor":
      return `${percent(aim.gap, 1)} within ${aim.times} times the floor`;
  }
}
