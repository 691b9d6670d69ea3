import { join } from "node:path";
import { defineConfig } from "vitest/config";

const deep = process.env.PLAGE_DEEP === "1";
const MINUTE = 60_000;

export default defineConfig({
  // What a kernel loads by the package's name.
  resolve: { alias: { "plage/display": join(import.meta.dirname, "src", "display", "index.ts") } },
  test: {
    include: ["tests/**/*.test.ts"],
    testTimeout: deep ? 120 * MINUTE : MINUTE,
    hookTimeout: deep ? 10 * MINUTE : MINUTE,
  },
});
