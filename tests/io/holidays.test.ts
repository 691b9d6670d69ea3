import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { SCHOOL_HOLIDAYS } from "../../src/calendar/schoolHolidays.js";
import { readHolidays } from "../../src/io/index.js";
import { calendarFile } from "./realSchools.js";

interface Answered {
  description: string;
  population?: string;
  start_date: string;
  end_date: string;
  location?: string;
  zones?: string;
}
/** A row as data.education.gouv.fr answers it. */
const record = ({ population = "-", location = "Paris", zones = "Zone C", ...rest }: Answered) => ({
  population,
  location,
  zones,
  annee_scolaire: "2026-2027",
  ...rest,
});

const FIELDS = ["description", "population", "start_date", "end_date", "location", "zones", "annee_scolaire"] as const;
const TOUSSAINT = {
  description: "Vacances de la Toussaint",
  start_date: "2026-10-16T22:00:00+00:00",
  end_date: "2026-11-01T23:00:00+00:00",
};
const read = (...records: Answered[]) => readHolidays(JSON.stringify(records.map(record)));
const short = ({ holidays }: ReturnType<typeof readHolidays>) =>
  holidays.map(({ name, start, end, zones }) => `${name} ${start} ${end} ${zones.join("/")}`);

describe("records of data.education.gouv.fr", () => {
  it("are dated in Paris, so that no day is lost, and end before class resumes", () => {
    expect(short(read(TOUSSAINT))).toEqual(["Vacances de la Toussaint 2026-10-17 2026-11-01 C"]);
  });

  it("give the same with offsets of Paris, plain dates, wrapped as answers are, and as CSV", () => {
    const local = { ...TOUSSAINT, start_date: "2026-10-17T00:00:00+02:00", end_date: "2026-11-02T00:00:00+01:00" };
    const plain = { ...TOUSSAINT, start_date: "2026-10-17", end_date: "2026-11-02" };
    const rows = [record(TOUSSAINT)];
    const texts = [
      JSON.stringify([record(local)]),
      JSON.stringify([record(plain)]),
      JSON.stringify({ total_count: 1, results: rows }),
      JSON.stringify({ nhits: 1, records: [{ fields: rows[0] }] }),
      JSON.stringify({ records: [{ record: { fields: rows[0] } }] }),
      [FIELDS.join(";"), FIELDS.map((field) => rows[0][field]).join(";")].join("\n"),
      `\uFEFFDescription;Population;Date de début;Date de fin;Académies;Zones;Année scolaire\r\nVacances de la Toussaint;-;2026-10-17T00:00:00+02:00;2026-11-02T00:00:00+01:00;Paris;Zone C;2026-2027`,
    ];
    for (const text of texts) expect(short(readHolidays(text))).toEqual(["Vacances de la Toussaint 2026-10-17 2026-11-01 C"]);
    const bytes = new TextEncoder().encode(texts[0]);
    for (const file of [bytes, new Uint8Array(gzipSync(bytes))]) expect(short(readHolidays(file))).toHaveLength(1);
  });

  it("of several académies and zones are one holiday", () => {
    const result = read(
      TOUSSAINT,
      { ...TOUSSAINT, location: "Créteil" },
      { ...TOUSSAINT, location: "Lyon", zones: "Zone A" },
      { ...TOUSSAINT, zones: "Corse" },
    );
    expect(short(result)).toEqual(["Vacances de la Toussaint 2026-10-17 2026-11-01 A/C/Corse"]);
    expect(result.warnings).toEqual([]);
    expect(result.part).toEqual({
      source: "holidays",
      holidays: [{ name: "Vacances de la Toussaint", start: "2026-10-17", end: "2026-11-01", zones: ["A", "C"] }],
    });
  });

  it("are those of pupils: others are left out, and told", () => {
    const summer = { description: "Vacances d'Été", start_date: "2026-07-03T22:00:00+00:00" };
    const result = read(
      { ...summer, population: "Enseignants", end_date: "2026-08-30T22:00:00+00:00" },
      { ...summer, population: "Élèves", end_date: "2026-08-31T22:00:00+00:00" },
    );
    expect(short(result)).toEqual(["Vacances d'Été 2026-07-04 2026-08-31 C"]);
    expect(result.warnings).toEqual([
      expect.objectContaining({ code: "other-population", message: expect.stringContaining("Enseignants") }),
    ]);
  });

  it("know the bridge of Ascension, with its Saturday, and a summer without an end", () => {
    const result = read(
      { description: "Pont de l'Ascension", start_date: "2027-05-06T22:00:00+00:00", end_date: "2027-05-06T22:00:00+00:00" },
      { description: "Début des Vacances d'Été", start_date: "2027-07-02T22:00:00+00:00", end_date: "2027-07-02T22:00:00+00:00" },
      { description: "Pont de l'Ascension", start_date: "2026-05-13T22:00:00+00:00", end_date: "2026-05-17T22:00:00+00:00" },
      { description: "Pont de l'Ascension", start_date: "2019-05-28T22:00:00+00:00", end_date: "2019-06-02T22:00:00+00:00" },
    );
    expect(short(result)).toEqual([
      "Pont de l'Ascension 2019-05-30 2019-06-02 C",
      "Pont de l'Ascension 2026-05-14 2026-05-17 C",
      "Pont de l'Ascension 2027-05-07 2027-05-08 C",
      "Vacances d'Été 2027-07-03 2027-08-31 C",
    ]);
    expect(result.warnings.map(({ code }) => code)).toEqual(["return-unknown"]);
  });

  it("begin on the day after a departure in the week, when class ends in the evening", () => {
    expect(
      short(read({ description: "Vacances d'Été", start_date: "2022-07-06T22:00:00+00:00", end_date: "2022-08-31T22:00:00+00:00" })),
    ).toEqual(["Vacances d'Été 2022-07-08 2022-08-31 C"]);
  });

  it("that differ within a zone are taken together and told; one académie can be asked for", () => {
    const records = [TOUSSAINT, { ...TOUSSAINT, location: "Créteil", end_date: "2026-11-02T23:00:00+00:00" }].map(record);
    const result = readHolidays(JSON.stringify(records));
    expect(short(result)).toEqual(["Vacances de la Toussaint 2026-10-17 2026-11-02 C"]);
    expect(result.warnings.map(({ code }) => code)).toEqual(["dates-differ"]);
    expect(short(readHolidays(JSON.stringify(records), { location: "paris" }))).toEqual([
      "Vacances de la Toussaint 2026-10-17 2026-11-01 C",
    ]);
  });

  it("are of one zone where asked; an island's are in the part only then", () => {
    const records = JSON.stringify([TOUSSAINT, { ...TOUSSAINT, zones: "Guadeloupe", end_date: "2026-11-03T23:00:00+00:00" }].map(record));
    expect(short(readHolidays(records, { zone: "Zone C" }))).toEqual(["Vacances de la Toussaint 2026-10-17 2026-11-01 C"]);
    expect(readHolidays(records).part.holidays).toHaveLength(1);
    expect(readHolidays(records, { zone: "guadeloupe" }).part.holidays).toEqual([
      { name: "Vacances de la Toussaint", start: "2026-10-17", end: "2026-11-03" },
    ]);
    expect(readHolidays(records, { zone: "D" }).warnings[0]).toMatchObject({
      code: "zone-unknown",
      message: expect.stringContaining("C, Guadeloupe"),
    });
  });

  it("that cannot be read are left out, and told", () => {
    const result = read(
      { ...TOUSSAINT, start_date: "2026-02-30" },
      { ...TOUSSAINT, end_date: "2026-01-01" },
      { ...TOUSSAINT, zones: "" },
      { ...TOUSSAINT, description: "Rentrée scolaire des élèves" },
      { ...TOUSSAINT, start_date: "2026-10-17T10:00:00+00:00" },
    );
    expect(result.holidays).toHaveLength(1);
    expect(result.warnings.map(({ code }) => code)).toEqual(["row-unreadable", "zone-missing", "not-midnight", "not-a-holiday"]);
  });

  it.each(["", "[", "{}", "a;b\n1;2", "null", '"text"', "[1, null]"])("are nothing, or refused, where the file is another: %j", (text) => {
    const read = () => readHolidays(text).holidays.length;
    if (text === "[1, null]") expect(read()).toBe(0);
    else expect(read).toThrow(expect.objectContaining({ name: "PlageInputError" }));
  });
});

