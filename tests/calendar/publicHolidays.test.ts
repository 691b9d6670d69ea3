import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plusDays, weekday } from "../../src/calendar/days.js";
import { easterSunday, publicHolidays } from "../../src/calendar/publicHolidays.js";

describe("easterSunday", () => {
  it.each([
    "1818-03-22", // the earliest date possible
    "1943-04-25", // the latest date possible
    "1961-04-02",
    "1981-04-19", // the exception of the computus for epact 29
    "2000-04-23",
    "2008-03-23",
    "2019-04-21",
    "2024-03-31",
    "2025-04-20",
    "2026-04-05",
    "2027-03-28",
    "2038-04-25",
  ])("is %s", (date) => {
    expect(easterSunday(Number(date.slice(0, 4)))).toBe(date);
  });

  it("is a Sunday from 22 March to 25 April in every year of the Gregorian calendar", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1583, max: 9999 }), (year) => {
        const date = easterSunday(year);
        expect(weekday(date)).toBe(7);
        expect(date >= `${year}-03-22` && date <= `${year}-04-25`).toBe(true);
      }),
    );
  });
});

describe("publicHolidays", () => {
  it("lists the 11 of 2026", () => {
    expect(publicHolidays(2026)).toEqual([
      { date: "2026-01-01", name: "Jour de l'an" },
      { date: "2026-04-06", name: "Lundi de Pâques" },
      { date: "2026-05-01", name: "Fête du Travail" },
      { date: "2026-05-08", name: "Victoire 1945" },
      { date: "2026-05-14", name: "Ascension" },
      { date: "2026-05-25", name: "Lundi de Pentecôte" },
      { date: "2026-07-14", name: "Fête nationale" },
      { date: "2026-08-15", name: "Assomption" },
      { date: "2026-11-01", name: "Toussaint" },
      { date: "2026-11-11", name: "Armistice 1918" },
      { date: "2026-12-25", name: "Noël" },
    ]);
  });

  it("counts the days after Easter across 29 February", () => {
    expect(publicHolidays(2024).map((each) => each.date)).toContain("2024-05-09");
    expect(publicHolidays(2024).find((each) => each.name === "Lundi de Pentecôte")?.date).toBe("2024-05-20");
  });

  it("keeps the order of dates when Ascension comes before 8 May, and both when they fall together", () => {
    expect(
      publicHolidays(2008)
        .filter((each) => each.date === "2008-05-01")
        .map((each) => each.name),
    ).toEqual(["Fête du Travail", "Ascension"]);
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2200 }), (year) => {
        const dates = publicHolidays(year).map((each) => each.date);
        expect(dates).toHaveLength(11);
        expect(dates).toEqual([...dates].sort());
        expect(weekday(plusDays(easterSunday(year), 39))).toBe(4);
      }),
    );
  });
});
