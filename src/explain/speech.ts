import type { School } from "../domain/school.js";
import { type Names, namesIn } from "../report/names.js";
import { NOTATION } from "../report/words/notation.js";
import { type Language, number, printable } from "../words/index.js";
import { WORDS } from "./words/index.js";
import type { Words } from "./words/words.js";

/** When something happens, by indices. */
export interface Place {
  readonly period: number;
  /** Absent where no slot is meant. */
  readonly slot?: number;
}

/** What a sentence is made with: the words of a language, the school's own names, figures as that language writes them. */
export interface Speech {
  readonly words: Words;
  readonly names: Names;
  readonly number: (value: number) => string;
  readonly need: (index: number) => string;
  readonly action: (index: number) => string;
  readonly teacher: (index: number) => string;
  /** "Monday 10:00–11:00 in P1"; the period is left out where the school has one alone. */
  readonly place: (place: Place) => string;
  /** What a rule asks, as a sentence. */
  readonly rule: (id: string) => string;
}

export function speechIn(school: School, language: Language): Speech {
  const words = WORDS[language];
  const names = namesIn(school.problem, NOTATION[language]);
  return {
    words,
    names,
    number: (value) => number(value, language),
    need: (index) => printable(school.needs[index]),
    action: (index) => names.action(school.actions[index].id),
    teacher: (index) => names.teacher(school.teachers[index].id),
    place: ({ period, slot }) =>
      words.place(
        slot === undefined ? undefined : names.slot(school.slots[slot].id),
        school.periods.length === 1 ? undefined : printable(school.periods[period].id),
      ),
    rule: (id) => words.rules[id],
  };
}
