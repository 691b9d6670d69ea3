import { formatIssue } from "../domain/issue.js";
import { figuresIn } from "../report/figures.js";
import { slotName } from "../report/names.js";
import { table } from "../report/table.js";
import { NOTATION } from "../report/words/notation.js";
import type { Language } from "../words/index.js";
import { printable } from "../words/index.js";
import type { Comparison, ComparisonRow } from "./compare.js";
import type { Measures } from "./measures.js";
import { COMPARISON_WORDS } from "./words.js";

const SHARES: ReadonlySet<keyof Measures> = new Set(["coverage", "worstStudent", "worstDivision"]);
const WIDEST = 28;

/**
 * A comparison as an aligned table in plain text: a column for each row of the comparison, a line for each measure, with
 * the difference to the base in brackets; under it, why variants have no plan. Names are made safe for a terminal.
 *
 * @param lang default: English. Issues are in English in every language, reasons in that of the comparison
 */
export function comparisonTable({ rows }: Comparison, lang: Language = "en"): string {
  const [words, own] = [NOTATION[lang], COMPARISON_WORDS[lang]];
  const figures = figuresIn(words);
  const nameOf = (row: ComparisonRow, index: number) => (index === 0 ? own.base : printable(row.name));
  const each = (cell: (row: ComparisonRow) => string) => rows.map(cell);

  const measure = (name: keyof Measures): string[] => {
    const isShare = SHARES.has(name);
    return [
      own.measures[name],
      ...each(({ measures, difference }) => {
        if (!measures) return words.none;
        const value = isShare ? figures.percent(measures[name]) : figures.number(measures[name]);
        const more = difference?.measures[name] ?? null;
        return more === null ? value : `${value} (${signed(more, figures.number(isShare ? more * 100 : more))})`;
      }),
    ];
  };
  const gapOf = ({ tiers }: ComparisonRow) => {
    const coverage = tiers.find(({ tier }) => tier === "coverage");
    return coverage?.proven ? figures.percent(0) : figures.percent(coverage?.gap ?? null);
  };
  const lines = [
    [own.status, ...each(({ status }) => own.statuses[status])],
    measure("coverage"),
    [own.gap, ...each(gapOf)],
    [own.verdict, ...each(({ difference }) => (difference?.coverage ? own.verdicts[difference.coverage] : words.none))],
    ...(["studentsServed", "studentsUnserved", "worstStudent", "worstDivision", "teacherHours", "groups", "selfStudyHours"] as const).map(
      measure,
    ),
    ...slotLines(rows, `${own.commonSlots}, `, (slot) => slotName(slot, words)),
  ];
  const columns = [{ title: "" }, ...rows.map((row, index) => ({ title: nameOf(row, index), align: "right" as const, most: WIDEST }))];
  const wrong = rows.flatMap((row, index) =>
    [...row.issues.map(formatIssue), ...row.reasons].map((text) => `- ${nameOf(row, index)}: ${printable(text)}`),
  );
  const unsettled = rows.some(({ tiers }) => tiers.some(({ tier, value, proven }) => tier === "economy" && value !== null && !proven));
  const notes = [...(rows.length > 1 ? [own.note] : []), ...(unsettled ? [own.unsettled] : [])];
  return [...table(columns, lines), ...(notes.length > 0 ? ["", ...notes] : []), ...(wrong.length > 0 ? ["", ...wrong] : []), ""].join(
    "\n",
  );
}

/** Below this, a difference is noise of floating point. */
const NOISE = 1e-9;

/** A difference with its sign; one that is small but not nothing must not be written as nothing. */
function signed(difference: number, figure: string): string {
  if (Math.abs(difference) < NOISE) return "=";
  if (figure === "0") return "≈";
  return figure.startsWith("-") ? figure : `+${figure}`;
}

type Slot = ComparisonRow["commonSlots"][number]["slots"][number];

/** A line for each common slot of each level that any row has; the level's name stands on its first line. */
function slotLines(rows: readonly ComparisonRow[], before: string, nameOf: (slot: Slot) => string): string[][] {
  const levels = [...new Set(rows.flatMap(({ commonSlots }) => commonSlots.map(({ level }) => level)))];
  return levels.flatMap((level) => {
    const slots = rows.map(({ commonSlots }) => commonSlots.find((each) => each.level === level)?.slots ?? []);
    const most = Math.max(...slots.map((list) => list.length));
    return Array.from({ length: most }, (_, k) => [
      k === 0 ? `${before}${printable(level)}` : "",
      ...slots.map((list) => (list[k] ? nameOf(list[k]) : "")),
    ]);
  });
}
