import { describe, expect, it } from "vitest";
import { assess, type ResultRow } from "../../src/assess/index.js";
import { faults } from "./fault.js";

const row = (student: string, competence: string, level: ResultRow["level"], bilan?: string): ResultRow => ({
  student,
  competence,
  level,
  ...(bilan === undefined ? {} : { bilan }),
});
const severitiesAt = (levels: readonly number[], scale: Parameters<typeof assess>[1] = {}) =>
  levels.map((level) => assess([row("ana", "lire", level)], scale).derivations[0].severity);

describe("severities", () => {
  it("follow from the share of the scale", () => {
    expect(severitiesAt([1, 1.74, 1.75, 2, 2.49, 2.5, 3, 3.24, 3.25, 4])).toEqual([3, 3, 2, 2, 2, 1, 1, 1, null, null]);
    expect(severitiesAt([0, 4, 5, 9, 10, 14, 15, 20], { min: 0, max: 20 })).toEqual([3, 3, 2, 2, 1, 1, null, null]);
  });

  it("do not hang on the noise of sums", () => {
    expect(severitiesAt([2.2], { min: 1, max: 5.8 })).toEqual([2]);
    expect(severitiesAt([0.3], { min: 0.1, max: 0.9 })).toEqual([2]);
  });

  it("have thresholds of their own, by scale and by competence", () => {
    const scale = { severities: { 4: 0.1, 1: 0 }, competences: { lire: { severities: { 2: 0.9 } } } };
    expect(severitiesAt([1, 1.5, 3, 4], scale)).toEqual([4, 3, 2, null]);
    expect(assess([row("ana", "calculer", 3)], scale).needs).toEqual({ ana: {} });
  });

  it("of several competences of one need: the worst counts, and every reason is kept", () => {
    const scale = { competences: { fluence: { need: "lire" }, oral: { need: "parler", max: 20, min: 0 } } };
    const { needs, derivations } = assess([row("ana", "lire", 2), row("ana", "fluence", 1), row("ana", "oral", 15)], scale);
    expect(needs).toEqual({ ana: { lire: 3 } });
    expect(derivations.map(({ competence, need, share, severity }) => [competence, need, share, severity])).toEqual([
      ["fluence", "lire", 0, 3],
      ["lire", "lire", 1 / 3, 2],
      ["oral", "parler", 0.75, null],
    ]);
  });
});

describe("labels", () => {
  it("are those of the usual grid on 1 to 4", () => {
    const of = (label: string) => assess([row("ana", "lire", label)]).derivations[0].level;
    expect(["NA", "eca", " A ", "E"].map(of)).toEqual([1, 2, 3, 4]);
    expect(faults(() => assess([row("ana", "lire", "NA")], { max: 5 }))).toEqual(["unreadable-level 0.level"]);
  });

  it("are a list from the lowest, or levels by label", () => {
    const list = assess([row("ana", "lire", "fragile"), row("ana", "oral", "Fragile")], {
      labels: ["insuffisant", "fragile", "satisfaisant"],
      competences: { oral: { min: 0, max: 10 } },
    });
    expect(list.derivations.map(({ level }) => level)).toEqual([2.5, 5]);
    const record = { labels: { abs: 1, "++": 4 }, competences: { oral: { min: 0, max: 10 } } };
    expect(assess([row("ana", "lire", "abs"), row("bob", "lire", "++")], record).derivations.map(({ level }) => level)).toEqual([1, 4]);
    expect(faults(() => assess([row("ana", "oral", "++")], record))).toEqual(["unreadable-level 0.level"]);
  });
});

