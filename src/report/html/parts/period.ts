import type { View } from "../view.js";
import { dateInShort } from "./dates.js";

/** The first and last day of a period, in words; nothing in an undated problem. */
export function periodDates({ school, text }: View, period: number): string | undefined {
  const { start, end } = school.periods[period];
  return start && end ? text.facts.range(dateInShort(start, text), dateInShort(end, text)) : undefined;
}
