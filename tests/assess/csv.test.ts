import { describe, expect, it } from "vitest";
import { assess } from "../../src/assess/index.js";
import { faults, issuesOf } from "./fault.js";

const levels = (text: string, ...more: [Parameters<typeof assess>[1]?, Parameters<typeof assess>[2]?]) =>
  assess(text, ...more).derivations.map(({ student, competence, bilan, level }) =>
    [student, competence, level, ...(bilan ? [bilan] : [])].join(" "),
  );

describe("CSV in the wide form", () => {
  it.each([
    ["semicolons and decimal commas", "élève;lire;calculer\nana;1,5;2\nbob;3;4"],
    ["commas and decimal points", "élève,lire,calculer\nana,1.5,2\nbob,3,4"],
    ["commas and quoted decimal commas", 'élève,lire,calculer\nana,"1,5",2\nbob,3,4'],
    ["tabs", "élève\tlire\tcalculer\nana\t1,5\t2\nbob\t3\t4"],
    ["a byte order mark and Windows line ends", "\ufeffélève;lire;calculer\r\nana;1,5;2\r\nbob;3;4\r\n"],
    ["blank lines and spaces", "\n élève ; lire ;calculer\n\nana; 1,5 ;2\n;;\nbob;3;4\n\n"],
    ["fractions", "élève;lire;calculer\nana;1,5/4;2 / 4\nbob;3/4;4/4"],
    ["quoted cells", '"élève";"lire";"calculer"\n"ana";"1,5";"2"\n"bob";"3";"4"'],
    ["empty columns at the end", "élève;lire;calculer;;\nana;1,5;2;;\nbob;3;4;;"],
    ["columns in another order", "calculer;lire;Student\n2;1,5;ana\n4;3;bob"],
  ])("reads %s", (_, text) => {
    expect(levels(text)).toEqual(["ana calculer 2", "ana lire 1.5", "bob calculer 4", "bob lire 3"]);
  });

  it("takes the first column for the student, whatever its name", () => {
    expect(levels("n°;lire\n12;2")).toEqual(["12 lire 2"]);
  });

  it("finds semicolons where names of competences hold commas", () => {
    expect(levels("élève;lire, comprendre\nana;1,5\nbob;2,5")).toEqual(["ana lire, comprendre 1.5", "bob lire, comprendre 2.5"]);
  });

  it("reads a bilan beside the levels", () => {
    expect(levels("élève;bilan;lire\nana;S1;1\nana;S2;2")).toEqual(["ana lire 2 S2"]);
  });

  it("uses the separator it is told", () => {
    expect(levels("élève,x;lire\nana,y;2", {}, { separator: ";" })).toEqual(["ana,y lire 2"]);
  });

  it("leaves out the columns it is told to", () => {
    expect(levels("Classe;élève;Nom;lire\n2A;ana;Ana;2", {}, { ignore: ["nom", "classe"] })).toEqual(["ana lire 2"]);
  });

  it("keeps a list of those not assessed, and guesses nothing", () => {
    const { missing, derivations, needs } = assess(
      "élève;a;b;c;d;e;f\nana;;abs;n.é.;–;Absent(e);vu\nbob;3\ncid;NE;non évaluée;disp.;ABS;-;",
      {},
      { missing: ["vu"] },
    );
    expect(missing.map(({ student, competence, found }) => `${student} ${competence} ${found}`)).toEqual([
      "ana a ",
      "ana b abs",
      "ana c n.é.",
      "ana d –",
      "ana e Absent(e)",
      "ana f vu",
      "bob b ",
      "bob c ",
      "bob d ",
      "bob e ",
      "bob f ",
      "cid a NE",
      "cid b non évaluée",
      "cid c disp.",
      "cid d ABS",
      "cid e -",
      "cid f ",
    ]);
    expect(derivations.map(({ sentence }) => sentence)).toEqual(["a: 3/4 → severity 1"]);
    expect(Object.keys(needs)).toEqual(["ana", "bob", "cid"]);
  });

  it("tells of everything at once, by row and column", () => {
    const text = "élève;lire;calculer\nana;5;x\n;1;1\nbob;1/5;2;9\nana;2\neve;1,2,3;1e1";
    expect(faults(() => assess(text)).sort()).toEqual([
      "duplicate-reading 5.calculer",
      "duplicate-reading 5.lire",
      "missing-student 3.élève",
      "out-of-range 2.lire",
      "unnamed-column 4.4",
      "unreadable-level 2.calculer",
      "unreadable-level 6.calculer",
      "unreadable-level 6.lire",
      "wrong-denominator 4.lire",
    ]);
    expect(issuesOf(() => assess(text)).find(({ code }) => code === "out-of-range")).toEqual({
      code: "out-of-range",
      path: [2, "lire"],
      message: "the scale of this competence runs from 1 to 4",
      value: "5",
      hint: "Mend the level, or state scale.min and scale.max.",
    });
  });
});

