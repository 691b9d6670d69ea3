import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dayCount, eachDay, plusDays, weekday } from "../../src/calendar/days.js";
import { SCHOOL_HOLIDAYS, schoolHolidays, unknownSchoolYears, type Zone } from "../../src/calendar/schoolHolidays.js";

const ZONES: Zone[] = ["A", "B", "C"];
const DATA = new URL("../../../shared/data/calendar/", import.meta.url);
const CSV = new URL("vacances-zones-ABC_2023-2026.csv", DATA);
const ICS = new URL("Zone-A-B-C-Corse_2009-2026.ics", DATA);

const rows = Object.entries(SCHOOL_HOLIDAYS).flatMap(([year, zones]) =>
  ZONES.flatMap((zone) => zones[zone].map((each) => ({ year, zone, ...each }))),
);

describe("SCHOOL_HOLIDAYS", () => {
  it("holds four school years, in order and without overlap", () => {
    expect(Object.keys(SCHOOL_HOLIDAYS)).toEqual(["2023-2024", "2024-2025", "2025-2026", "2026-2027"]);
    for (const zone of ZONES) {
      const list = rows.filter((row) => row.zone === zone);
      for (const row of list) expect(row.start <= row.end).toBe(true);
      for (const [at, row] of list.slice(1).entries()) expect(row.start > list[at].end).toBe(true);
    }
  });

  it.each(rows.filter((row) => /hiver|printemps|Noël|Toussaint/.test(row.name)))(
    "$year $zone $name: starts on a Saturday and lasts two weeks",
    ({ start, end, year, zone, name }) => {
      expect(weekday(start)).toBe(6);
      const easterMonday = year === "2024-2025" && zone === "B" && name.includes("printemps");
      expect(dayCount({ start, end })).toBe(easterMonday ? 17 : 16);
      expect(weekday(end)).toBe(easterMonday ? 1 : 7);
    },
  );

  it("spaces the zones of winter and spring by whole weeks", () => {
    for (const year of Object.values(SCHOOL_HOLIDAYS))
      for (const name of ["Vacances d'hiver", "Vacances de printemps"]) {
        const starts = ZONES.map((zone) => year[zone].find((each) => each.name === name)?.start ?? "").sort();
        expect(starts).toEqual([starts[0], plusDays(starts[0], 7), plusDays(starts[0], 14)]);
      }
  });
});

describe("schoolHolidays", () => {
  it("gives those that touch the range by one day", () => {
    const names = (start: string, end: string) => schoolHolidays("A", start, end).map((each) => each.name);
    expect(names("2025-10-13", "2025-10-17")).toEqual([]);
    expect(names("2025-10-13", "2025-10-18")).toEqual(["Vacances de la Toussaint"]);
    expect(names("2025-11-02", "2025-11-07")).toEqual(["Vacances de la Toussaint"]);
    expect(names("2025-11-03", "2025-11-07")).toEqual([]);
  });

  it("gives none outside the table, which unknownSchoolYears tells apart from a range without holidays", () => {
    expect(schoolHolidays("B", "2030-10-01", "2031-01-31")).toEqual([]);
    expect(unknownSchoolYears("2030-10-01", "2031-01-31")).toEqual(["2030-2031"]);
    expect(unknownSchoolYears("2023-09-01", "2027-08-31")).toEqual([]);
    expect(unknownSchoolYears("2026-09-01", "2027-09-01")).toEqual(["2027-2028"]);
    expect(unknownSchoolYears("2022-08-31", "2023-09-01")).toEqual(["2021-2022", "2022-2023"]);
  });
});

const compared = existsSync(CSV) && existsSync(ICS);
describe.skipIf(!compared)(
  compared ? "the table beside ../shared/data/calendar" : "the table beside ../shared/data/calendar (SKIPPED: the data is absent)",
  () => {
    it("agrees with the published CSV on every day from 1 September 2023 to 31 August 2026", () => {
      const [header, ...lines] = readFileSync(CSV, "utf8").trim().split(/\r?\n/);
      expect(header).toBe("date,vacances_zone_a,vacances_zone_b,vacances_zone_c,nom_vacances");
      const off = Object.fromEntries(ZONES.map((zone) => [zone, new Set<string>()]));
      for (const line of lines) {
        const [date, ...flags] = line.split(",");
        for (const [at, zone] of ZONES.entries()) if (flags[at] === "True") off[zone].add(date);
      }
      const bridges = new Set(["2024-05-10", "2024-05-11", "2025-05-30", "2025-05-31", "2026-05-15", "2026-05-16"]);
      for (const zone of ZONES) {
        const ours = new Set(schoolHolidays(zone, "2023-09-01", "2026-08-31").flatMap(eachDay));
        const differences = eachDay({ start: "2023-09-01", end: "2026-08-31" }).filter((date) => ours.has(date) !== off[zone].has(date));
        // The CSV leaves the bridges out and ends the last summer with the teachers' return.
        expect(differences).toEqual([...bridges, "2026-08-31"]);
      }
    });

    it("agrees with the ministry's ICS on the same days, bridges included", () => {
      const text = readFileSync(ICS, "utf8");
      const events = text
        .split("BEGIN:VEVENT")
        .slice(1)
        .map((event) => {
          const day = (key: string) =>
            (new RegExp(`${key};VALUE=DATE:(\\d{8})`).exec(event)?.[1] ?? "").replace(/(....)(..)(..)/, "$1-$2-$3");
          return { start: day("DTSTART"), resume: day("DTEND"), summary: /SUMMARY:(.*)/.exec(event)?.[1].trim() ?? "" };
        });
      const pupils = events.filter((event) => !/prérentrée|Début/.test(event.summary));
      for (const zone of ZONES) {
        const theirs = new Set(
          pupils
            .filter((event) => new RegExp(`Zones? [ABC/]*${zone}`).test(event.summary))
            .flatMap((event) => eachDay({ start: event.start, end: plusDays(event.resume, -1) })),
        );
        const ours = new Set(schoolHolidays(zone, "2023-09-01", "2026-07-03").flatMap(eachDay));
        const differences = eachDay({ start: "2023-09-01", end: "2026-07-03" }).filter(
          (date) => ours.has(date) !== theirs.has(date) && weekday(date) <= 5,
        );
        expect(differences).toEqual([]);
      }
    });
  },
);

describe("official dates at Paris midnight", () => {
  it.each([
    ["Vacances de la Toussaint", "2026-10-16T22:00:00+00:00", "2026-11-01T23:00:00+00:00"],
    ["Vacances de Noël", "2026-12-18T23:00:00+00:00", "2027-01-03T23:00:00+00:00"],
    ["Vacances d'hiver", "2027-02-05T23:00:00+00:00", "2027-02-21T23:00:00+00:00"],
    ["Vacances de printemps", "2027-04-02T22:00:00+00:00", "2027-04-18T22:00:00+00:00"],
  ])("%s 2026-2027, zone C, loses no day", (name, start, resume) => {
    const paris = (instant: string) => new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" }).format(new Date(instant));
    const ours = SCHOOL_HOLIDAYS["2026-2027"].C.find((each) => each.name === name);
    expect(ours).toEqual({ name, start: paris(start), end: plusDays(paris(resume), -1) });
  });
});
