import { type Issue, PlageInputError, shownValue } from "../domain/issue.js";
import { BOUNDS, parameterIssues } from "./parameterChecks.js";
import { DEFAULT_PARAMETERS, DEMO_PARAMETERS, type SchoolParameters } from "./parameters.js";

/** An option of the command `plage generate`. */
export interface GenerateFlag {
  /** As commander wants it: "--seed <n>". */
  readonly flag: string;
  /** The parameter it sets; absent for --demo, which sets them all. */
  readonly parameter?: keyof SchoolParameters;
  readonly description: string;
}

/** The flags of `plage generate`, by the key under which commander hands each over. */
export const GENERATE_FLAGS: Readonly<Record<string, GenerateFlag>> = {
  demo: { flag: "--demo", description: "the demonstration school: 3 levels, 12 divisions, 288 students, 30 teachers" },
  seed: { flag: "--seed <n>", parameter: "seed", description: "seed (default 1)" },
  levels: { flag: "--levels <n>", parameter: "levels", description: "levels, 1 to 3 (default 2)" },
  divisions: { flag: "--divisions <n>", parameter: "divisionsPerLevel", description: "divisions in each level (default 3)" },
  students: { flag: "--students <n>", parameter: "studentsPerDivision", description: "students in each division (default 24)" },
  teachers: { flag: "--teachers <n>", parameter: "teachers", description: "teachers (default: as the slack asks)" },
  needs: { flag: "--needs <n>", parameter: "needs", description: "different needs, 1 to 8 (default 5)" },
  slots: { flag: "--slots <n>", parameter: "candidateSlots", description: "candidate slots (default 6)" },
  common: { flag: "--common <n|min-max>", parameter: "commonSlots", description: "common slots a week (default 2)" },
  periods: { flag: "--periods <n>", parameter: "periods", description: "periods in the year (default 1)" },
  dated: { flag: "--dated", parameter: "dated", description: "give the year dates" },
  zone: { flag: "--zone <A|B|C>", parameter: "zone", description: "zone of the school holidays (default B)" },
  rentree: { flag: "--rentree <year>", parameter: "rentree", description: "year of the rentrée (default 2025)" },
  pfmp: { flag: "--pfmp", parameter: "pfmp", description: "send divisions to their PFMP; implies --dated" },
  slack: { flag: "--slack <x>", parameter: "teacherSlack", description: "teachers over just enough (default 1.5)" },
  share: { flag: "--share <x>", parameter: "share", description: "share of students with a need (default 0.3)" },
  rooms: { flag: "--rooms <n>", parameter: "rooms", description: "rooms (default: rooms are not planned)" },
  changing: { flag: "--changing", parameter: "changing", description: "needs open and close from period to period" },
  days: { flag: "--days", parameter: "differentDays", description: "the common slots of a level on different days" },
  actions: { flag: "--actions <n>", parameter: "actionsPerSlot", description: "different actions of a level at once (default: any)" },
  frozen: { flag: "--frozen <n>", parameter: "maxPeriods", description: "consecutive periods in one action (default: the library's)" },
};

/**
 * Reads the flags of `plage generate`; an undefined flag was not given. With `demo`, the other flags change the
 * demonstration school.
 * @throws PlageInputError with an issue for every flag that is unknown or whose value is bad.
 */
export function parametersFromFlags(flags: Readonly<Record<string, string | boolean | undefined>>): Partial<SchoolParameters> {
  const issues: Issue[] = [];
  const read: Record<string, unknown> = {};
  const flagOf = new Map<string, string>();
  for (const [key, value] of Object.entries(flags)) {
    if (value === undefined) continue;
    const known = Object.hasOwn(GENERATE_FLAGS, key) ? GENERATE_FLAGS[key] : undefined;
    if (!known) {
      issues.push({ code: "unknown-flag", path: [`--${key}`], message: "no such flag", hint: "See plage generate --help." });
    } else if (known.parameter !== undefined) {
      read[known.parameter] = readValue(known.parameter, value);
      flagOf.set(known.parameter, `--${key}`);
    } else if (typeof value !== "boolean") {
      issues.push({ code: "bad-flag", path: [`--${key}`], message: "takes no value", value: shownValue(value), hint: "Give it alone." });
    }
  }
  if (read.pfmp === true && read.dated === undefined) read.dated = true;
  const base = flags.demo === true ? DEMO_PARAMETERS : {};
  const parameters = { ...base, ...read } as Partial<SchoolParameters>;
  for (const issue of parameterIssues({ ...DEFAULT_PARAMETERS, ...parameters })) {
    const parameter = String(issue.path[0]);
    const flag = flagOf.get(parameter);
    // The value as it was typed says more than what was read from it.
    issues.push(flag ? { ...issue, code: "bad-flag", path: [flag], value: shownValue(flags[flag.slice(2)]) } : issue);
  }
  if (issues.length > 0) throw new PlageInputError(issues);
  return parameters;
}

function readValue(parameter: keyof SchoolParameters, value: string | boolean): unknown {
  if (typeof value === "boolean") return value;
  if (parameter === "commonSlots") {
    const range = /^(\d+)-(\d+)$/.exec(value);
    if (range) return { min: Number(range[1]), max: Number(range[2]) };
    return readNumber(value);
  }
  return Object.hasOwn(BOUNDS, parameter) ? readNumber(value) : value;
}

function readNumber(value: string): number {
  return /^-?\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : Number.NaN;
}
