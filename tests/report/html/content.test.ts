import { describe, expect, it } from "vitest";
import { solve } from "../../../src/index.js";
import { picture, report } from "../../../src/report/index.js";
import { INFEASIBLE } from "../../cli/problems.js";
import { byId, elementsOf, elementsUnder, named, tableOf, textOf } from "./dom.js";
import { plan, SCHOOL } from "./school.js";

const page = async (options = {}) => elementsOf(await report(SCHOOL, await plan(), options));
const squeezed = (text: string) => text.replace(/[\s\u00a0]+/g, " ");
const figure = (value: number) => String(Math.round(value * 10) / 10);

describe("a report", () => {
  it("marks the common slots of a level and says what each other slot lacks", async () => {
    const elements = await page();
    const week = tableOf(elements, "The week of Seconde");
    expect(week[0]).toEqual(["Time", "Tuesday", "Thursday", "Friday"]);
    expect(week).toContainEqual(["10:00–11:00", "common slot", "", ""]);
    expect(week).toContainEqual(["14:00–15:00", "", "1 of 2 divisions in class", "not asked for"]);
    const rows = tableOf(elements, "What each slot of the grid has and lacks for Seconde");
    // M. Max has no skill, so that he never counts, busy or not.
    expect(rows.slice(1).map((row) => row.slice(0, 4))).toEqual([
      ["Tuesday 10:00–11:00", "chosen", "none", "2"],
      ["Thursday 14:00–15:00", "impossible", "2de Vente", "2"],
      ["Friday 14:00–15:00", "impossible: not among the candidates", "none", "2"],
    ]);
  });

  it("lists the groups of each period with who leads them, where and for whom", async () => {
    const { timetable } = await plan();
    const rows = tableOf(await page(), "Groups, Automne").filter((row) => row.length === 5);
    const own = timetable?.groups.filter(({ period }) => period === "P1") ?? [];
    expect(own.length).toBeGreaterThan(1);
    expect(rows).toHaveLength(own.length + 1);
    const shown = rows.slice(1).map(([, teacher, , students]) => `${teacher} ${students}`);
    const names: Record<string, string> = { kim: "Mme Kim", lou: "M. Lou" };
    expect(shown.sort()).toEqual(
      own.map(({ teachers, students }) => `${teachers.map((id) => names[id]).join(", ")} ${students.length}`).sort(),
    );
  });

  it("counts coverage, hours and loads as the result does", async () => {
    const result = await plan();
    const elements = await page();
    for (const { need, students, askedHours, receivedHours } of result.coverage.needs)
      expect(tableOf(elements, "Need-hours asked and received, by need").map((row) => row.slice(0, 4).map(squeezed))).toContainEqual([
        need,
        String(students),
        `${figure(askedHours)} h`,
        `${figure(receivedHours)} h`,
      ]);
    const hours = tableOf(elements, "Hours of each student over the year, by division");
    const [first] = result.ledger.divisions;
    expect(hours[1].slice(0, 3)).toEqual(["2de Vente", "5", "12"]);
    expect(hours[1].slice(3, 6)).toEqual([first.fewestHours, first.meanHours, first.mostHours].map((value) => figure(value ?? -1)));
    const loads = tableOf(elements, "Hours of groups of each teacher");
    const [kim] = result.teachers;
    expect(loads.find(([name]) => name === "Mme Kim")?.slice(0, 4)).toEqual(["Mme Kim", figure(kim.hours), "60", String(kim.groups)]);
    const bands = tableOf(elements, "Students in need, by the share of what they ask that they receive").slice(1);
    expect(bands.at(-1)).toEqual(["All in need", "15"]);
    expect(bands.slice(0, -1).reduce((sum, [, count]) => sum + Number(count), 0)).toBe(15);
  });

  it("gives each group a sheet with its objective, its people and the dates of its meetings", async () => {
    const { timetable } = await plan();
    const group = timetable?.groups.find(({ period, level }) => period === "P2" && level === "2nde");
    const elements = await page();
    const sheets = named(elements, "div")
      .map((each) => squeezed(textOf(each)))
      .filter((text) => text.startsWith("Group ") && text.includes("Seconde"));
    const own = sheets.filter(
      (text) => text.includes("Toussaint") && group?.students.every((id) => text.includes(`Élève ${id.slice(1)} ${id}`)),
    );
    expect(own).toHaveLength(1);
    expect(own[0]).toContain("4, 18, 25 Nov 2025");
    expect(own[0]).toContain("2de Bois: 18 Nov 2025");
    expect(own[0]).toMatch(/Lire une consigne|Poser une opération/);
  });

  it("tells a student only of the dates on which the division is there", async () => {
    const elements = await page();
    const slip = squeezed(textOf(byId(elements, "student-5")));
    expect(slip).toContain("2de Bois");
    expect(slip).toContain("4, 25 Nov 2025");
    expect(slip).not.toContain("18,");
  });

  it("leaves out the names of people when asked, and keeps their ids", async () => {
    const html = await report(SCHOOL, await plan(), { names: false });
    expect(html).not.toMatch(/Élève \d|Mme Kim|M\. Lou|Devenir/);
    expect(textOf(byId(elementsOf(html), "student-3"))).toContain("e3");
    expect(html).toContain("Salle Curie");
  });

  it("leaves out sheets, students and periods when asked", async () => {
    const ids = named(await page({ sheets: false, students: false, periods: ["P2"] }), "div", "section").flatMap(({ attrs }) =>
      attrs.filter(({ name }) => name === "id").map(({ value }) => value),
    );
    expect(ids.filter((id) => /^(group|student)-|^part-(sheets|students)$/.test(id))).toEqual([]);
    expect(ids).toContain("period-1");
    expect(ids).not.toContain("period-0");
  });

  it("hides small counts wherever students are counted, and lists nobody then", async () => {
    const html = await report(SCHOOL, await plan(), { mask: 6 });
    const elements = elementsOf(html);
    expect(html).not.toContain("Élève 3");
    expect(named(elements, "h2").map(textOf)).not.toContain("Group sheets");
    const hours = tableOf(elements, "Hours of each student over the year, by division").slice(1);
    expect(hours.map((row) => row[1])).toEqual(["hidden", "hidden", "hidden"]);
    expect(
      tableOf(elements, "Groups, Automne")
        .filter((row) => row.length === 5)
        .slice(1)
        .map((row) => row[3]),
    ).not.toContain("5");
  });

  it("says why there is no plan", async () => {
    const result = await solve(INFEASIBLE, { workers: 0 });
    const elements = elementsOf(await report(INFEASIBLE, result));
    expect(textOf(byId(elements, "part-reasons"))).toContain(result.reasons[0]);
    expect(textOf(byId(elements, "part-plan"))).toContain("No plan exists that keeps every rule.");
  });

  it("shows bottlenecks and a replan when given", async () => {
    const bottlenecks = {
      complete: true,
      mostElsewhere: 1,
      rows: [{ sentence: "One more hour of Mme Kim", gain: { points: 3.5, needHours: 1, students: 2 }, proven: true }],
    };
    const replan = {
      from: "2025-11-03",
      sentences: ["Mme Kim is away."],
      diff: {
        students: [
          { student: "e1", kind: "changes" as const, sentences: ["e1 moves."] },
          { student: "e2", kind: "kept" as const, sentences: [] },
        ],
        teachers: [{ teacher: "kim", kind: "changes" as const, sentences: [] }],
        groups: [{ kind: "new" as const }],
      },
    };
    const elements = await page({ bottlenecks, replan });
    expect(tableOf(elements, "Single changes that gain most")[1]).toEqual(["1. One more hour of Mme Kim", "+3.5", "+1", "+2", "yes"]);
    expect(tableOf(elements, "Students and teachers, by what becomes of them").slice(1, 3)).toEqual([
      ["nothing changes", "1", "0"],
      ["change group", "1", "1"],
    ]);
    expect(textOf(byId(elements, "part-replan"))).toContain("e1 moves.");
    const masked = await page({ bottlenecks, replan, mask: 5 });
    expect(tableOf(masked, "Single changes that gain most")[1][3]).toBe("hidden");
    const pictures = (await report(SCHOOL, await plan(), { bottlenecks, replan })).match(/alt="[^"]*"/g) ?? [];
    expect(
      pictures.filter((alt) => /each change|one change|what becomes of them: nothing changes: 1, change group: 1/.test(alt)),
    ).toHaveLength(2);
    expect(await report(SCHOOL, await plan(), { replan, names: false })).not.toContain("e1 moves.");
  });

  it("refuses options that are out of range, and extras of another shape", async () => {
    const result = await plan();
    await expect(report(SCHOOL, result, { lang: "de" as "en" })).rejects.toThrow(RangeError);
    await expect(report(SCHOOL, result, { mask: 2 })).rejects.toThrow(RangeError);
    await expect(report(SCHOOL, result, { periods: ["P9"] })).rejects.toThrow(/P9/);
    await expect(report(SCHOOL, result, { frontier: { by: "hours", points: [] } as never })).rejects.toMatchObject({
      issues: [{ path: ["frontier", "by"] }],
    });
    await expect(report({ ...SCHOOL, students: SCHOOL.students.slice(1) }, result)).rejects.toMatchObject({
      issues: expect.arrayContaining([expect.objectContaining({ code: "wrong-timetable" })]),
    });
  });
});

describe("a picture", () => {
  it("holds status, common slots and groups, and no style but its own", async () => {
    const html = await picture(SCHOOL, await plan(), { lang: "fr" });
    const elements = elementsOf(html);
    expect(named(elements, "style", "script", "link")).toEqual([]);
    const text = squeezed(textOf(elements[0]));
    expect(text).toContain("Seconde · mardi 10:00–11:00");
    expect(named(elements, "table")).toHaveLength(2);
    const rows = named(elementsUnder(named(elements, "tbody")[0]), "tr");
    expect(rows).toHaveLength((await plan()).timetable?.groups.filter(({ period }) => period === "P1").length ?? -1);
  });
});
