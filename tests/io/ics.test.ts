import { describe, expect, it } from "vitest";
import { PlageInputError } from "../../src/domain/issue.js";
import { property, readCalendar, textOf } from "../../src/io/ics/calendar.js";
import { momentOf } from "../../src/io/ics/moment.js";
import { textList } from "../../src/io/ics/property.js";
import { inLanguage } from "../../src/io/notices/notice.js";
import { icsBytes } from "./icsText.js";

function read(input: string | Uint8Array) {
  const warnings: string[] = [];
  const calendar = readCalendar(input, "file", ({ code, en }, place) => {
    warnings.push(`${code} ${inLanguage(place, "en")} ${en}`);
  });
  return { calendar, warnings };
}

const wrapped = (...lines: string[]) => ["BEGIN:VCALENDAR", "BEGIN:VEVENT", ...lines, "END:VEVENT", "END:VCALENDAR"];
const eventOf = (input: string | Uint8Array) => read(input).calendar.components[0];
const startOf = (line: string) => momentOf(property(eventOf(wrapped(line).join("\r\n")), "DTSTART"));

describe("content lines", () => {
  it("are unfolded, with CRLF, LF or CR, and only the first space of a fold taken off", () => {
    for (const end of ["\r\n", "\n", "\r"]) {
      const text = wrapped("SUMMARY:Pro", " fesseur :", "  P.", "\tX").join(end);
      expect(textOf(eventOf(text), "SUMMARY")).toBe("Professeur : P.X");
    }
  });

  it("are unfolded before bytes become letters", () => {
    for (let most = 11; most < 30; most++) expect(textOf(eventOf(icsBytes(wrapped("SUMMARY:É€😀é"), most)), "SUMMARY")).toBe("É€😀é");
  });

  it("keep colons and semicolons inside quotation marks and values", () => {
    const event = eventOf(wrapped('X-A;CN="a;b:c";LANGUAGE=fr:d:e\\;f\\,g\\\\n\\Nh').join("\n"));
    expect(property(event, "X-A")?.parameters).toEqual(
      new Map([
        ["CN", "a;b:c"],
        ["LANGUAGE", "fr"],
      ]),
    );
    expect(textOf(event, "X-A")).toBe("d:e;f,g\\n\nh");
  });

  it("are told with their number where they are none", () => {
    const { warnings, calendar } = read(wrapped("SUMMARY:a", "no line", "X;broken", "END:VTODO", "LOCATION:b").join("\n"));
    expect(warnings).toEqual(["line-unread file Lines that are not iCalendar are left out: 3 (line 4, line 5, line 6)"]);
    expect(textOf(calendar.components[0], "LOCATION")).toBe("b");
  });

  it("are read as windows-1252 where they are not UTF-8, which is told", () => {
    const bytes = Uint8Array.from([
      ...new TextEncoder().encode("BEGIN:VCALENDAR\nX-A:caf"),
      0xe9,
      0x80,
      10,
      ...new TextEncoder().encode("END:VCALENDAR"),
    ]);
    const { calendar, warnings } = read(bytes);
    expect(textOf(calendar, "X-A")).toBe("café€");
    expect(warnings[0]).toMatch(/^encoding-guessed/);
  });

  it("may have a byte order mark, or be UTF-16", () => {
    const text = "BEGIN:VCALENDAR\r\nX-A:é\r\nEND:VCALENDAR";
    const wide = Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((letter) => [letter.charCodeAt(0), 0])]);
    for (const input of [`\uFEFF${text}`, new TextEncoder().encode(`\uFEFF${text}`), wide])
      expect(textOf(read(input).calendar, "X-A")).toBe("é");
  });

  it("of a list are parted at commas that are not escaped", () => {
    expect(textList("a\\,b,c\\\\,d")).toEqual(["a,b", "c\\", "d"]);
    expect(textList("")).toEqual([]);
  });
});

describe("files", () => {
  it("cut short are read as far as they go, without the event that does not end", () => {
    const { calendar, warnings } = read("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:a\nEND:VEVENT\nBEGIN:VEVENT\nSUMM");
    expect(calendar.components).toHaveLength(1);
    expect(warnings.map((each) => each.split(" ")[0])).toEqual(["ics-cut-short", "line-unread"]);
  });

  it("of several calendars are read as one", () => {
    const one = wrapped("SUMMARY:a").join("\n");
    expect(read(`${one}\n${one}`).calendar.components).toHaveLength(2);
  });

  it.each([
    ["", "ics-malformed"],
    ["SUMMARY:a", "ics-malformed"],
    ["BEGIN:VEVENT\nEND:VEVENT", "ics-malformed"],
    ["BEGIN:A\n".repeat(20), "ics-too-large"],
    [`BEGIN:VCALENDAR\n${"BEGIN:A\nEND:A\n".repeat(50_001)}`, "ics-too-large"],
  ])("that are none are refused: %j", (text, code) => {
    expect(() => read(text)).toThrow(PlageInputError);
    expect(() => read(text)).toThrow(expect.objectContaining({ issues: [expect.objectContaining({ code, path: ["file"] })] }));
  });

  it("with very long or very many lines take no long time", () => {
    const long = wrapped(`X${";a=b".repeat(100_000)}:c`, `SUMMARY:a${"\n b".repeat(200_000)}`);
    expect(textOf(eventOf(long.join("\n")), "SUMMARY")).toHaveLength(200_001);
  });
});

describe("moments", () => {
  it("in UTC are told in Paris, across the change of hour and of date", () => {
    expect(startOf("DTSTART:20260902T081500Z")).toEqual({ date: "2026-09-02", minutes: 615 });
    expect(startOf("DTSTART:20261026T090000Z")).toEqual({ date: "2026-10-26", minutes: 600 });
    expect(startOf("DTSTART:20261024T080000Z")).toEqual({ date: "2026-10-24", minutes: 600 });
    expect(startOf("DTSTART:20270328T010000Z")).toEqual({ date: "2027-03-28", minutes: 180 });
    expect(startOf("DTSTART:20270328T005900Z")).toEqual({ date: "2027-03-28", minutes: 119 });
    expect(startOf("DTSTART:20260630T233000Z")).toEqual({ date: "2026-07-01", minutes: 90 });
    expect(startOf("DTSTART:20261231T230000Z")).toEqual({ date: "2027-01-01", minutes: 0 });
  });

  it("without a zone, or of Paris, are as written; of another zone that is said", () => {
    expect(startOf("DTSTART:20260902T081500")).toEqual({ date: "2026-09-02", minutes: 495 });
    expect(startOf("DTSTART;TZID=Europe/Paris:20260902T081500")).toEqual({ date: "2026-09-02", minutes: 495 });
    expect(startOf("DTSTART;TZID=America/Cayenne:20260902T081500")).toEqual({
      date: "2026-09-02",
      minutes: 495,
      unknownZone: "America/Cayenne",
    });
  });

  it("of whole days have no minutes; those that no calendar has are not read", () => {
    expect(startOf("DTSTART;VALUE=DATE:20261018")).toEqual({ date: "2026-10-18" });
    for (const wrong of ["20260230", "20261301", "20260902T250000Z", "20260902T0815", "18990101", "x"])
      expect(startOf(`DTSTART:${wrong}`)).toBeUndefined();
  });
});
