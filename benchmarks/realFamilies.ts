import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { type FetOptions, type FetProblem, readFet } from "../src/io/index.js";
import { withNeeds } from "../tests/io/realSchools.js";
import type { Family } from "./family.js";

/** Levels of real schools whose divisions share a free slot, see tests/io/realLycees.test.ts. */
const REAL: Record<string, { readonly options: FetOptions; readonly levels: readonly string[] }> = {
  "Lycee-Goulmima": { options: { levels: (_, { year }) => year }, levels: ["2 باك أدب", "2 باك ع إ", "2باك ع ت م"] },
  GYR: { options: { unknownSize: 28 }, levels: ["5", "6", "7"] },
};
const SHARE_IN_NEED = 0.95;
const DATA = process.env.PLAGE_DATA ?? join(import.meta.dirname, "..", "..", "shared", "data");

/** A real school in its real free time; only the needs are generated, and differ from seed to seed. */
export function realFamily(school: keyof typeof REAL): Family {
  const file = join(DATA, "fet", `${school}_data_and_timetable.fet.gz`);
  return {
    name: `réel, ${school}`,
    missing: () => (existsSync(file) ? undefined : `no ${school} in the data folder (PLAGE_DATA)`),
    schoolOf(seed): FetProblem {
      const { options, levels } = REAL[school];
      return withNeeds(readFet(gunzipSync(readFileSync(file)), options).school, levels, SHARE_IN_NEED, seed);
    },
  };
}
