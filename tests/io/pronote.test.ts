import { describe, expect, it } from "vitest";
import { eachDay, mondayOf, plusDays, weekday } from "../../src/calendar/days.js";
import { type PronoteCalendar, readPronote } from "../../src/io/index.js";
import { calendarLines, days, icsBytes, type SessionParts, session } from "./icsText.js";
import { pronoteFile } from "./realSchools.js";

const read = (...events: string[][]) => readPronote(icsBytes(calendarLines(...events)));
const only = (parts: Partial<SessionParts>) => read(session({ date: "2026-09-01", ...parts })).calendar.sessions[0];

const BREAKS = [
  ["2026-10-17", "2026-11-02", "Vacances"],
  ["2026-12-19", "2027-01-04", "Vacances"],
  ["2027-02-13", "2027-03-01", "Vacances"],
  ["2027-04-10", "2027-04-26", "Vacances"],
  ["2026-11-11", "2026-11-12", "Férié"],
] as const;
const breaks = BREAKS.map(([start, end, name]) => days("Jours fériés", start, end, name));
const isOff = (date: string) => BREAKS.some(([start, end]) => start <= date && date < end);

/** Mondays of the weeks with class from 31 August 2026 to 2 July 2027, by a count of this test's own. */
const MONDAYS = [...new Set(eachDay({ start: "2026-08-31", end: "2027-07-02" }).map(mondayOf))].filter((monday) =>
  [0, 1, 2, 3, 4].some((day) => !isOff(plusDays(monday, day))),
);

/** A lesson on its day of those weeks of class for which `meets` holds. */
function year(
  day: number,
  meets: (week: number) => boolean,
  parts: Partial<SessionParts> = {},
  change?: (date: string) => Partial<SessionParts>,
): string[][] {
  return MONDAYS.flatMap((monday, week) => {
    const date = plusDays(monday, day - 1);
    return meets(week) && !isOff(date) ? [session({ date, ...parts, ...change?.(date) })] : [];
  });
}

const short = ({ lessons }: PronoteCalendar) =>
  lessons.map(({ day, start, week = "", subject = "", planned, expected, regularity }) => [
    day,
    start,
    week,
    subject,
    planned,
    expected,
    Number(regularity.toFixed(2)),
  ]);

describe("a session of PRONOTE", () => {
  it("is read from the lines of DESCRIPTION, iCalendar unescaped first, then HTML", () => {
    const fields = [
      ["Professeurs", "DURAND P., LEROY M."],
      ["Groupe", "[3Z1W2]"],
      ["Parties de classe", "<3Z> 3Z1, <3W> 3W2"],
      ["Salle", "Salle 12, bâtiment B"],
    ] as const;
    expect(only({ fields, number: 40048 })).toEqual({
      id: "Cours-40048-1",
      date: "2026-09-01",
      start: "08:15",
      end: "09:10",
      held: true,
      subject: "MATHS & SCIENCES",
      teachers: ["DURAND P.", "LEROY M."],
      divisions: ["3Z", "3W"],
      groups: ["3Z1W2"],
      rooms: ["Salle 12, bâtiment B"],
    });
  });

  it("takes several rooms of LOCATION where DESCRIPTION has none, and a part without a group as one", () => {
    const read = only({ fields: [["Partie de classe", "<2MELEC> G1"]], location: "salle 401, salle 403" });
    expect([read.rooms, read.divisions, read.groups]).toEqual([["salle 401", "salle 403"], ["2MELEC"], ["2MELEC G1"]]);
  });

  it.each([
    ["Cours annulé", false],
    ["Classe absente", false],
    ["Prof. absent", false],
    ["Abs personnelle", false],
    ["Sortie pédagogique", false],
    ["Cours déplacé", true],
    ["Changement de salle", true],
    ["Accompagnement modifié", true],
    [undefined, true],
  ])("says whether it is held: %s", (remark, held) => {
    expect(only({ remark })).toMatchObject({ held, subject: "MATHS & SCIENCES", ...(remark === undefined ? {} : { remark }) });
  });

  it("names what takes its place, which overlaps it", () => {
    const { sessions } = read(
      session({ date: "2026-09-03", start: "13:40", end: "14:40", number: 1, remark: "Cours annulé" }),
      session({ date: "2026-09-03", start: "14:00", end: "15:00", number: 2, remark: "Cours exceptionnel", subject: "CONCERTATION" }),
      session({ date: "2026-09-03", start: "16:00", end: "17:00", number: 3, remark: "Cours annulé" }),
    ).calendar;
    expect(sessions.map(({ id, replacedBy }) => [id, replacedBy])).toEqual([
      ["Cours-1-1", "Cours-2-1"],
      ["Cours-2-1", undefined],
      ["Cours-3-1", undefined],
    ]);
  });

  it("without DESCRIPTION is read by its SUMMARY, which is told", () => {
    const lines = session({ date: "2026-09-01" }).map((line) =>
      line.startsWith("SUMMARY") ? "SUMMARY:VIE DE CLASSE - [G 5D] - <5D> OUI" : line,
    );
    const { calendar, warnings } = read(lines.filter((line) => !line.startsWith("DESCRIPTION")));
    expect(calendar.sessions[0]).toMatchObject({ subject: "VIE DE CLASSE", groups: ["G 5D"], divisions: ["5D"], teachers: [] });
    expect(warnings.map(({ code }) => code)).toContain("description-missing");
  });

  it("that cannot be dated, stands twice, or is no lesson is left out and told", () => {
    const one = session({ date: "2026-09-01", number: 7 });
    const { calendar, warnings } = read(
      one,
      one,
      session({ date: "2026-09-01", start: "10:00", end: "09:00" }),
      days("Agenda", "2026-09-07", "2026-09-09", "Photos"),
      session({ date: "2026-09-02", fields: [["Mémo", "à voir"]] }),
      days("Sessions de stage", "2026-11-23", "2026-12-05", "Session de stage : T MELEC"),
    );
    expect(calendar.sessions).toHaveLength(2);
    expect(calendar.placements).toEqual([{ name: "Session de stage : T MELEC", start: "2026-11-23", end: "2026-12-04" }]);
    expect(warnings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["session-twice", "event-undated", "event-unread", "label-unread", "no-holiday", "few-weeks"]),
    );
  });
});

