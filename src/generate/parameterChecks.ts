import { type Issue, shownValue } from "../domain/issue.js";
import type { SchoolParameters } from "./parameters.js";
import { RENTREES } from "./year.js";

interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
  readonly optional?: boolean;
}

type NumberKey = {
  [K in keyof SchoolParameters]: SchoolParameters[K] extends number | undefined ? K : never;
}[keyof SchoolParameters];

const whole = (min: number, max: number): Bounds => ({ min, max, whole: true });
const optional = (min: number, max: number): Bounds => ({ min, max, whole: true, optional: true });

/** Bounds of the numeric parameters, both ends included. */
export const BOUNDS: Readonly<Record<NumberKey, Bounds>> = {
  seed: whole(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER),
  levels: whole(1, 3),
  divisionsPerLevel: whole(1, 200),
  studentsPerDivision: whole(1, 40),
  teachers: optional(1, 500),
  needs: whole(1, 8),
  candidateSlots: whole(1, 36),
  periods: whole(1, 12),
  rentree: whole(RENTREES[0].year, RENTREES[RENTREES.length - 1].year),
  teacherSlack: { min: 0.5, max: 10, whole: false },
  share: { min: 0, max: 1, whole: false },
  rooms: optional(1, 500),
  actionsPerSlot: optional(1, 50),
  maxPeriods: optional(1, 12),
};

const SWITCHES = ["dated", "pfmp", "changing", "differentDays"] as const;

/** Every parameter that is out of its bounds or contradicts another. */
export function parameterIssues(parameters: SchoolParameters): Issue[] {
  const issues: Issue[] = [];
  const report = (key: keyof SchoolParameters, message: string, hint: string) =>
    issues.push({ code: "bad-parameter", path: [key], message, value: shownValue(parameters[key]), hint });
  for (const key of Object.keys(parameters)) {
    if (!isParameter(key))
      issues.push({ code: "unknown-parameter", path: [key], message: "no such parameter", hint: `The parameters are ${KEYS.join(", ")}.` });
  }
  for (const [key, bounds] of Object.entries(BOUNDS) as [NumberKey, Bounds][]) {
    const value = parameters[key];
    if (!isWithin(value, bounds)) report(key, "is out of bounds", describeBounds(bounds));
  }
  for (const key of SWITCHES) {
    if (typeof parameters[key] !== "boolean") report(key, "is not true or false", "Give true or false.");
  }
  if (!["A", "B", "C"].includes(parameters.zone)) report("zone", "is not a zone", "Give A, B or C.");
  if (!isCommonSlots(parameters.commonSlots, parameters.candidateSlots)) {
    report(
      "commonSlots",
      "is not a number or a range of common slots",
      "Give 1 to candidateSlots, or { min, max } with min not above max.",
    );
  }
  if (parameters.pfmp === true && parameters.dated === false) report("pfmp", "needs dates", "Set dated too.");
  return issues;
}

const KEYS: readonly string[] = [...Object.keys(BOUNDS), ...SWITCHES, "zone", "commonSlots"];

function isParameter(key: string): boolean {
  return KEYS.includes(key);
}

function isWithin(value: unknown, bounds: Bounds): boolean {
  if (value === undefined) return bounds.optional === true;
  if (typeof value !== "number" || !Number.isFinite(value)) return false;
  return value >= bounds.min && value <= bounds.max && (!bounds.whole || Number.isInteger(value));
}

/** A sentence that states the bounds. */
function describeBounds(bounds: Bounds): string {
  const kind = bounds.whole ? "a whole number" : "a number";
  return Number.isSafeInteger(bounds.max) && bounds.max < Number.MAX_SAFE_INTEGER
    ? `Give ${kind} from ${bounds.min} to ${bounds.max}.`
    : `Give ${kind}.`;
}

function isCommonSlots(value: unknown, candidates: number): boolean {
  const range = typeof value === "object" && value !== null ? (value as { min?: unknown; max?: unknown }) : { min: value, max: value };
  const { min, max } = range;
  if (!Number.isInteger(min) || !Number.isInteger(max)) return false;
  return (min as number) >= 0 && (max as number) >= 1 && (min as number) <= (max as number) && (max as number) <= candidates;
}
