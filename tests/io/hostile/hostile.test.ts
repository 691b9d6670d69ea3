import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PlageInputError } from "../../../src/domain/issue.js";
import { ATTACKS, bytesOf, textOf } from "./attacks.js";
import { SAMPLES, type Sample } from "./readers.js";

/** Files of each attack on each reader; in the deep test 24 × 11 × 100 in all. */
const FILES = process.env.PLAGE_DEEP === "1" ? 100 : 1;
/** What a warning or an issue says stays short, however long the names in the file are. */
const LONGEST = 2_000;

/** What came of a file: what was read, or the codes for which it was refused; anything else is thrown. */
function outcome(read: Sample[2], file: Uint8Array): { readonly read: string } | { readonly refused: string } {
  try {
    const result = read(file);
    for (const { code, place, message } of result.warnings ?? [])
      expect([code !== "", place !== "", message !== "", place.length + message.length < LONGEST]).toEqual([true, true, true, true]);
    return { read: JSON.stringify(result) };
  } catch (error) {
    if (!(error instanceof PlageInputError)) throw error;
    expect(error.issues.length).toBeGreaterThan(0);
    for (const issue of error.issues)
      expect([issue.code !== "", issue.hint !== "", JSON.stringify(issue).length < LONGEST]).toEqual([true, true, true]);
    return { refused: error.issues.map(({ code }) => code).join() };
  }
}

describe("files made to do harm", () => {
  const clean = SAMPLES.map(([, file, read]) => outcome(read, file));

  it("are made of files that are read", () => {
    expect(SAMPLES.filter((_, index) => !("read" in clean[index])).map(([name]) => name)).toEqual([]);
  });

  it.each(SAMPLES)("of %s are read in part or refused, and change nothing of the next file", (_, file, read) => {
    const whole = textOf(file);
    const before = outcome(read, file);
    for (const [name, attack] of Object.entries(ATTACKS)) {
      let refused = 0;
      fc.assert(
        fc.property(fc.gen(), (gen) => {
          const draw = {
            nat: (most: number) => gen(fc.nat, most),
            one: <Each>(list: readonly Each[]) => list[gen(fc.nat, list.length - 1)],
          };
          if ("refused" in outcome(read, bytesOf(attack(whole, draw)))) refused++;
          expect(outcome(read, file)).toEqual(before);
          expect(Object.keys(Object.prototype)).toEqual([]);
        }),
        { seed: 1, numRuns: FILES },
      );
      if (name === "as packing bombs") expect(refused).toBe(FILES);
    }
  });

  it("leave every reader as it was", () => {
    expect(SAMPLES.map(([, file, read]) => outcome(read, file))).toEqual(clean);
  });
});
