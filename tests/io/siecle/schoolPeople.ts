import type { GeneratedSchool } from "../../../src/generate/index.js";

/** Under which codes the files speak of a school. */
export interface Bases {
  readonly eleveIds: ReadonlyMap<string, string>;
  readonly teacherIds: ReadonlyMap<string, string>;
  /** Formation by division. */
  readonly mefs: ReadonlyMap<string, string>;
  /** Code of the subject by teacher. */
  readonly subjects: ReadonlyMap<string, string>;
  readonly subjectNames: ReadonlyMap<string, string>;
}

const YEARS: Readonly<Record<string, number>> = { "2nde": 1, "1re": 2, Tle: 3 };

export function bases(school: GeneratedSchool): Bases {
  const trades = new Map<string, number>();
  const tradeOf = (division: string) => {
    const trade = division.slice(1);
    if (!trades.has(trade)) trades.set(trade, trades.size);
    return trades.get(trade) ?? 0;
  };
  // A teacher is called by subject and number, "Lettres 2".
  const subjectOf = (name: string | undefined) => (name ?? "Autre").replace(/ \d+$/, "");
  const names = [...new Set(school.teachers.map(({ name }) => subjectOf(name)))].sort();
  const codes = new Map(names.map((name, index) => [name, String(20_000 + index * 100).padStart(6, "0")]));
  return {
    eleveIds: new Map(school.students.map(({ id }, index) => [id, String(700_000 + index)])),
    teacherIds: new Map(school.teachers.map(({ id }, index) => [id, `${index % 4 === 3 ? "local" : "epp"}-${8_000 + index}`])),
    mefs: new Map(
      school.divisions.map(({ id, level }) => [id, `247${String(20_000 + tradeOf(id) * 10).padStart(5, "0")}3${YEARS[level] ?? 1}0`]),
    ),
    subjects: new Map(school.teachers.map(({ id, name }) => [id, codes.get(subjectOf(name)) ?? ""])),
    subjectNames: new Map([...codes].map(([name, code]) => [code, name.toUpperCase()])),
  };
}

/** dd/mm/yyyy. */
export const french = (date: string): string => date.split("-").reverse().join("/");
