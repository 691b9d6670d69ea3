import { join } from "node:path";
import ts from "typescript";
import { ENTRIES, ROOT } from "./entries.js";

/** Writes the declarations of the entry points, and of what they import, into a folder. */
export function writeDeclarations(outDir: string): void {
  const { config } = ts.readConfigFile(join(ROOT, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const sources = ENTRIES.map(({ source }) => join(ROOT, "src", `${source}.ts`));
  const emit = { noEmit: false, declaration: true, emitDeclarationOnly: true, outDir, rootDir: join(ROOT, "src") };
  const { diagnostics, emitSkipped } = ts.createProgram(sources, { ...options, ...emit }).emit();
  if (emitSkipped || diagnostics.length > 0)
    throw new Error(
      ts.formatDiagnostics(diagnostics, { getCurrentDirectory: () => ROOT, getCanonicalFileName: (name) => name, getNewLine: () => "\n" }),
    );
}