describe("sentences", () => {
  const scale = { competences: { fluence: { need: "orthographe" }, oral: { need: "lecture" } } };
  const rows = [
    row("e1", "lecture", "1/4", "S1"),
    row("e1", "fluence", "NA", "S2"),
    row("e1", "oral", 4, "S2"),
    row("e1", "calcul", 1.5, "S2"),
  ];

  it("are in French", () => {
    expect(assess([row("ana", "lecture", "1/4")], {}, { lang: "fr" }).derivations[0].sentence).toBe("lecture : 1/4 → gravité 3");
    expect(assess(rows, scale, { lang: "fr" }).derivations.map(({ sentence }) => sentence)).toEqual([
      "calcul : 1,5/4 → gravité 3",
      "lecture : 1/4 → gravité 3 (mesuré au bilan S1, non au bilan S2)",
      "oral : 4/4 → pas de besoin de lecture",
      "fluence : NA (1/4) → besoin d'orthographe, gravité 3",
    ]);
  });

  it("are in English", () => {
    expect(assess(rows, scale).derivations.map(({ sentence }) => sentence)).toEqual([
      "calcul: 1.5/4 → severity 3",
      "lecture: 1/4 → severity 3 (measured at bilan S1, not at bilan S2)",
      "oral: 4/4 → lecture, no need",
      "fluence: NA (1/4) → orthographe, severity 3",
    ]);
  });

  it("are safe to print", () => {
    expect(assess([row("ana", "li\u001b[31mre\n", 1)]).derivations[0].sentence).toBe("li[31mre : 1/4 → severity 3");
  });
});

describe("what is refused", () => {
  it.each<[string, Parameters<typeof assess>[1], string[]]>([
    ["a scale turned around", { min: 4, max: 1 }, ["min-above-max scale"]],
    ["a scale of one level", { competences: { lire: { min: 4 } } }, ["min-above-max scale.competences.lire"]],
    ["thresholds turned around", { severities: { 3: 0.6 } }, ["wrong-order scale.severities"]],
    ["a label off the scale", { labels: { top: 5 } }, ["out-of-range scale.labels.top"]],
    ["labels that read the same", { labels: ["a", "A"] }, ["duplicate-label scale.labels.1"]],
    ["a field that is none", { maxi: 5 } as object, ["unknown-field scale.maxi"]],
    [
      "a key that reaches a prototype",
      JSON.parse('{"competences":{"__proto__":{"need":"x"}}}'),
      ["forbidden-key scale.competences.__proto__"],
    ],
  ])("%s", (_, scale, codes) => {
    expect(faults(() => assess([], scale))).toEqual(codes);
  });

  it("rows of another shape", () => {
    const rows = [{ student: "", competence: "lire", level: 1 }, { student: "ana", competence: "lire", level: {} }, 3];
    expect(faults(() => assess(rows as never))).toEqual(["too-small 0.student", "wrong-type 1.level", "wrong-type 2"]);
    expect(faults(() => assess({} as never))).toEqual(["wrong-type"]);
    expect(faults(() => assess([row("ana", "lire", Number.NaN)]))).toEqual(["not-finite 0.level"]);
    expect(faults(() => assess([], {}, { stuckAfter: 0, langue: "fr" } as object))).toEqual([
      "too-small options.stuckAfter",
      "unknown-field options.langue",
    ]);
  });

  it("a bilan in some rows alone, and a reading twice", () => {
    expect(faults(() => assess([row("ana", "lire", 1, "S1"), row("bob", "lire", 1)]))).toEqual(["missing-bilan 1.bilan"]);
    expect(faults(() => assess([row("ana", "lire", 1), row("ana", "lire", null)]))).toEqual(["duplicate-reading 1.level"]);
  });

  it("more than it can hold", () => {
    expect(faults(() => assess(Array.from({ length: 100_001 }, (_, index) => row(`e${index}`, "lire", 1))))).toEqual(["too-long"]);
    expect(faults(() => assess(Array.from({ length: 301 }, (_, index) => row("ana", `c${index}`, 1))))).toEqual(["too-large"]);
    expect(faults(() => assess(Array.from({ length: 101 }, (_, index) => row("ana", "lire", 1, `S${index}`))))).toEqual(["too-large"]);
  });
});

describe("names that reach a prototype elsewhere", () => {
  const names = ["__proto__", "constructor", "toString"];

  it("are ids like others", () => {
    const assessment = assess(names.flatMap((student) => names.map((competence) => row(student, competence, 1))));
    for (const student of names) {
      expect(Object.keys(assessment.needs[student]).sort()).toEqual([...names].sort());
      expect(Object.values(assessment.needs[student])).toEqual([3, 3, 3]);
    }
    expect(Object.keys(assessment.needs).sort()).toEqual([...names].sort());
    expect(assessment.needs.valueOf).toBeUndefined();
    expect(({} as Record<string, unknown>).lire).toBeUndefined();
  });

  it("are so in CSV text", () => {
    const { needs } = assess("__proto__;constructor\n__proto__;1");
    expect(JSON.stringify(needs)).toBe('{"__proto__":{"constructor":3}}');
  });
});
