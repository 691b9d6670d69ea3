import { PlageInputError } from "../../domain/issue.js";
import { actionsFor, NEEDS, OPEN_ACTIONS } from "../../generate/catalogue.js";
import { DEFAULT_PARAMETERS, generateNeeds } from "../../generate/index.js";
import { fetProblem } from "../../io/fet/problem.js";
import type { FetAdditions, FetSchool } from "../../io/index.js";
import { listed } from "./needsFile.js";

export interface GeneratedNeedsRequest {
  readonly share: number;
  readonly seed: number;
}

const PATTERN = /^generated:(0(?:\.\d+)?|1(?:\.0+)?|\.\d+)(?::(\d{1,9}))?$/;

/** Reads `generated:SHARE[:SEED]`; undefined for anything that is the name of a file. @throws {PlageInputError} */
export function generatedNeedsRequest(text: string): GeneratedNeedsRequest | undefined {
  if (!text.startsWith("generated:")) return undefined;
  const parts = PATTERN.exec(text);
  if (parts) return { share: Number(parts[1]), seed: Number(parts[2] ?? 1) };
  throw new PlageInputError([
    {
      code: "bad-flag",
      path: ["--needs"],
      message: "expected generated:SHARE or generated:SHARE:SEED",
      value: text.slice(0, 60),
      hint: "SHARE is from 0 to 1, as in generated:0.3:7.",
    },
  ]);
}

/**
 * Needs drawn for the students of a FET school, who are as many as its divisions hold, with the actions of the
 * generator. Any teacher may lead the two actions that serve no need.
 */
export function generatedAdditions(
  school: FetSchool,
  levels: readonly string[] | undefined,
  { share, seed }: GeneratedNeedsRequest,
): FetAdditions {
  const bare = fetProblem(school, levels ? { levels } : {});
  const needs = NEEDS.slice(0, DEFAULT_PARAMETERS.needs).map((need) => need.id);
  const drawn = generateNeeds(bare.students, { seed, share, needs });
  const sizes = (bare.levels ?? []).map((level) =>
    bare.divisions
      .filter((division) => division.level === level.id)
      .reduce((sum, { id }) => sum + bare.students.filter((student) => student.division === id).length, 0),
  );
  return {
    students: bare.students.map((student) => ({ ...student, ...(drawn.has(student.id) ? { needs: drawn.get(student.id) } : {}) })),
    actions: actionsFor(needs.length, Math.max(1, Math.min(...sizes)), false),
    skills: () => OPEN_ACTIONS,
  };
}

/** Deals needs to subjects in turn, in order of name, until every subject and every need has its share. */
export function dealtSkills(
  school: { readonly teachers: readonly { readonly subjects: readonly string[] }[] },
  needs: readonly string[],
): Record<string, string[]> {
  const subjects = [...new Set(school.teachers.flatMap((teacher) => teacher.subjects))].sort();
  const dealt = Object.fromEntries(subjects.map((subject) => [subject, [] as string[]]));
  const turns = subjects.length === 0 || needs.length === 0 ? 0 : Math.max(subjects.length, needs.length);
  for (let turn = 0; turn < turns; turn++) dealt[subjects[turn % subjects.length]].push(needs[turn % needs.length]);
  return dealt;
}

/** Adds what the teachers of each subject may lead. */
export function withSubjectSkills(additions: FetAdditions, bySubject: Readonly<Record<string, readonly string[]>>): FetAdditions {
  const own = additions.skills;
  return {
    ...additions,
    skills: (teacher) => [...new Set([...(own?.(teacher) ?? []), ...teacher.subjects.flatMap((subject) => listed(bySubject, subject))])],
  };
}
