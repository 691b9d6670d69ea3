import { beforeAll, describe, expect, it } from "vitest";
import { displayWidth } from "../../src/report/width.js";
import { type Comparison, commonSlotsPerWeek, compare, comparisonTable, withoutTeacher } from "../../src/whatif/index.js";
import { HERE, TWO } from "./schools.js";

describe("the table of a comparison", () => {
  let comparison: Comparison;
  beforeAll(async () => {
    const variants = [
      { name: "sans Lou", change: withoutTeacher("lou") },
      { name: "deux", change: commonSlotsPerWeek(2) },
      { name: "\u001b[31mpersonne\n\u202e", change: { teachers: [{ id: "nobody" }] } },
    ];
    comparison = await compare(TWO, variants, HERE);
  });

  it("is aligned, in English", () => {
    expect(comparisonTable(comparison).split("\n")).toMatchInlineSnapshot(`
      [
        "                                                base             sans Lou        deux  [31mpersonne",
        "───────────────────────────────  ───────────────────  ───────────────────  ──────────  ─────────────",
        "Plan                                     proven best          proven best  impossible    wrong input",
        "Need-hours received, weighted                    75%            50% (-25)           –              –",
        "… at most short of the best by                    0%                   0%           –              –",
        "… difference to the base                           –               proven           –              –",
        "Students in need who are served                    2               1 (-1)           –              –",
        "… who receive nothing                              0               1 (+1)           –              –",
        "Worst-served student                             50%             0% (-50)           –              –",
        "Worst-served division                            50%             0% (-50)           –              –",
        "Teacher-hours                                      2               1 (-1)           –              –",
        "Groups                                             2               1 (-1)           –              –",
        "Student-hours of self-study                        0                0 (=)           –              –",
        "Common slots, 2de                Tuesday 10:00–11:00  Tuesday 10:00–11:00",
        "",
        "In brackets: the difference to the base, in points for shares.",
        "",
        "- deux: Level 2de needs 2 common slots a week, and its divisions (A, B) share only 1.",
        "- [31mpersonne : change.teachers.0.id: no teacher has this id (found "nobody"). Use the id of a teacher that the problem lists; a function can add one to the problem.",
        "",
      ]
    `);
  });

  it("is aligned, in French", () => {
    expect(comparisonTable(comparison, "fr").split("\n")).toMatchInlineSnapshot(`
      [
        "                                               actuel           sans Lou        deux     [31mpersonne",
        "──────────────────────────────────  ─────────────────  ─────────────────  ──────────  ────────────────",
        "Plan                                 meilleur, prouvé   meilleur, prouvé  impossible  données erronées",
        "Heures de besoin reçues, pondérées               75 %         50 % (-25)           –                 –",
        "… au plus en deçà du mieux de                     0 %                0 %           –                 –",
        "… différence avec l'actuel                          –            prouvée           –                 –",
        "Élèves en besoin et servis                          2             1 (-1)           –                 –",
        "… qui ne reçoivent rien                             0             1 (+1)           –                 –",
        "Élève le moins servi                             50 %          0 % (-50)           –                 –",
        "Division la moins servie                         50 %          0 % (-50)           –                 –",
        "Heures d'intervenant                                2             1 (-1)           –                 –",
        "Groupes                                             2             1 (-1)           –                 –",
        "Heures-élève d'étude surveillée                     0              0 (=)           –                 –",
        "Plages banalisées, 2de              mardi 10:00–11:00  mardi 10:00–11:00",
        "",
        "Entre parenthèses : la différence avec l'actuel, en points pour les parts.",
        "",
        "- deux: Level 2de needs 2 common slots a week, and its divisions (A, B) share only 1.",
        "- [31mpersonne : change.teachers.0.id: no teacher has this id (found "nobody"). Use the id of a teacher that the problem lists; a function can add one to the problem.",
        "",
      ]
    `);
  });

  it("holds nothing that a terminal would obey", () => {
    expect(comparisonTable(comparison).replaceAll("\n", "")).not.toMatch(/\p{Cc}|\p{Cf}/u);
  });

  it("has lines no wider than its rule", () => {
    const [titles, rule, ...lines] = comparisonTable(comparison).split("\n");
    const end = lines.indexOf("");
    for (const line of [titles, ...lines.slice(0, end)]) expect(displayWidth(line)).toBeLessThanOrEqual(displayWidth(rule));
  });

  it("is the base alone where nothing is compared with it", async () => {
    const lines = comparisonTable(await compare(TWO, [], HERE)).split("\n");
    expect(lines[0].trim()).toBe("base");
    expect(lines.slice(-2)).toEqual(["Common slots, 2de                Tuesday 10:00–11:00", ""]);
  });

  it("says where hours and groups could be fewer", () => {
    const note = "Plans that are not proven best may take more hours and groups than they must.";
    expect(comparisonTable(comparison)).not.toContain(note);
    const [base] = comparison.rows;
    const tiers = base.tiers.map((tier) => ({ ...tier, proven: tier.tier !== "economy" }));
    expect(comparisonTable({ version: 1, rows: [{ ...base, tiers }] })).toContain(note);
  });

  it("writes a small difference as one", () => {
    const [base, other] = comparison.rows;
    const measures = other.difference && { ...other.difference.measures, teacherHours: 0.01, groups: 1e-12 };
    const rows = [base, { ...other, difference: other.difference && measures && { ...other.difference, measures } }];
    const text = comparisonTable({ version: 1, rows });
    expect(text).toMatch(/Teacher-hours .*\(≈\)/);
    expect(text).toMatch(/Groups .*\(=\)/);
  });
});
