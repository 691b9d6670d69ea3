import { describe, expect, it } from "vitest";
import { solve, verify } from "../../src/index.js";
import { mixedSchool } from "../support/randomSchool.js";

const ROUGH = { backend: "highs", gap: 0.05, nodeLimit: 50 } as const;

describe("quotas of hours beside self-study", () => {
  it("are planned for each student, not for the mean of a cohort", async () => {
    const problem = mixedSchool(922);
    const { status, timetable } = await solve(problem, ROUGH);
    expect(status).toBe("feasible");
    expect(timetable && verify(problem, timetable)).toEqual([]);
  });

  it("name the rules in the way of a plan, and no other", async () => {
    const { status, reasons } = await solve(mixedSchool(11_242), ROUGH);
    expect(status).toBe("infeasible");
    expect(reasons).toHaveLength(4);
    expect(reasons.join(" ")).toContain("hours of the division's year");
  });
});
