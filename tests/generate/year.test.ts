import { describe, expect, it } from "vitest";
import { z } from "zod";
import { buildCalendar } from "../../src/calendar/calendar.js";
import { problemFields } from "../../src/domain/problem.js";
import { generateSchool } from "../../src/generate/index.js";

const YEARS = [2023, 2024, 2025, 2026].flatMap((rentree) => (["A", "B", "C"] as const).map((zone) => ({ rentree, zone })));

/** The generated school and its sessions on real dates. */
function year(parameters: Parameters<typeof generateSchool>[0]) {
  const school = z.object(problemFields).parse(generateSchool(parameters));
  const levels = school.levels.map(({ id }) => ({
    divisions: school.divisions.flatMap(({ level }, index) => (level === id ? [index] : [])),
  }));
  return { school, ...buildCalendar({ ...school, levels }) };
}

describe.each(YEARS)("a dated year $rentree, zone $zone", ({ rentree, zone }) => {
  const shape = { rentree, zone, dated: true, pfmp: true, periods: 5, levels: 3, divisionsPerLevel: 6, candidateSlots: 10 };

  it("leaves 5 periods to the library, which finds them between the holidays", () => {
    const { school, periods } = year(shape);
    expect(school.periods).toBeUndefined();
    expect(periods).toHaveLength(5);
  });

  it("has quotas that any two slots of the week meet", () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const { school, sessions } = year({ ...shape, seed });
      school.divisions.forEach(({ quota }, division) => {
        const hours = school.slots.map((_, slot) => sessions.reduce((sum, period) => sum + period[slot].division[division], 0));
        const sorted = [...hours].sort((a, b) => a - b);
        const owed = quota?.hours ?? 0;
        const tolerance = quota?.tolerance ?? 0;
        expect(sorted[0] + sorted[1]).toBeGreaterThanOrEqual(owed - tolerance);
        expect(2 * sorted[sorted.length - 1]).toBeLessThanOrEqual(owed + tolerance);
      });
    }
  });

  it("sends seconde away for 4–6 weeks, première for 6–8, terminale for 8, in weeks of class", () => {
    const { school, weeksPresent } = year(shape);
    const all = year({ ...shape, pfmp: false }).weeksPresent.reduce((sum, period) => sum + period[0], 0);
    const bounds = { "2nde": [4, 6], "1re": [6, 8], Tle: [8, 8] } as const;
    school.divisions.forEach(({ level }, division) => {
      const away = all - weeksPresent.reduce((sum, period) => sum + period[division], 0);
      const [least, most] = bounds[level as keyof typeof bounds];
      expect(away).toBeGreaterThanOrEqual(least);
      expect(away).toBeLessThanOrEqual(most);
    });
  });
});

describe("periods", () => {
  it("states dated periods without gaps when their number is not that of the holidays", () => {
    const { periods } = generateSchool({ dated: true, periods: 3 });
    expect(periods).toEqual([
      { id: "p1", start: "2025-09-01", end: "2025-12-07" },
      { id: "p2", start: "2025-12-08", end: "2026-03-22" },
      { id: "p3", start: "2026-03-23", end: "2026-07-03" },
    ]);
  });

  it("shares 36 weeks among undated periods", () => {
    expect(generateSchool({ periods: 5 }).periods?.map(({ weeks }) => weeks)).toEqual([7, 7, 7, 7, 8]);
  });

  it("mostly sends the divisions of a level away in the same weeks", () => {
    const first = (seed: number) =>
      generateSchool({ seed, dated: true, pfmp: true, levels: 1, divisionsPerLevel: 8 }).divisions.map(({ pfmp }) => JSON.stringify(pfmp));
    const different = Array.from({ length: 40 }, (_, seed) => new Set(first(seed)).size);
    expect(new Set(different)).toEqual(new Set([1, 2]));
  });
});
