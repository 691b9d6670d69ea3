import { figuresIn } from "../../report/figures.js";
import { table } from "../../report/table.js";
import { NOTATION } from "../../report/words/notation.js";
import type { Language } from "../../words/index.js";
import type { Bottlenecks } from "./bottlenecks.js";
import { WORDS } from "./words/index.js";

const WIDEST = 90;

/**
 * Bottlenecks as an aligned table in plain text: a line for each change with what it gains; under it, whether that is all.
 *
 * @param lang default: English. The changes stay in the language in which they were asked for
 */
export function bottlenecksTable(result: Bottlenecks, lang: Language = "en"): string {
  const { base, rows, complete, open, mostElsewhere } = result;
  const words = WORDS[lang];
  const figures = figuresIn(NOTATION[lang]);
  if (!base) return `${words.noPlan}\n`;
  const signed = (value: number) => (value > 0 ? `+${figures.number(value, 2)}` : figures.number(value, 2));
  const columns = [
    { title: words.change, most: WIDEST },
    ...[words.points, words.needHours, words.students].map((title) => ({ title, align: "right" as const })),
    { title: words.proven },
  ];
  const lines = rows.map(({ sentence, gain, proven }) => [
    sentence,
    signed(gain.points),
    signed(gain.needHours),
    signed(gain.students),
    proven ? words.yes : words.no,
  ]);
  const ending = complete
    ? rows.length > 0
      ? words.complete
      : words.noRows
    : words.incomplete(figures.number(mostElsewhere, 2), open.length);
  if (rows.length === 0) return `${complete ? "" : `${words.noneFound}\n`}${ending}\n`;
  return [...table(columns, lines), "", words.note, ending, ""].join("\n");
}