describe("calendars of the ministry", () => {
  const event = (start: string, end: string, summary: string, zones: string) =>
    [
      "BEGIN:VEVENT",
      `DTSTART;VALUE=DATE:${start}`,
      `DTEND;VALUE=DATE:${end}`,
      `SUMMARY:${summary} - ${zones}`,
      `LOCATION:${zones}`,
      "END:VEVENT",
    ].join("\r\n");
  const calendar = (...events: string[]) => ["BEGIN:VCALENDAR", ...events, "END:VCALENDAR"].join("\r\n");

  it("are put together from the pieces in which zones join and leave", () => {
    const text = calendar(
      event("20260302", "20260309", "Vacances d'Hiver", "Zone C"),
      event("20260223", "20260302", "Vacances d'Hiver", "Zones B/C"),
      event("20260221", "20260223", "Vacances d'Hiver", "Zones A/B/C - Corse"),
      event("20260214", "20260221", "Vacances d'Hiver", "Zones A/B"),
      event("20260207", "20260214", "Vacances d'Hiver", "Zone A"),
    );
    const result = readHolidays(text);
    expect(short(result)).toEqual([
      "Vacances d'Hiver 2026-02-07 2026-02-22 A",
      "Vacances d'Hiver 2026-02-14 2026-03-01 B",
      "Vacances d'Hiver 2026-02-21 2026-02-22 Corse",
      "Vacances d'Hiver 2026-02-21 2026-03-08 C",
    ]);
    expect(result.warnings).toEqual([]);
  });

  it("tell the population in the name", () => {
    const text = calendar(
      event("20250705", "20250901", "Vacances d'Été", "Zones A/B/C"),
      event("20250829", "20250901", "Vacances d'Été (prérentrée Enseignants )", "Zones A/B/C"),
      event("20260704", "20260704", "Début des Vacances d'Été", "Zones A/B/C"),
    );
    expect(short(readHolidays(text))).toEqual(["Vacances d'Été 2025-07-05 2025-08-31 A/B/C", "Vacances d'Été 2026-07-04 2026-08-31 A/B/C"]);
  });
});

