/** Parameters of a property: a fixed seed, and twenty times the runs in the deep test. */
export function runs(numRuns: number): { seed: number; numRuns: number } {
  return { seed: 1, numRuns: process.env.PLAGE_DEEP === "1" ? numRuns * 20 : numRuns };
}
