import { addTo } from "../../../domain/maps.js";
import type { PageWords } from "../words/index.js";

/** "8, 15, 22 Sep · 6 Oct 2025": the month once for its days, the year once for its months. */
export function datesInShort(dates: readonly string[], text: PageWords): string {
  const months = new Map<string, string[]>();
  for (const date of dates) {
    const month = date.slice(0, 7);
    addTo(months, month, text.dayOfMonth(Number(date.slice(8))));
  }
  const listed = [...months];
  return listed
    .map(([month, days], index) => {
      const year = month.slice(0, 4);
      const last = listed[index + 1]?.[0].slice(0, 4) !== year;
      return `${days.join(", ")}\u00a0${monthOf(month, text)}${last ? `\u00a0${year}` : ""}`;
    })
    .join(" · ");
}

/** "8 Sep 2025". */
export function dateInShort(date: string, text: PageWords): string {
  return datesInShort([date], text);
}

function monthOf(month: string, text: PageWords): string {
  return text.months[Number(month.slice(5, 7)) - 1];
}
