import { type Issue, PlageInputError, shownValue } from "../domain/issue.js";
import type { Problem } from "../domain/problem.js";
import { boundIssues } from "../read/bounds.js";
import { allActions, allLevels } from "../read/defaults.js";
import type { ProblemInput } from "../read/schema.js";
import { unknownId } from "./shaped.js";

/** Any part of `T`: fields left out stay, `null` takes a field away, entries of lists are found by their ids. */
export type Patch<T> = T extends readonly (infer Entry)[]
  ? Entry extends { id: string }
    ? readonly ({ readonly id: string } & Patch<Omit<Entry, "id">>)[]
    : T
  : T extends object
    ? { readonly [Field in keyof T]?: Patch<T[Field]> | null }
    : T;

/** Fields of a problem to replace. */
export type ProblemPatch = Patch<ProblemInput>;

/** Lists of entries with ids, and what one of them is called. */
const LISTS = new Map<string, string>([
  ["slots", "slot"],
  ["levels", "level"],
  ["divisions", "division"],
  ["students", "student"],
  ["teachers", "teacher"],
  ["rooms", "room"],
  ["actions", "action"],
  ["periods", "period"],
]);

/**
 * The problem with some of its fields replaced, as JSON Merge Patch does (RFC 7396: objects are merged, `null` takes a
 * field away, any other list is replaced whole), but that entries of the lists of a problem are merged by their ids.
 *
 * @throws {PlageInputError} when the patch is no plain data, or names entries that the problem does not have
 */
export function patched(problem: Problem, patch: unknown): unknown {
  const bounds = boundIssues(patch);
  if (bounds.length > 0) throw new PlageInputError(bounds.map((issue) => ({ ...issue, path: ["change", ...issue.path] })));
  if (!isObject(patch)) {
    const issue = { code: "wrong-type", path: ["change"], message: "neither a function nor a partial problem", value: shownValue(patch) };
    throw new PlageInputError([{ ...issue, hint: "Give the fields to replace, or a function from problem to problem." }]);
  }
  // Entries that only stand for a default are spelt out, so that they can be changed; others keep their order.
  const base: Fields = {
    ...problem,
    ...("levels" in patch ? { levels: allLevels(problem) } : {}),
    ...("actions" in patch ? { actions: allActions(problem) } : {}),
  };
  const issues: Issue[] = [];
  const lists = Object.entries(patch).flatMap(([field, value]) => {
    const kind = LISTS.get(field);
    return kind && Array.isArray(value) ? [[field, mergedList(kind, asList(base[field]), value, ["change", field], issues)] as const] : [];
  });
  if (issues.length > 0) throw new PlageInputError(issues);
  return { ...merged(base, patch), ...Object.fromEntries(lists) };
}

type Fields = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function asList(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value : [];
}

function merged(base: Fields, patch: Fields): Fields {
  const fields = new Map(Object.entries(base));
  for (const [field, value] of Object.entries(patch)) {
    if (value === undefined) continue;
    const before = fields.get(field);
    if (value === null) fields.delete(field);
    else fields.set(field, isObject(value) ? merged(isObject(before) ? before : {}, value) : value);
  }
  return Object.fromEntries(fields);
}

function mergedList(kind: string, base: readonly Fields[], patch: readonly unknown[], path: Issue["path"], issues: Issue[]): Fields[] {
  const place = new Map(base.map((entry, index) => [entry.id, index]));
  const list = [...base];
  const seen = new Set<unknown>();
  patch.forEach((entry, index) => {
    const id = isObject(entry) ? entry.id : undefined;
    if (!isObject(entry) || typeof id !== "string") {
      const hint = `Name the ${kind} to change.`;
      issues.push({ code: "missing-id", path: [...path, index], message: "an entry without an id", value: shownValue(entry), hint });
      return;
    }
    const at = place.get(id);
    const idPath = [...path, index, "id"];
    if (at === undefined)
      issues.push(unknownId(kind, idPath, id, `Use the id of a ${kind} that the problem lists; a function can add one to the problem.`));
    else if (seen.has(id))
      issues.push({ code: "duplicate-id", path: idPath, message: `this ${kind} is changed twice`, value: id, hint: "Give it one entry." });
    else list[at] = merged(base[at], entry);
    seen.add(id);
  });
  return list;
}
