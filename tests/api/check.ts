/**
 * Holds the public API against its reports, one for each entry point, and fails with the difference where they are not
 * the same. With `--update` the reports are rewritten.
 */
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { CompilerState, Extractor, ExtractorConfig, ExtractorLogLevel } from "@microsoft/api-extractor";
import tsconfig from "../../tsconfig.json" with { type: "json" };
import { writeDeclarations } from "./declarations.js";
import { ENTRIES, ROOT } from "./entries.js";

const update = process.argv.includes("--update");
const REPORTS = join(ROOT, "tests", "api");
/** In the folder of the package, so that the declarations find its dependencies. */
const PLACE = join(ROOT, "out", "api");
const DECLARATIONS = join(PLACE, "types");
const SILENT = { default: { logLevel: ExtractorLogLevel.None } };

rmSync(PLACE, { recursive: true, force: true });
mkdirSync(join(PLACE, "reports"), { recursive: true });
writeDeclarations(DECLARATIONS);

const configs = ENTRIES.map(({ name, source }) =>
  ExtractorConfig.prepare({
    configObject: {
      projectFolder: ROOT,
      mainEntryPointFilePath: join(DECLARATIONS, `${source}.d.ts`),
      newlineKind: "lf",
      compiler: {
        overrideTsconfig: {
          compilerOptions: tsconfig.compilerOptions,
          files: ENTRIES.map((entry) => join(DECLARATIONS, `${entry.source}.d.ts`)),
        },
      },
      apiReport: {
        enabled: true,
        reportFileName: name,
        reportFolder: REPORTS,
        reportTempFolder: join(PLACE, "reports"),
        // Types that are not exported are a part of what callers see.
        includeForgottenExports: true,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      // Docstrings are the matter of the reference.
      messages: { extractorMessageReporting: SILENT, tsdocMessageReporting: SILENT },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: join(ROOT, "package.json"),
  }),
);

const compilerState = CompilerState.create(configs[0], { additionalEntryPoints: configs.map((config) => config.mainEntryPointFilePath) });
const changed = configs
  .filter((config) => {
    const { apiReportChanged, errorCount } = Extractor.invoke(config, {
      compilerState,
      localBuild: update,
      printApiReportDiff: true,
      messageCallback(message) {
        // What to copy where is said below, in the words of this project.
        message.handled = message.category === "console" && message.messageId !== "console-api-report-diff";
      },
    });
    if (update && errorCount > 0) process.exitCode = 1;
    return apiReportChanged;
  })
  .map((config) => config.reportFilePath.slice(REPORTS.length + 1));

const stale = readdirSync(REPORTS).filter((file) => file.endsWith(".api.md") && !ENTRIES.some(({ name }) => file === `${name}.api.md`));
if (update) for (const file of stale) rmSync(join(REPORTS, file));

const concerned = [...changed, ...stale];
if (concerned.length === 0) console.log(`The public API is as its ${ENTRIES.length} reports say.`);
else if (update) console.log(`Rewritten: ${concerned.join(", ")}`);
else {
  console.error(
    `The public API is not as reported: ${concerned.join(", ")}. If that is meant: npm run api:update, and commit the reports.`,
  );
  process.exitCode = 1;
}
