import { describe, expect, it } from "vitest";
import { diagnose } from "../../src/diagnose/index.js";
import { solve, verify } from "../../src/index.js";
import type { ProblemInput } from "../../src/read/schema.js";

const SLOTS = ["lun", "mar", "mer"].map((id, k) => ({ id, day: k + 1, start: "10:00", end: "11:00" }));

/** Two divisions that share no free slot, of a level whose one group would be too small for all of them. */
const TORN: ProblemInput = {
  slots: SLOTS,
  divisions: [
    { id: "MELEC", name: "2nde MELEC", level: "2nde", busy: ["lun", "mar"] },
    { id: "TCI", name: "2nde TCI", level: "2nde", busy: ["mer"] },
  ],
  students: Array.from({ length: 7 }, (_, k) => ({ id: `e${k}`, division: k < 3 ? "MELEC" : "TCI", needs: { lecture: 2 } })),
  teachers: [{ id: "t1", name: "Mme R.", skills: ["lecture"], busy: ["mar"] }],
  actions: [{ id: "soutien", name: "soutien lecture", need: "lecture", min: 2, max: 5 }],
};

describe("diagnose", () => {
  it("names every conflict, in French too, and repairs that each make a plan possible", async () => {
    const before = structuredClone(TORN);
    const { status, conflicts, repairs } = await diagnose(TORN, { lang: "fr" });
    expect(TORN).toEqual(before);
    expect(status).toBe("infeasible");
    expect(conflicts.map(({ requirements }) => requirements.map((each) => each.sentence))).toEqual([
      [
        "Le niveau 2nde a 1 plage banalisée par semaine.",
        "La division 2nde MELEC a cours : lundi 10:00–11:00 et mardi 10:00–11:00.",
        "La division 2nde TCI a cours : mercredi 10:00–11:00.",
      ],
      [
        "Le niveau 2nde a 1 plage banalisée par semaine.",
        "Aucun élève n'est laissé en étude surveillée.",
        "Un groupe « soutien lecture » compte au plus 5 élèves.",
      ],
    ]);
    expect(repairs.map(({ price, steps }) => [price, ...steps.map((each) => each.sentence)])).toEqual([
      [6, "Déplacer le cours de 2nde MELEC : lundi 10:00–11:00.", "Maximum de « soutien lecture » : 5 → 7 élèves."],
      [6, "Déplacer le cours de 2nde TCI : mercredi 10:00–11:00.", "Maximum de « soutien lecture » : 5 → 7 élèves."],
      [10, "Minimum de plages banalisées par semaine du niveau 2nde : 1 → 0."],
      [10, "Déplacer le cours de 2nde MELEC : lundi 10:00–11:00.", "Permettre l'étude surveillée."],
      [10, "Déplacer le cours de 2nde TCI : mercredi 10:00–11:00.", "Permettre l'étude surveillée."],
    ]);
    for (const { problem } of repairs) {
      const { timetable } = await solve(problem);
      expect(timetable && verify(problem, timetable)).toEqual([]);
    }
  });

  it("has nothing to say of a school that has a plan", async () => {
    const { status, conflicts, repairs, complete } = await diagnose({ ...TORN, rules: { commonSlot: { perWeek: 0 } } });
    expect({ status, conflicts, repairs, complete }).toEqual({ status: "feasible", conflicts: [], repairs: [], complete: true });
  });

  it("finds how many hours are missing", async () => {
    const problem = {
      ...TORN,
      divisions: TORN.divisions.map(({ busy: _, ...division }) => ({ ...division, hourPool: 0.25 })),
      actions: [{ id: "soutien", need: "lecture", min: 2, max: 7 }],
    };
    const { conflicts, repairs } = await diagnose(problem);
    expect(conflicts.map(({ requirements }) => requirements.map((each) => each.id))).toEqual([
      ["level 2nde slots", "no self-study", "hours of level 2nde"],
    ]);
    expect(repairs[0].steps.map((each) => each.sentence)).toEqual(["1 teacher-hour more for 2nde."]);
  });

  it("says what it does not know when its work is limited, and claims no minimum that it has not seen", async () => {
    expect((await diagnose(TORN, { mostSolves: 0 })).status).toBe("unknown");
    const { status, conflicts, complete, solves } = await diagnose(TORN, { mostSolves: 6 });
    expect({ status, complete, solves }).toEqual({ status: "infeasible", complete: false, solves: 6 });
    expect(conflicts.some((each) => each.minimal)).toBe(false);
  });

  it("gives the same answer again", async () => {
    expect(await diagnose(TORN)).toEqual(await diagnose(TORN));
  });

  it("refuses what cannot be read", async () => {
    await expect(diagnose({ slots: 3 })).rejects.toMatchObject({ code: "invalid-input" });
  });
});
