import { describe, expect, it } from "vitest";
import { slotSchema } from "../../src/domain/problem.js";
import { readFet } from "../../src/io/index.js";
import { fetText } from "./fetText.js";

const halfDays = ["LuM", "LuA", "MaM", "MaA", "MeM", "JeM", "JeA", "VeM", "VeA"];

describe("the grid", () => {
  it("has an hour per FET hour from eight o'clock on", () => {
    const { slots, slotNames } = readFet(fetText()).school;
    expect(slots).toHaveLength(6);
    expect(slots[0]).toEqual({ id: "1-1", day: 1, start: "08:00", end: "09:00" });
    expect(slots[5]).toEqual({ id: "2-3", day: 2, start: "10:00", end: "11:00" });
    expect(slotNames[5]).toEqual({ id: "2-3", day: "Ma", hour: "h3" });
  });

  it("starts and lasts as asked", () => {
    const { slots } = readFet(fetText(), { firstHour: "07:45", minutes: 55 }).school;
    expect(slots[1]).toEqual({ id: "1-2", day: 1, start: "08:40", end: "09:35" });
  });

  it("pairs more than seven days as mornings and afternoons, and says so", () => {
    const { school, warnings } = readFet(fetText({ days: halfDays }));
    const day = school.slots.filter((slot) => slot.day === 1);
    expect(day.map((slot) => `${slot.id} ${slot.start}`)).toEqual([
      "1-1 08:00",
      "1-2 09:00",
      "1-3 10:00",
      "2-1 14:00",
      "2-2 15:00",
      "2-3 16:00",
    ]);
    expect(warnings.map((warning) => warning.code)).toContain("half-days");
  });

  it("pairs the days of the mode mornings-afternoons, however few", () => {
    const { slots } = readFet(fetText({ mode: "Mornings-Afternoons" }), { firstAfternoonHour: "13:30" }).school;
    expect(slots[3]).toEqual({ id: "2-1", day: 1, start: "13:30", end: "14:30" });
  });

  it("starts the afternoon later where the morning lasts, so that slots never overlap", () => {
    const { slots } = readFet(fetText({ days: halfDays, hours: ["a", "b", "c", "d", "e", "f", "g"] })).school;
    expect(slots[6].end).toBe("15:00");
    expect(slots[7].start).toBe("15:00");
  });

  it("fits the schema", () => {
    for (const slot of readFet(fetText({ days: halfDays })).school.slots) expect(slotSchema.safeParse(slot).success).toBe(true);
  });

  it.each([
    ["no day", fetText({ days: [] }), {}, "fet-grid"],
    ["no hour", fetText({ hours: [] }), {}, "fet-grid"],
    ["no lists at all", "<fet></fet>", {}, "fet-grid"],
    ["two days of one name", fetText({ days: ["Lu", "Lu"] }), {}, "fet-grid"],
    ["too many days", fetText({ days: Array.from({ length: 15 }, (_, day) => `d${day}`) }), {}, "fet-days"],
    ["hours past midnight", fetText({ hours: Array.from({ length: 16 }, (_, hour) => `h${hour}`) }), {}, "fet-hours"],
    ["an unreadable first hour", fetText(), { firstHour: "8h" }, "fet-option"],
    ["an unreadable afternoon", fetText(), { firstAfternoonHour: "25:00" }, "fet-option"],
    ["a fraction of minutes", fetText(), { minutes: 0.5 }, "fet-option"],
    ["an unknown kind of division", fetText(), { divisions: "classes" as "years" }, "fet-option"],
    ["a negative size", fetText(), { unknownSize: -1 }, "fet-option"],
  ])("refuses %s", (_, text, options, code) => {
    expect(() => readFet(text, options)).toThrowError(expect.objectContaining({ issues: [expect.objectContaining({ code })] }));
  });
});
