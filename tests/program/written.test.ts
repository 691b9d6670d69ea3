import { describe, expect, it } from "vitest";
import { lpText } from "../../src/program/lp.js";
import { mpsText } from "../../src/program/mps.js";
import { Program } from "../../src/program/program.js";

function tiny(constant = 7): Program {
  const program = new Program();
  const x = program.addColumn("x[2nde Élec,lun]", { upper: 4, integer: true });
  const y = program.addColumn("e1", { lower: 1, upper: 3 });
  program.addColumn("unused", { upper: 1 });
  const terms = [
    [x, 1],
    [y, 2],
  ] as const;
  program.addEqual("sum: of both", terms, 5);
  program.addRow(
    "range",
    [
      [x, 1],
      [y, -1.5],
    ],
    -1,
    2,
  );
  program.addRow("free", terms, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
  program.addAtMost("empty", [], 3);
  const costs = [
    [x, 2],
    [y, 1],
    [x, 1],
  ] as const;
  program.setObjective({ terms: costs, constant }, "maximize");
  return program;
}

describe("a program as MPS", () => {
  it("minimises the opposite, with two rows for a range and a column for the constant", () => {
    expect(mpsText(tiny(), "short", ["said first"]).split("\n")).toEqual([
      "* said first",
      "NAME plage",
      "ROWS",
      " N cost",
      " E e0_",
      " L l1_",
      " G g1_",
      " L l3_",
      "COLUMNS",
      " MARKER 'MARKER' 'INTORG'",
      " x0_ cost -3",
      " x0_ e0_ 1",
      " x0_ l1_ 1",
      " x0_ g1_ 1",
      " MARKER 'MARKER' 'INTEND'",
      " x1_ cost -1",
      " x1_ e0_ 2",
      " x1_ l1_ -1.5",
      " x1_ g1_ -1.5",
      " x2_ cost 0",
      " one_ cost -7",
      "RHS",
      " rhs e0_ 5",
      " rhs l1_ 2",
      " rhs g1_ -1",
      " rhs l3_ 3",
      "BOUNDS",
      " LO bound x0_ 0",
      " UP bound x0_ 4",
      " LO bound x1_ 1",
      " UP bound x1_ 3",
      " LO bound x2_ 0",
      " UP bound x2_ 1",
      " FX bound one_ 1",
      "ENDATA",
      "",
    ]);
  });

  it("leaves the column of the constant out where there is none", () => {
    expect(mpsText(tiny(0), "short")).not.toContain("one_");
  });
});

describe("a program as LP", () => {
  it("says the same, with names that every reader takes", () => {
    expect(lpText(tiny(), "readable", ["said first"]).split("\n")).toEqual([
      "\\ said first",
      "Maximize",
      " cost: 3 x0_x_2nde_Elec_lun + 1 x1_e1 + 7 one_",
      "Subject To",
      " e0_sum_of_both: 1 x0_x_2nde_Elec_lun + 2 x1_e1 = 5",
      " l1_range: 1 x0_x_2nde_Elec_lun - 1.5 x1_e1 <= 2",
      " g1_range: 1 x0_x_2nde_Elec_lun - 1.5 x1_e1 >= -1",
      " l3_empty: 0 x0_x_2nde_Elec_lun <= 3",
      "Bounds",
      " 0 <= x0_x_2nde_Elec_lun <= 4",
      " 1 <= x1_e1 <= 3",
      " 0 <= x2_unused <= 1",
      " one_ = 1",
      "General",
      " x0_x_2nde_Elec_lun",
      "End",
      "",
    ]);
  });

  it("keeps its lines short and its names apart, whatever they are called", () => {
    const program = new Program();
    const name = "é\n; <drop> ".repeat(40);
    const columns = Array.from({ length: 50 }, () => program.addColumn(name, { upper: 1, integer: true }));
    program.addAtMost(
      name,
      columns.map((column) => [column, 1] as const),
      10,
    );
    for (const text of [lpText(program, "readable"), mpsText(program, "readable")]) {
      expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThan(300);
      expect(text).toMatch(/^[\x20-\x7e\n]*$/);
      expect(new Set(text.match(/x\d+_\w*/g)).size).toBe(50);
    }
  });

  it("has a column even where the program has none", () => {
    const none = new Program();
    none.setObjective({ terms: [], constant: 2 }, "minimize");
    expect(lpText(none, "short")).toBe("Minimize\n cost: 2 one_\nSubject To\nBounds\n one_ = 1\nEnd\n");
  });
});
