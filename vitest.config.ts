import { defineConfig } from "vitest/config";

const deep = process.env.PLAGE_DEEP === "1";
const MINUTE = 60_000;

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    testTimeout: deep ? 120 * MINUTE : MINUTE,
    hookTimeout: deep ? 10 * MINUTE : MINUTE,
  },
});