describe("the ordinary week", () => {
  const away = (week: number) => week >= 10 && week < 18;

  it("is found over the year: every week, weeks A, weeks B, and less the weeks of a placement", () => {
    const { calendar, warnings } = read(
      ...breaks,
      ...year(1, () => true, { subject: "EVERY" }),
      ...year(2, (week) => week % 2 === 0, { subject: "FIRST" }),
      ...year(2, (week) => week % 2 === 1, { subject: "SECOND" }),
      ...year(4, (week) => !away(week), { subject: "LESS 8" }),
    );
    expect(MONDAYS).toHaveLength(36);
    expect(short(calendar)).toEqual([
      [1, "08:15", "", "EVERY", 36, 36, 1],
      [2, "08:15", "A", "FIRST", 18, 18, 1],
      [2, "08:15", "B", "SECOND", 18, 18, 1],
      [4, "08:15", "", "LESS 8", 28, 36, 0.78],
    ]);
    expect(calendar).toMatchObject({ owner: "DURAND P.", firstWeek: "2026-08-31", weeks: 36, alternation: "classWeeks", others: [] });
    expect(warnings).toEqual([]);
  });

  it("counts what was cancelled as planned, and what replaces it as no lesson of the week", () => {
    const cancelled = new Set(["2026-09-15", "2026-10-06"]);
    const { calendar } = read(
      ...breaks,
      ...year(
        2,
        () => true,
        { subject: "FRANÇAIS" },
        (date) => (cancelled.has(date) ? { remark: "Cours annulé" } : {}),
      ),
      ...[...cancelled].map((date) => session({ date, subject: "SORTIE", remark: "Cours exceptionnel" })),
    );
    expect(calendar.lessons).toHaveLength(1);
    expect(calendar.lessons[0]).toMatchObject({ subject: "FRANÇAIS", planned: 36, held: 34, regularity: 1 });
    expect(calendar.others.map(({ subject, planned }) => [subject, planned])).toEqual([["SORTIE", 2]]);
    expect(calendar.sessions.filter(({ replacedBy }) => replacedBy)).toHaveLength(2);
  });

  it("has the teachers and the room that a lesson has most often, in spite of changes", () => {
    const { calendar } = read(
      ...breaks,
      ...year(
        3,
        () => true,
        {},
        (date) =>
          date < "2026-10-01"
            ? {
                fields: [
                  ["Professeur", "AUTRE"],
                  ["Classe", "2MELEC"],
                  ["Salle", "204"],
                ],
              }
            : {},
      ),
    );
    expect(calendar.lessons).toHaveLength(1);
    expect(calendar.lessons[0]).toMatchObject({ teachers: ["DURAND P."], room: "12", divisions: ["2MELEC"] });
  });

  it("knows a lesson of half the year by its own dates, and leaves irregular ones to the others", () => {
    const { calendar } = read(
      ...breaks,
      ...year(1, (week) => week >= 18, { subject: "HALF" }),
      ...year(5, (week) => week % 4 === 0, { subject: "RARE" }),
      ...year(1, () => true, { start: "10:00", end: "11:00", subject: "EVERY" }),
    );
    expect(calendar.lessons.map(({ subject, planned, expected }) => [subject, planned, expected])).toEqual([
      ["HALF", 18, 18],
      ["EVERY", 36, 36],
    ]);
    expect(calendar.others.map(({ subject }) => subject)).toEqual(["RARE"]);
  });

  it("follows the numbers of the weeks where these explain more", () => {
    // 2026 has 53 weeks: 51 and the 1 of January are both odd.
    const january = MONDAYS.indexOf("2027-01-04");
    const odd = (week: number) => (week + (week >= january ? 1 : 0)) % 2 === 0;
    const { calendar, warnings } = read(...breaks, ...year(1, odd), ...year(2, (week) => !odd(week)));
    expect(calendar.alternation).toBe("weekNumbers");
    expect(calendar.lessons.map(({ week, regularity }) => [week, regularity])).toEqual([
      ["A", 1],
      ["B", 1],
    ]);
    expect(warnings).toEqual([expect.objectContaining({ code: "week-numbers", message: expect.stringContaining("2027-01-04") })]);
  });

  it("is guessed without holidays in the file, which is told", () => {
    const { calendar, warnings } = read(...year(1, () => true), ...year(2, (week) => week % 2 === 0));
    expect(calendar.lessons.map(({ week, regularity }) => [week, regularity])).toEqual([
      [undefined, 1],
      ["A", 1],
    ]);
    expect(warnings.map(({ code }) => code)).toEqual(["no-holiday"]);
  });

  it("is a part of a school, its lessons without their counts", () => {
    const fields = [
      ["Professeur", "DURAND P."],
      ["Groupe", "[G1]"],
      ["Parties de classe", "<2MELEC> A, <2MCV> B"],
      ["Salle", "12"],
    ] as const;
    const { part } = read(...breaks, ...year(1, () => true, { fields })).calendar;
    expect(part).toEqual({
      source: "pronote-ics",
      divisions: [{ id: "2MELEC" }, { id: "2MCV" }],
      groups: [{ id: "G1", divisions: ["2MELEC", "2MCV"] }],
      teachers: [{ id: "DURAND P.", subjects: ["MATHS & SCIENCES"], teaches: ["2MELEC", "2MCV"] }],
      rooms: [{ id: "12" }],
      lessons: [
        {
          day: 1,
          start: "08:15",
          end: "09:10",
          divisions: ["2MELEC", "2MCV"],
          groups: ["G1"],
          teachers: ["DURAND P."],
          room: "12",
          subject: "MATHS & SCIENCES",
        },
      ],
      holidays: BREAKS.map(([start, end, name]) => ({ name, start, end: plusDays(end, -1) })).sort((a, b) => (a.start < b.start ? -1 : 1)),
    });
    expect(part.lessons.every(({ day }) => day === weekday("2026-08-31"))).toBe(true);
  });

  it("of no lesson at all is empty, which is told", () => {
    const { calendar, warnings } = read(...breaks);
    expect(calendar).toMatchObject({ weeks: 0, sessions: [], lessons: [] });
    expect(warnings.map(({ code }) => code)).toEqual(["no-lesson"]);
  });
});

