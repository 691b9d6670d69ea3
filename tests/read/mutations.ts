import fc from "fast-check";
import { generateSchool } from "../../src/generate/index.js";
import { mixedSchool, tinySchool } from "../support/randomSchool.js";
import { ODD_VALUES } from "./oddValues.js";

type Holder = Record<string | number, unknown>;

interface Mutation {
  readonly kind: string;
  readonly place: number;
  readonly other: number;
}

export interface Mutant {
  readonly base: number;
  readonly mutations: readonly Mutation[];
}

/** Kinds that often leave a problem that can be read, and kinds that rarely do. */
const MILD = ["remove", "swap", "copy", "repeat", "stretch", "bare", "nudge"];
const WILD = ["root", ...Object.keys(ODD_VALUES)];
const kinds = fc.oneof({ weight: 7, arbitrary: fc.constantFrom(...MILD) }, { weight: 2, arbitrary: fc.constantFrom(...WILD) });

/** A small school, and what is done to it. */
export const mutants: fc.Arbitrary<Mutant> = fc.record({
  base: fc.nat(199),
  mutations: fc.array(fc.record({ kind: kinds, place: fc.nat(), other: fc.nat() }), { minLength: 1, maxLength: 3 }),
});

/** A small school of one of three families, by number. */
function baseSchool(number: number): object {
  const seed = 1 + Math.floor(number / 3);
  if (number % 3 === 0) return tinySchool(seed);
  if (number % 3 === 1) return mixedSchool(seed);
  return generateSchool({
    seed,
    levels: 1 + (seed % 2),
    divisionsPerLevel: 2,
    studentsPerDivision: 6,
    needs: 3,
    candidateSlots: 3,
    commonSlots: 1,
    periods: 1 + (seed % 3),
    dated: seed % 2 === 0,
    pfmp: seed % 4 === 0,
  });
}

/** The school of a mutant, with everything done to it. */
export function inputOf({ base, mutations }: Mutant): unknown {
  const root = { problem: structuredClone(baseSchool(base)) as unknown };
  const places = placesIn(root.problem);
  for (const mutation of mutations) {
    try {
      mutate(root, places[mutation.place % places.length], places[mutation.other % places.length], mutation);
    } catch {
      // An odd value that an earlier mutation put there may refuse to be touched.
    }
  }
  return root.problem;
}

/** Every field and entry below a value, as its holder and key. */
function placesIn(value: unknown, places: [Holder, string | number][] = []): [Holder, string | number][] {
  if (typeof value !== "object" || value === null) return places;
  for (const [key, inner] of Object.entries(value)) {
    places.push([value as Holder, Array.isArray(value) ? Number(key) : key]);
    placesIn(inner, places);
  }
  return places;
}

function mutate(
  root: { problem: unknown },
  [holder, key]: [Holder, string | number],
  [otherHolder, otherKey]: [Holder, string | number],
  { kind, other }: Mutation,
): void {
  const value = holder[key];
  switch (kind) {
    case "remove":
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete holder[key];
      return;
    case "swap":
      holder[key] = otherHolder[otherKey];
      otherHolder[otherKey] = value;
      return;
    case "copy":
      holder[key] = otherHolder[otherKey];
      return;
    case "repeat":
      if (Array.isArray(holder)) holder.push(value);
      else holder[`${String(key)}2`] = value;
      return;
    case "nudge":
      if (typeof value === "number") holder[key] = value + (other % 5) - 2;
      else if (typeof value === "string" && /^\d\d:\d\d$/.test(value))
        holder[key] = `${String(8 + (other % 10)).padStart(2, "0")}:${other % 2}0`;
      else if (typeof value === "boolean") holder[key] = !value;
      return;
    case "stretch":
      if (typeof value === "number") holder[key] = value * 10 ** (other % 7);
      else if (Array.isArray(value) && value.length > 0)
        holder[key] = Array.from({ length: Math.min(3_000, value.length * 20) }, (_, index) => value[index % value.length]);
      return;
    case "root":
      holder[key] = root.problem;
      return;
    case "bare":
      if (typeof value === "object" && value !== null && !Array.isArray(value)) holder[key] = Object.assign(Object.create(null), value);
      return;
    default:
      if (other % 12 === 0) root.problem = ODD_VALUES[kind]();
      else holder[key] = ODD_VALUES[kind]();
  }
}
