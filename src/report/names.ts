import type { Problem } from "../domain/problem.js";
import { printable } from "../words/index.js";
import type { Notation } from "./words/notation.js";

/** The names people know things by, each safe to print; an id where there is no name. */
export interface Names {
  readonly slot: (id: string) => string;
  readonly level: (id: string) => string;
  readonly division: (id: string) => string;
  readonly action: (id: string) => string;
  readonly teacher: (id: string) => string;
  readonly room: (id: string) => string;
}

export function namesIn(problem: Problem, words: Notation): Names {
  const level = named(problem.levels);
  return {
    slot: named(
      problem.slots.map((slot) => ({
        id: slot.id,
        name: slotName(slot, words),
      })),
    ),
    // Joined levels are known by their ids with "+" between.
    level: (id) => (problem.levels.some((each) => each.id === id) ? level(id) : id.split("+").map(level).join(" + ")),
    division: named(problem.divisions),
    action: named(problem.actions ?? []),
    teacher: named(problem.teachers),
    room: named(problem.rooms ?? []),
  };
}

/** "Tuesday 10:00–11:00". */
export function slotName(slot: { day: number; start: string; end: string; week?: string | undefined }, words: Notation): string {
  return `${words.days[slot.day - 1]} ${slot.start}–${slot.end}${slot.week ? ` (${words.week} ${slot.week})` : ""}`;
}

function named(list: readonly { id: string; name?: string | undefined }[]): (id: string) => string {
  const names = new Map(list.map(({ id, name }) => [id, name]));
  return (id) => printable(names.get(id) || id);
}