describe("a table of days", () => {
  it("gives the runs of each zone, and tells what its ends cut", () => {
    const day = (date: string, a: string, b: string) => `${date},${a},${b},False,${a === "True" || b === "True" ? "Vacances d'hiver" : ""}`;
    const text = [
      "date,vacances_zone_a,vacances_zone_b,vacances_zone_c,nom_vacances",
      day("2026-02-06", "False", "False"),
      day("2026-02-07", "True", "False"),
      day("2026-02-08", "True", "True"),
      day("2026-02-09", "False", "True"),
    ].join("\n");
    const result = readHolidays(text);
    expect(short(result)).toEqual(["Vacances d'hiver 2026-02-07 2026-02-08 A", "Vacances d'hiver 2026-02-08 2026-02-09 B"]);
    expect(result.warnings.map(({ code }) => code)).toEqual(["holiday-cut"]);
  });
});

describe.skipIf(calendarFile.absent)(`real calendars${calendarFile.note}`, () => {
  const known = (years: readonly string[], from: string, without: RegExp) =>
    [
      ...new Set(
        years.flatMap((year) =>
          (["A", "B", "C"] as const).flatMap((zone) =>
            SCHOOL_HOLIDAYS[year][zone].map(({ name, start, end }) => `${zone} ${name.toLowerCase()} ${start} ${end}`),
          ),
        ),
      ),
    ]
      .filter((each) => each.slice(-21, -11) >= from && !without.test(each))
      .sort();
  const found = (file: string, from: string, without: RegExp) =>
    readHolidays(calendarFile.read(file))
      .holidays.flatMap(({ name, start, end, zones }) =>
        zones.filter((zone) => /^[ABC]$/.test(zone)).map((zone) => `${zone} ${name.toLowerCase()} ${start} ${end}`),
      )
      .filter((each) => each.slice(-21, -11) >= from && !without.test(each))
      .sort();
  const YEARS = ["2023-2024", "2024-2025", "2025-2026"];

  it("of the ministry agree with the presets, day by day", () => {
    expect(found("Zone-A-B-C-Corse_2009-2026.ics", "2023-07-08", /never/)).toEqual(known(YEARS, "2023-07-08", /never/));
  });

  it("with a row a day agree with the presets, but for Ascension and the end of the last summer", () => {
    const without = /ascension|été 2026|2023-0[79]-0/;
    expect(found("vacances-zones-ABC_2023-2026.csv", "2023-09-01", without)).toEqual(known(YEARS, "2023-09-01", without));
  });
});