describe.skipIf(pronoteFile.absent)(`a real excerpt of PRONOTE 2026${pronoteFile.note}`, () => {
  it("is read whole, with lines folded inside words and after spaces", () => {
    const { calendar, warnings } = readPronote(pronoteFile.read("pronote2026-teacher-excerpt.ics.txt"));
    expect(warnings).toEqual([]);
    expect(calendar.owner).toBe("PROF X");
    expect(
      calendar.sessions.map(({ id, date, start, end, held, remark, subject, teachers, divisions, groups, rooms }) => [
        id,
        date,
        start,
        end,
        held,
        remark,
        subject,
        teachers,
        divisions,
        groups,
        rooms,
      ]),
    ).toEqual([
      [
        "Cours-40048-1",
        "2026-09-02",
        "10:15",
        "11:15",
        true,
        undefined,
        "SCIENCES VIE & TERRE",
        ["PROF X."],
        ["4D"],
        [],
        ["salle 310 Sciences"],
      ],
      [
        "Cours-40279-1",
        "2026-09-03",
        "15:40",
        "16:40",
        false,
        "Cours annulé",
        "SCIENCES VIE & TERRE",
        ["PROF X."],
        ["3E"],
        ["3°EP1"],
        ["salle 310 Sciences"],
      ],
      [
        "Cours-41431-4",
        "2026-09-25",
        "15:40",
        "16:40",
        true,
        "Accompagnement modifié",
        "DEVOIRS FAITS",
        ["PROF X."],
        ["6D"],
        [],
        ["salle 401", "salle 403"],
      ],
    ]);
    expect(calendar.holidays).toEqual([{ name: "Vacances", start: "2026-10-18", end: "2026-11-01" }]);
  });
});
