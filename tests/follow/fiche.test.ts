import { describe, expect, it } from "vitest";
import { type IndicatorsOptions, indicators } from "../../src/follow/index.js";
import { GROUPS, timetableFor, YEAR } from "./schools.js";

const timetable = timetableFor(YEAR, GROUPS);
const ficheOf = (options: IndicatorsOptions) => indicators(YEAR, timetable, options).fiche;
const values = ({ series }: { series: { year: number; value: number | null; change: number | null }[] }) =>
  series.map(({ year, value, change }) => [year, value, change]);

describe("the four indicators of the fiche", () => {
  it("are empty without records", () => {
    const none = { series: [], change: null };
    expect(ficheOf({})).toEqual({ socle: [], redoublement: none, bac: { ofPresented: none, ofEntered: none }, orientation: [] });
  });

  it("compare the socle before and after, by competence and year", () => {
    const { socle } = ficheOf({
      records: [
        { year: 2025, socleBefore: { lire: 0.5, compter: 0.25 }, socleAfter: { lire: 1, compter: 0.5 } },
        { year: 2024, socleBefore: { lire: 0.25 }, socleAfter: { lire: 0.5 } },
      ],
    });
    expect(socle.map((each) => [each.competence, values(each), each.change])).toEqual([
      [
        "lire",
        [
          [2024, 0.25, null],
          [2025, 0.5, 0.25],
        ],
        { from: 2024, to: 2025, value: 0.25 },
      ],
      [
        "compter",
        [
          [2024, null, null],
          [2025, 0.25, null],
        ],
        null,
      ],
    ]);
    expect(socle[0].series[0]).toEqual({ year: 2024, before: 0.25, after: 0.5, value: 0.25, change: null, masked: false });
  });

  it("take mean levels as well as shares", () => {
    const { socle } = ficheOf({ socle: "level", records: [{ year: 2025, socleBefore: { lire: 1.5 }, socleAfter: { lire: 3 } }] });
    expect(values(socle[0])).toEqual([[2025, 1.5, null]]);
  });

  it("give rates of redoublement and of access to the bac, with the change over the years that are known", () => {
    const { redoublement, bac } = ficheOf({
      records: [
        { year: 2023, students: 400, redoublements: 40, bacPresented: 100, bacAdmitted: 50, entered: 200 },
        { year: 2024 },
        { year: 2025, students: 400, redoublements: 20, bacPresented: 100, bacAdmitted: 75 },
      ],
    });
    expect(values(redoublement)).toEqual([
      [2023, 0.1, null],
      [2024, null, null],
      [2025, 0.05, null],
    ]);
    expect(redoublement.change).toEqual({ from: 2023, to: 2025, value: -0.05 });
    expect(values(bac.ofPresented).map(([, value]) => value)).toEqual([0.5, null, 0.75]);
    expect(bac.ofPresented.change).toEqual({ from: 2023, to: 2025, value: 0.25 });
    expect(values(bac.ofEntered).map(([, value]) => value)).toEqual([0.25, null, null]);
    expect(bac.ofEntered.change).toBe(null);
    expect(bac.ofEntered.series[2]).toMatchObject({ entered: null, admitted: 75, masked: false });
  });

  it("give shares of orientation; a label that a year does not list is unknown, not none", () => {
    const { orientation } = ficheOf({
      records: [
        { year: 2024, orientation: { BTS: 30, emploi: 10 } },
        { year: 2025, orientation: { BTS: 25, emploi: 0, armée: 25 } },
      ],
    });
    expect(orientation.map((each) => [each.label, ...each.series.map(({ value }) => value)])).toEqual([
      ["BTS", 0.75, 0.5],
      ["emploi", 0.25, 0],
      ["armée", null, 0.5],
    ]);
  });

  it("divide by nothing", () => {
    const { redoublement, orientation } = ficheOf({ records: [{ year: 2025, students: 0, redoublements: 0, orientation: { BTS: 0 } }] });
    expect([redoublement.series[0].value, orientation[0].series[0].value]).toEqual([null, null]);
  });
});

describe("with a mask", () => {
  const { socle, redoublement, bac, orientation } = ficheOf({
    mask: 5,
    records: [
      { year: 2024, students: 40, redoublements: 4, bacPresented: 20, bacAdmitted: 16, orientation: { BTS: 12, emploi: 6, autre: 2 } },
      {
        year: 2025,
        students: 40,
        redoublements: 8,
        entered: 4,
        bacPresented: 4,
        bacAdmitted: 4,
        socleBefore: { lire: 0.5, oral: 0.1 },
        socleAfter: { lire: 0.75, oral: 0.5 },
        orientation: { BTS: 12, emploi: 8 },
      },
    ],
  });

  it("a rate of few students is hidden with its parts, and no change tells it", () => {
    expect(redoublement.series).toEqual([
      { year: 2024, students: null, redoublements: null, value: null, change: null, masked: true },
      { year: 2025, students: 40, redoublements: 8, value: 0.2, change: null, masked: false },
    ]);
    expect(bac.ofPresented.series.map(({ value, masked }) => [value, masked])).toEqual([
      [0.8, false],
      [null, true],
    ]);
    expect(bac.ofEntered.series[1]).toEqual({ year: 2025, entered: null, admitted: null, value: null, change: null, masked: true });
  });

  it("a small orientation is hidden with the next smallest", () => {
    expect(orientation.map((each) => [each.label, each.series[0].students, each.series[1].students])).toEqual([
      ["BTS", 12, 12],
      ["emploi", null, 8],
      ["autre", null, null],
    ]);
    expect(orientation.map((each) => each.series[0].masked)).toEqual([false, true, true]);
  });

  it("a share of the socle that stands for few students is hidden", () => {
    expect(socle.map((each) => [each.competence, each.series[1].value, each.series[1].masked])).toEqual([
      ["lire", 0.25, false],
      ["oral", null, true],
    ]);
  });
});
