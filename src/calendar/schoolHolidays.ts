import { type CivilDate, overlap } from "./days.js";

export type Zone = "A" | "B" | "C";

/** First day without class and last day without class, both included. */
export interface SchoolHoliday {
  readonly name: string;
  readonly start: CivilDate;
  readonly end: CivilDate;
}

type Span = readonly [start: CivilDate, end: CivilDate];
type Breaks = Readonly<Record<"toussaint" | "noel" | "ascension" | "ete", Span>>;
type ZoneBreaks = Readonly<Record<"hiver" | "printemps", Span>>;

const holiday = (name: string, [start, end]: Span): SchoolHoliday => ({ name, start, end });

function schoolYear(all: Breaks, zones: Readonly<Record<Zone, ZoneBreaks>>, before: readonly SchoolHoliday[] = []) {
  const list = (zone: Zone): readonly SchoolHoliday[] => [
    ...before,
    holiday("Vacances de la Toussaint", all.toussaint),
    holiday("Vacances de Noël", all.noel),
    holiday("Vacances d'hiver", zones[zone].hiver),
    holiday("Vacances de printemps", zones[zone].printemps),
    holiday("Pont de l'Ascension", all.ascension),
    holiday("Vacances d'été", all.ete),
  ];
  return { A: list("A"), B: list("B"), C: list("C") };
}

/**
 * School holidays of pupils by school year and zone, as civil dates of Paris. The official sets are dated at Paris
 * midnight and end on the day class resumes: here the end is the day before, the last day without class. Holidays
 * start on a Saturday: a school with lessons on Saturday morning, which the arrêté lets leave after them, loses those.
 *
 * Sources: 2023-2024 to 2025-2026, arrêté du 7 décembre 2022, as published by data.education.gouv.fr and
 * A. Augusti's table; 2026-2027, the answers of data.education.gouv.fr for that year ("fr-en-calendrier-scolaire",
 * kept by several independent projects), not the text of the arrêté itself.
 */
export const SCHOOL_HOLIDAYS: Readonly<Record<string, Readonly<Record<Zone, readonly SchoolHoliday[]>>>> = {
  "2023-2024": schoolYear(
    {
      toussaint: ["2023-10-21", "2023-11-05"],
      noel: ["2023-12-23", "2024-01-07"],
      ascension: ["2024-05-10", "2024-05-11"],
      ete: ["2024-07-06", "2024-09-01"],
    },
    {
      A: { hiver: ["2024-02-17", "2024-03-03"], printemps: ["2024-04-13", "2024-04-28"] },
      B: { hiver: ["2024-02-24", "2024-03-10"], printemps: ["2024-04-20", "2024-05-05"] },
      C: { hiver: ["2024-02-10", "2024-02-25"], printemps: ["2024-04-06", "2024-04-21"] },
    },
    // The summer before the first year known, so that a calendar may start with September.
    [holiday("Vacances d'été", ["2023-07-08", "2023-09-03"])],
  ),
  "2024-2025": schoolYear(
    {
      toussaint: ["2024-10-19", "2024-11-03"],
      noel: ["2024-12-21", "2025-01-05"],
      ascension: ["2025-05-30", "2025-05-31"],
      ete: ["2025-07-05", "2025-08-31"],
    },
    {
      A: { hiver: ["2025-02-22", "2025-03-09"], printemps: ["2025-04-19", "2025-05-04"] },
      B: { hiver: ["2025-02-08", "2025-02-23"], printemps: ["2025-04-05", "2025-04-21"] },
      C: { hiver: ["2025-02-15", "2025-03-02"], printemps: ["2025-04-12", "2025-04-27"] },
    },
  ),
  "2025-2026": schoolYear(
    {
      toussaint: ["2025-10-18", "2025-11-02"],
      noel: ["2025-12-20", "2026-01-04"],
      ascension: ["2026-05-15", "2026-05-16"],
      // Teachers return on Monday 31 August 2026, pupils on Tuesday 1 September.
      ete: ["2026-07-04", "2026-08-31"],
    },
    {
      A: { hiver: ["2026-02-07", "2026-02-22"], printemps: ["2026-04-04", "2026-04-19"] },
      B: { hiver: ["2026-02-14", "2026-03-01"], printemps: ["2026-04-11", "2026-04-26"] },
      C: { hiver: ["2026-02-21", "2026-03-08"], printemps: ["2026-04-18", "2026-05-03"] },
    },
  ),
  "2026-2027": schoolYear(
    {
      toussaint: ["2026-10-17", "2026-11-01"],
      noel: ["2026-12-19", "2027-01-03"],
      ascension: ["2027-05-07", "2027-05-08"],
      ete: ["2027-07-03", "2027-09-01"],
    },
    {
      A: { hiver: ["2027-02-13", "2027-02-28"], printemps: ["2027-04-10", "2027-04-25"] },
      B: { hiver: ["2027-02-20", "2027-03-07"], printemps: ["2027-04-17", "2027-05-02"] },
      C: { hiver: ["2027-02-06", "2027-02-21"], printemps: ["2027-04-03", "2027-04-18"] },
    },
  ),
};

/** The zone's school holidays that touch the range, in order. Years absent from the table give none. */
export function schoolHolidays(zone: Zone, start: CivilDate, end: CivilDate): SchoolHoliday[] {
  return Object.values(SCHOOL_HOLIDAYS).flatMap((year) => year[zone].filter((each) => overlap(each, { start, end })));
}

/** School years, 1 September to 31 August, that the range touches and the table does not hold. */
export function unknownSchoolYears(start: CivilDate, end: CivilDate): string[] {
  const firstYear = (date: CivilDate): number => Number(date.slice(0, 4)) - (date.slice(5) < "09-01" ? 1 : 0);
  const from = firstYear(start);
  const names = Array.from({ length: Math.max(0, firstYear(end) - from + 1) }, (_, i) => `${from + i}-${from + i + 1}`);
  return names.filter((name) => !(name in SCHOOL_HOLIDAYS));
}
