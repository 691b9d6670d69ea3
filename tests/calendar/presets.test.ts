import { describe, expect, it } from "vitest";
import { PRESETS, presetById, presetYearHours } from "../../src/calendar/presets.js";

const sum = (list: readonly number[]) => list.reduce((total, each) => total + each, 0);

describe("PRESETS", () => {
  it("are the three texts, each with its source", () => {
    expect(PRESETS.map((preset) => [preset.id, preset.rentree, preset.cycleHours])).toEqual([
      ["bac-pro-2009", 2009, 210],
      ["bac-pro-2019", 2019, 265],
      ["cap-2019", 2019, 192.5],
    ]);
    for (const preset of PRESETS) expect(preset.source).toMatch(/^Arrêté du (10 février 2009|21 novembre 2018)/);
  });

  it.each(PRESETS)("$id adds up", (preset) => {
    const { cycleYears, cycleHours, yearHours, yearWeeks, cycleWeeks, weeklyHours, pfmpWeeks, cyclePfmpWeeks } = preset;
    for (const list of [yearHours, yearWeeks, weeklyHours, pfmpWeeks]) expect(list?.length ?? cycleYears).toBe(cycleYears);
    if (yearHours !== undefined) expect(sum(yearHours)).toBe(cycleHours);
    if (yearWeeks !== undefined) expect(sum(yearWeeks)).toBe(cycleWeeks);
    if (yearWeeks !== undefined && weeklyHours !== undefined)
      expect(weeklyHours.map((hours, at) => hours * yearWeeks[at])).toEqual(yearHours);
    if (weeklyHours !== undefined && yearWeeks === undefined) expect(weeklyHours[0] * (cycleWeeks ?? 0)).toBe(cycleHours);
    if (pfmpWeeks !== undefined) {
      expect(sum(pfmpWeeks.map((each) => each.min))).toBe(cyclePfmpWeeks.min);
      expect(sum(pfmpWeeks.map((each) => each.max))).toBe(cyclePfmpWeeks.max);
    }
    expect(sum(Array.from({ length: cycleYears }, (_, at) => presetYearHours(preset, at + 1) ?? 0))).toBe(cycleHours);
  });

  it("are found by id, and a year outside the cycle has no hours", () => {
    const preset = presetById("bac-pro-2019");
    expect(preset?.weeklyHours).toEqual([3, 3, 3.5]);
    expect(presetById("bac-pro-1985")).toBeUndefined();
    expect(preset && [0, 1, 2, 3, 4, 1.5].map((year) => presetYearHours(preset, year))).toEqual([
      undefined,
      90,
      84,
      91,
      undefined,
      undefined,
    ]);
  });
});
