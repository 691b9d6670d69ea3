/** Writes the API reference, from the docstrings of what the entry points export. Any warning fails it. */
import { join } from "node:path";
import { Application } from "typedoc";
import { describedFields } from "./describedFields.js";
import { ENTRIES, ROOT } from "./entries.js";

const app = await Application.bootstrap({
  name: "plage",
  entryPoints: ENTRIES.map(({ source }) => join(ROOT, "src", `${source}.ts`)),
  tsconfig: join(ROOT, "tsconfig.json"),
  out: join(ROOT, "out", "reference"),
  readme: "none",
  // No address of a repository, and no place of this machine.
  disableSources: true,
  excludeExternals: true,
  treatWarningsAsErrors: true,
  validation: { notExported: true, invalidLink: true, notDocumented: true, rewrittenLink: true, unusedMergeModuleWith: true },
  // Shapes that types are derived from, and shorthands for parts of them: what they hold is shown where they are used.
  intentionallyNotExported: [
    ...["bottlenecksSchema", "changeSchema", "frontierSchema", "replanSchema", "scaleSchema", "targetSchema"],
    ...["BreakdownOf", "Entry", "Frozen", "Input", "Kind", "TIERS"],
  ],
  // What every measure of the indicators consists of is said once, where a measure is defined.
  intentionallyNotDocumented: ["alwaysElsewhere", "coverage", "neverServed", "waiting"].flatMap((measure) =>
    ["counts", "figures"].map((part) => `follow.Indicators.${measure}.__type.${part}`),
  ),
  requiredToBeDocumented: ["Class", "Function", "Interface", "TypeAlias", "Variable"],
});
describedFields(app);

const project = await app.convert();
if (project) app.validate(project);
if (project && !app.logger.hasErrors() && !app.logger.hasWarnings()) await app.generateOutputs(project);
else process.exitCode = 1;
