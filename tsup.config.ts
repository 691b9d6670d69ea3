import { defineConfig } from "tsup";

const library = { index: "src/index.ts", io: "src/io/index.ts", generate: "src/generate/index.ts", report: "src/report/index.ts" };

const shared = {
  outDir: "dist",
  target: "es2022",
  platform: "neutral" as const,
  // Shared chunks keep one PlageInputError, so that instanceof holds from one subpath to another.
  splitting: true,
  sourcemap: false,
  clean: false,
};

export default defineConfig([
  { ...shared, entry: { ...library, cli: "src/cli/main.ts" }, format: "esm" },
  { ...shared, entry: library, format: "cjs" },
  { ...shared, entry: library, format: ["esm", "cjs"], dts: { only: true } },
]);
