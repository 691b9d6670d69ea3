import { describe, expect, it } from "vitest";
import { smallSchool } from "../support/smallSchool.js";

type Stated = { severity: 2; hours?: number | Record<string, number>; weeklyHours?: number; periods?: string[] };

/** Hours asked in three periods of 1, 2 and 3 weeks. */
const asked = (stated: Omit<Stated, "severity">) => needOf(stated).asked.map((minutes) => minutes / 60);

function needOf(stated: Omit<Stated, "severity">) {
  const school = smallSchool({
    periods: [{ id: "P1" }, { id: "P2", weeks: 2 }, { id: "toString", weeks: 3 }],
    students: [{ id: "ana", division: "A", needs: { lire: { severity: 2, ...stated } } }],
  });
  return school.students[0].needs[0];
}

describe("the hours that a need asks", () => {
  it("follow the weeks of class, or are the same in each period", () => {
    expect(asked({})).toEqual([1, 2, 3]);
    expect(asked({ weeklyHours: 2 })).toEqual([2, 4, 6]);
    expect(asked({ hours: 2.5 })).toEqual([2.5, 2.5, 2.5]);
  });

  it("are those of each period named, and none in the others", () => {
    expect(asked({ hours: { P1: 0.5, toString: 4 } })).toEqual([0.5, 0, 4]);
    expect(asked({ hours: { P2: 2 }, weeklyHours: 9 })).toEqual([0, 2, 0]);
    expect(asked({ hours: {} })).toEqual([0, 0, 0]);
  });

  it("are none where the need is closed", () => {
    expect(asked({ hours: { P1: 1, P2: 2 }, periods: ["P2"] })).toEqual([0, 2, 0]);
  });

  it("may be 0 where the need stays open", () => {
    expect(needOf({ hours: { P1: 1, toString: 0 } })).toMatchObject({ asked: [60, 0, 0], open: [true, false, true] });
    expect(needOf({ hours: 0, periods: ["P2"] })).toMatchObject({ asked: [0, 0, 0], open: [false, true, false] });
  });
});