describe("CSV in the long form", () => {
  it.each([
    "student,competence,level,bilan\nana,lire,1,S1\nana,lire,2,S2\nbob,lire,,S1",
    "Bilan;Niveau;Élève;Compétence\nS1;NA;ana;lire\nS2;ECA;ana;lire\nS1;abs;bob;lire",
  ])("reads %j", (text) => {
    expect(levels(text)).toEqual(["ana lire 2 S2"]);
    expect(assess(text).missing).toHaveLength(1);
  });

  it.each<[string, string[]]>([
    ["compétence;x\nlire;1", ["missing-column 1", "missing-column 1", "unknown-column 1.x"]],
    ["élève;compétence;niveau;classe\nana;lire;1;2A", ["unknown-column 1.classe"]],
    ["élève;compétence;niveau\nana;;1\n;lire;1", ["missing-competence 2.compétence", "missing-student 3.élève"]],
    ["élève;compétence;niveau;bilan\nana;lire;1;", ["missing-bilan 2.bilan"]],
  ])("refuses %j", (text, codes) => {
    expect(faults(() => assess(text))).toEqual(codes);
  });
});

describe("CSV that is none", () => {
  it.each<[string, string[]]>([
    ["", ["no-header"]],
    [" \n;;\n", ["no-header"]],
    ["élève\nana", ["missing-column 1"]],
    ['élève;lire\n"ana;1', ["wrong-csv 2"]],
    ["élève;lire;lire\nana;1;2", ["duplicate-column 1.lire"]],
    [`élève;${"x".repeat(101)}\nana;1`, [`too-long 1.${"x".repeat(101)}`]],
    [`élève;lire\n${"x".repeat(101)};1`, ["too-long 2.élève"]],
  ])("is refused: %j", (text, codes) => {
    expect(faults(() => assess(text))).toEqual(codes);
  });

  it("is refused when huge", () => {
    expect(faults(() => assess("x".repeat(5_000_001)))).toEqual(["too-large"]);
    expect(faults(() => assess(`e;a\n${"i;1\n".repeat(100_001)}`))).toEqual(["too-large"]);
    expect(faults(() => assess(`e;a\r\ni;${" ".repeat(50_000)}1`))).toEqual(["too-long 2"]);
    const wide = Array.from({ length: 301 }, (_, index) => `c${index}`).join(";");
    expect(faults(() => assess(`e;${wide}\n`))).toEqual(["too-large 1"]);
    expect(faults(() => assess(`e;${wide.slice(0, -5)}\n${"x\n".repeat(500)}`))).toEqual(["too-large"]);
  });

  it("tells of five hundred faults, and how many more there are", () => {
    const issues = issuesOf(() => assess(`e;a\n${Array.from({ length: 700 }, (_, index) => `i${index};?`).join("\n")}`));
    expect(issues).toHaveLength(501);
    expect(issues[500]).toMatchObject({ code: "more", message: "200 more issues of this kind or others" });
  });
});
