import { describe, expect, it } from "vitest";
import { explain } from "../../src/explain/index.js";
import { CHOICE, CHOICE_PLAN, NARROW, NARROW_PLAN } from "./schools.js";

const narrow = explain(NARROW, NARROW_PLAN);

describe("why", () => {
  it("gives the need that is served, who else is there and what there was beside", () => {
    expect(explain(CHOICE, CHOICE_PLAN).why("ana", "g1")).toMatchObject({
      student: "ana",
      group: { group: "g1", action: "lire", hours: 1 },
      answer: "need",
      need: { need: "lire", severity: 3, hoursHere: 1, askedHours: 1, receivedHours: 1 },
      others: { students: 1, withNeed: 1, divisions: [{ division: "A", students: 1 }] },
      alternatives: [{ group: "g2", action: "calcul", need: "calcul", severity: 1, hours: 1, rule: null }],
      held: [{ rule: "onePlace" }],
      locks: [],
      notes: [],
      sentences: [
        "Student ana is in this group of lire (Monday 10:00–11:00) for the need of lire, severity 3: 1 h of 1 h in the period.",
        "1 other student is in the group, 1 with the need of lire.",
        "At the same time there is calcul, for the need of calcul, severity 1: 1 h more of it.",
        "Nothing else changed, the student cannot leave it. At each common slot, each present student is in exactly one group, or in self-study where the school allows it.",
      ],
    });
  });

  it("says so where the group works on no need of the student, and why the other groups were no way", () => {
    const answer = narrow.why("ben", "g2");
    expect(answer).toMatchObject({ answer: "place", need: null, alternatives: [{ group: "g1", hours: 1, rule: "groupSize" }] });
    expect(answer.sentences.slice(0, 3)).toEqual([
      "Student ben has no need that this group of projet (Monday 10:00–11:00) works on: everybody present is in a group.",
      "4 other students are in the group.",
      "At the same time there is lecture, for the need of lire, severity 2: 1 h more of it. In the way: the group is full.",
    ]);
  });

  it("says the same in French", () => {
    expect(explain(NARROW, NARROW_PLAN, { lang: "fr" }).why("ben", "g2").sentences).toEqual([
      "L'élève ben n'a pas de besoin que ce groupe « projet » (lundi 10:00–11:00) travaille : tout élève présent est dans un groupe.",
      "4 autres élèves sont dans le groupe.",
      "Au même moment : « lecture », pour le besoin de lire, gravité 2 : 1 h de plus. En travers : le groupe est complet.",
      "Sans rien changer d'autre, l'élève ne peut pas le quitter. À chaque plage banalisée, chaque élève présent est dans un groupe et un seul, ou en étude surveillée si l'établissement le permet.",
    ]);
  });

  it("finds the lock that asks for it", () => {
    const lock = { student: "eve", action: "libre", attends: true };
    const locked = explain({ ...NARROW, rules: { locks: { students: [lock] } } }, NARROW_PLAN);
    expect(locked.why("eve", "g2")).toMatchObject({ answer: "locked", locks: [lock], held: [{ rule: "onePlace" }, { rule: "locks" }] });
    const needed = { student: "ana", action: "lire", slot: "lun", period: "P1", attends: true };
    const both = explain({ ...NARROW, rules: { locks: { students: [needed] } } }, NARROW_PLAN).why("ana", "g1");
    expect(both).toMatchObject({ answer: "need", locks: [needed] });
    expect(both.sentences[1]).toBe("The school has fixed it besides.");
  });

  it("lets a student go where the school allows self-study", () => {
    const free = explain({ ...NARROW, rules: { onePlace: { selfStudy: true } } }, NARROW_PLAN);
    expect(free.why("eve", "g2").held).toEqual([]);
  });

  it("does not explain a place the student has not", () => {
    expect(narrow.why("eve", "g1")).toMatchObject({ answer: "notIn", need: null, held: [], locks: [] });
    expect(narrow.why("eve", "g1").sentences[0]).toBe(
      "Student eve is not in this group of lecture (Monday 10:00–11:00); whyNot says why not.",
    );
    expect(() => narrow.why("zoe", "g1")).toThrow("no student has this id");
    expect(() => narrow.why("eve", "g9")).toThrow("no group has this id");
  });
});
