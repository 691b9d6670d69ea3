import { AIMS, type Measure } from "./aims.js";
import { evaluateAim } from "./evaluateAim.js";
import type { Instance } from "./instance.js";
import { gapName, markdownTable } from "./markdown.js";

/** Each aim on each family it is about, among those that were run. */
export function aimsTable(instances: readonly Instance[]): string {
  const families = [...new Set(instances.map(({ family }) => family))];
  const rows = families.flatMap((family) =>
    AIMS.filter((aim) => aim.families.some((beginning) => family.startsWith(beginning))).map((aim) => {
      const own = instances.filter((instance) => instance.family === family);
      const { met, figure } = evaluateAim(aim, own);
      return [family, wordsOf(aim), met === undefined ? "–" : met ? "met" : "not met", figure];
    }),
  );
  return [
    "### Aims",
    "Medians over the seeds, unless an aim says never or no; – where the limit or the runs are too few to tell.",
    markdownTable(["family", "aim", "", "measured"], rows, 4),
  ].join("\n\n");
}

export function wordsOf(aim: Measure): string {
  switch (aim.kind) {
    case "gap":
      return `${gapName(aim.gap)} in ${aim.within} s`;
    case "plan":
      return `first plan in ${aim.within} s`;
    case "ahead":
      return `never behind ${aim.of.join(", ")} at 1, 5, 20, 60 s`;
    case "sooner":
      return `${gapName(aim.gap)} ${aim.times} times sooner than the best peer, ${aim.form}`;
    case "alone":
      return `no peer within ${gapName(aim.gap)} by ${aim.by} s`;
    case "memory":
      return `less than ${aim.megabytes} MB`;
    case "floor":
      return `${gapName(aim.gap)} within ${aim.times} times the floor`;
  }
}
