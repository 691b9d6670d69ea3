import { describe, expect, it } from "vitest";
import { solve } from "../../src/index.js";
import { file, plage } from "./capture.js";
import { FEASIBLE, INFEASIBLE } from "./problems.js";

describe("plage verify", () => {
  it("finds nothing wrong with a timetable that solve made, bare or in its result", async () => {
    const result = await solve(FEASIBLE);
    for (const content of [result, result.timetable]) {
      expect(await plage(["verify", file("p.json", FEASIBLE), file("t.json", content)])).toEqual({
        code: 0,
        out: "Every rule is kept.\n",
        err: "",
      });
    }
  });

  it("lists what is broken, with 1", async () => {
    const { timetable } = await solve(FEASIBLE);
    const broken = { ...timetable, groups: timetable?.groups.slice(1) };
    const { code, out } = await plage(["verify", file("p.json", FEASIBLE), file("t.json", broken)]);
    expect(code).toBe(1);
    expect(out).toMatch(/^\w+: .+ \(\d.* \w+\)\n/);
    expect(out).toMatch(/\d+ breach(es)?\.\n$/);
    const json = await plage(["verify", file("p.json", FEASIBLE), file("t.json", broken), "--json"]);
    expect(json.code).toBe(1);
    expect(JSON.parse(json.out).breaches[0]).toMatchObject({ amount: expect.any(Number), sentence: expect.any(String) });
  });

  it("refuses what is no timetable, and a result without one, with 2", async () => {
    expect(await plage(["verify", file("p.json", FEASIBLE), file("t.json", { groups: 1 })])).toMatchObject({ code: 2, out: "" });
    const none = await solve(INFEASIBLE);
    expect(await plage(["verify", file("p.json", INFEASIBLE), file("t.json", none)])).toMatchObject({
      code: 2,
      err: expect.stringContaining("holds no plan"),
    });
  });
});
