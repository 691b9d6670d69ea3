import { describe, expect, it } from "vitest";
import { figuresIn } from "../../src/report/figures.js";
import { table } from "../../src/report/table.js";
import { bullets, displayWidth, shortened, wrapped } from "../../src/report/width.js";
import { en } from "../../src/report/words/en.js";
import { fr } from "../../src/report/words/fr.js";

describe("the width of a text", () => {
  it.each([
    ["", 0],
    ["Élève", 5],
    ["E\u0301le\u0300ve", 5],
    ["高校", 4],
    ["한국", 4],
    ["👩‍🏫", 2],
    ["🇫🇷", 2],
    ["ثانوية", 6],
    ["مُعَلِّم", 4],
  ])("of %s is %i cells", (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  it("is kept to by cutting whole characters", () => {
    expect(shortened("Élève", 5)).toBe("Élève");
    expect(shortened("高校の先生", 6)).toBe("高校…");
    expect(shortened("un deux", 4)).toBe("un…");
  });
});

describe("a table", () => {
  it("aligns every script, figures on the right", () => {
    const lines = table(
      [
        { title: "Nom", most: 8 },
        { title: "H", align: "right" },
      ],
      [
        ["高校", "1"],
        ["E\u0301le\u0300ve", "10"],
        ["une salle très longue", "100"],
      ],
    );
    expect(lines).toEqual(["Nom         H", "────────  ───", "高校        1", "E\u0301le\u0300ve      10", "une sal…  100"]);
  });

  it("is its titles alone when nothing is in it", () => {
    expect(table([{ title: "Nom" }], [])).toEqual(["Nom", "───"]);
  });
});

describe("a width to keep to", () => {
  const columns = [{ title: "Nom" }, { title: "Divisions" }, { title: "H", align: "right" as const }];
  const row = ["une salle très longue", "2de A, 2de B, 2de C", "100"];

  it("cuts the widest texts of a table, and no figure", () => {
    expect(table(columns, [row], 40).every((line) => displayWidth(line) <= 40)).toBe(true);
    expect(table(columns, [row], 40).at(-1)).toMatch(/^une salle.*… {2}2de A.*… {2}100$/);
    expect(table(columns, [row], 200)).toEqual(table(columns, [row]));
  });

  it("leaves texts that can still be read where there is no room at all", () => {
    expect(table(columns, [row], 5).at(-1)).toBe("une salle t…  2de A, 2de…  100");
  });

  it("breaks sentences between words, under their text", () => {
    expect(wrapped("un deux trois", 8)).toEqual(["un deux", "trois"]);
    expect(wrapped("anticonstitutionnellement vôtre", 8)).toEqual(["anticonstitutionnellement", "vôtre"]);
    expect(wrapped("高校 先生", 5)).toEqual(["高校", "先生"]);
    expect(wrapped("un deux trois")).toEqual(["un deux trois"]);
    expect(bullets(["un deux trois", "quatre"], 9)).toEqual(["- un deux", "  trois", "- quatre"]);
  });
});

describe("figures", () => {
  it("are written in the way of the language, without what says nothing", () => {
    const [english, french] = [figuresIn(en), figuresIn(fr)];
    expect([english.number(12.5), english.number(3), english.number(-0.001), english.number(null)]).toEqual(["12.5", "3", "0", "–"]);
    expect([french.number(12.55, 2), french.percent(0.125)]).toEqual(["12,55", "12,5\u00a0%"]);
    expect([english.percent(0), english.percent(0.00001), english.percent(0.0042), english.percent(1), english.percent(null)]).toEqual([
      "0%",
      "< 0.01%",
      "0.42%",
      "100%",
      "–",
    ]);
  });
});
