import { join } from "node:path";
import { defineConfig } from "vitest/config";

const deep = process.env.PLAGE_DEEP === "1";
const MINUTE = 60_000;

export default defineConfig({
  // What a kernel loads by the package's name.
  resolve: { alias: { "plage/display": join(import.meta.dirname, "src", "display", "index.ts") } },
  test: {
    include: ["tests/**/*.test.ts"],
    // Against what hangs alone: how fast a machine is decides no test.
    testTimeout: deep ? 120 * MINUTE : 15 * MINUTE,
    hookTimeout: 10 * MINUTE,
  },
});
