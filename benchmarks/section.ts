import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { aimsTable } from "./aimsTable.js";
import { COMPETITORS } from "./competitors/index.js";
import { instancesOf } from "./instance.js";
import { PROTOCOL } from "./protocol.js";
import { environmentsOf, type Record } from "./record.js";
import { familyTable } from "./table.js";

const RESULTS = join(import.meta.dirname, "RESULTS.md");

/** The results of runs as markdown: protocol, a table for each family, the aims. */
export function sectionOf(records: readonly Record[], gap: number, plots: ReadonlyMap<string, string> = new Map()): string {
  const instances = instancesOf(records);
  const families = [...new Set(records.map(({ family }) => family))];
  const ran = new Set(records.map(({ competitor }) => competitor));
  const order = COMPETITORS.map(({ id }) => id).filter((id) => ran.has(id));
  const tables = families.map((family) => {
    const plot = plots.get(family);
    const own = instances.filter((instance) => instance.family === family);
    return familyTable(family, own, order, gap) + (plot ? `\n\n![value and bound over time](${plot})` : "");
  });
  return [`## ${environmentsOf(records)}`, PROTOCOL, aimsTable(instances), ...tables].join("\n\n");
}

const PLOT = /\n\n!\[[^\]]*\]\([^)]*\)/g;

/** Puts a section before the others, so that the newest comes first; plots that it has drawn anew leave the others. */
export function withSection(page: string, section: string): string {
  const drawn = new Set(section.match(PLOT));
  const first = page.indexOf("\n## ");
  const [head, others] =
    first < 0
      ? [page.trimEnd(), ""]
      : [
          page.slice(0, first).trimEnd(),
          page
            .slice(first)
            .trim()
            .replace(PLOT, (plot) => (drawn.has(plot) ? "" : plot)),
        ];
  return `${[head, section.trim(), ...(others ? [others] : [])].join("\n\n")}\n`;
}

export function recordSection(section: string): void {
  writeFileSync(RESULTS, withSection(readFileSync(RESULTS, "utf8"), section));
}
