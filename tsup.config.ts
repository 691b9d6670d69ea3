import { defineConfig } from "tsup";

const library = {
  index: "src/index.ts",
  io: "src/io/index.ts",
  generate: "src/generate/index.ts",
  report: "src/report/index.ts",
  diagnose: "src/diagnose/index.ts",
  assess: "src/assess/index.ts",
  follow: "src/follow/index.ts",
  whatif: "src/whatif/index.ts",
  replan: "src/replan/index.ts",
  explain: "src/explain/index.ts",
  display: "src/display/index.ts",
};

const shared = {
  outDir: "dist",
  target: "es2022",
  platform: "neutral" as const,
  // Shared chunks keep one PlageInputError, so that instanceof holds from one subpath to another.
  splitting: true,
  sourcemap: false,
  shims: true,
  clean: false,
};

// In a file of its own, so that a bundler takes solve without what the other exports need.
const solve = { solve: "src/display/solve.ts" };
/** Threads start from it. It lies beside the chunks, where they look for it. */
const worker = { worker: "src/solve/workers/entry.ts" };

export default defineConfig([
  { ...shared, entry: { ...library, ...solve, ...worker, cli: "src/cli/main.ts" }, format: "esm" },
  { ...shared, entry: library, format: "cjs" },
  { ...shared, entry: library, format: ["esm", "cjs"], dts: { only: true } },
]);
