import { type Issue, shownValue } from "../../domain/issue.js";
import type { Problem } from "../../domain/problem.js";
import type { Timetable } from "../../domain/timetable.js";
import type { Note } from "../note.js";

/** The rest of a year while changes are made to it. */
export interface State {
  readonly problem: Problem;
  /** As announced; periods are cut in it as in the problem. Nothing else of it changes. */
  readonly announced: Timetable;
}

/** What a change sees beside the rest of the year. */
export interface Context {
  readonly from: string;
  readonly note: (note: Note) => void;
}

/** A kind of change, with what is checked of it and what it does. */
export interface Maker<Change> {
  /** What is wrong with the change in this state; paths start inside the change. */
  issues(state: State, change: Change): Issue[];
  apply(state: State, change: Change, context: Context): State;
}

export function issueAt(code: string, path: Issue["path"], message: string, value: unknown, hint: string): Issue {
  return { code, path, message, ...(value === undefined ? {} : { value: shownValue(value) }), hint };
}

type Kind = "student" | "division" | "teacher" | "room" | "slot" | "action" | "period" | "level";

/** An issue where no entry of the list has the id. */
export function unknown(kind: Kind, list: readonly { readonly id: string }[] | undefined, path: Issue["path"], id: string): Issue[] {
  if (list?.some((each) => each.id === id)) return [];
  return [issueAt("unknown-id", path, `no ${kind} has this id`, id, `Use the id of a ${kind} of the rest of the year.`)];
}

/** An issue where an entry of the list has the id. */
export function taken(kind: Kind, list: readonly { readonly id: string }[] | undefined, path: Issue["path"], id: string): Issue[] {
  if (!list?.some((each) => each.id === id)) return [];
  return [issueAt("duplicate-id", path, `another ${kind} has this id`, id, "Give each its own id.")];
}

/** The list with the entry of the id replaced. */
export function replaced<Entry extends { readonly id: string }>(
  list: readonly Entry[],
  id: string,
  change: (entry: Entry) => Entry,
): Entry[] {
  return list.map((each) => (each.id === id ? change(each) : each));
}
