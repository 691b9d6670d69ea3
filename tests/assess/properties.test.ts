import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Assessment, assess, type ResultRow, type ScaleInput } from "../../src/assess/index.js";
import { runs } from "../support/properties.js";

const STUDENTS = ["ana", "bob", "cid", "__proto__"];
const COMPETENCES = ["lire", "fluence", "calculer", "constructor"];
const BILANS = ["2026-09-15", "2026-11-20", "2027-01-29", "2027-04-02"];

const level = fc.option(
  fc.integer({ min: 4, max: 16 }).map((quarter) => quarter / 4),
  { freq: 6 },
);
/** At most one reading of a student, competence and bilan, in any order. */
const results: fc.Arbitrary<ResultRow[]> = fc.uniqueArray(
  fc.record({
    student: fc.constantFrom(...STUDENTS),
    competence: fc.constantFrom(...COMPETENCES),
    bilan: fc.constantFrom(...BILANS),
    level,
  }),
  { selector: ({ student, competence, bilan }) => `${student}/${competence}/${bilan}`, maxLength: 40 },
);
const threshold = fc.double({ min: 0, max: 1, noNaN: true });
const severities = fc.array(threshold, { minLength: 4, maxLength: 4 }).map((list) => {
  const [worst, third, second, first] = list.sort((a, b) => a - b);
  return { 1: first, 2: second, 3: third, 4: worst };
});
const scale: fc.Arbitrary<ScaleInput> = fc.record({ severities, competences: fc.constant({ fluence: { need: "lire" } }) });

const severityIn = ({ needs }: Assessment, student: string, need: string) => needs[student]?.[need] ?? 0;

describe("an assessment", () => {
  it("never finds a need lighter for a worse level", () => {
    fc.assert(
      fc.property(results, scale, fc.nat(), fc.double({ min: 0, max: 3, noNaN: true }), (rows, grid, pick, drop) => {
        const index = rows.length === 0 ? -1 : pick % rows.length;
        const worse = rows.map((row, at) =>
          at === index && typeof row.level === "number" ? { ...row, level: Math.max(1, row.level - drop) } : row,
        );
        const [before, after] = [assess(rows, grid), assess(worse, grid)];
        for (const student of STUDENTS)
          for (const need of COMPETENCES)
            expect(severityIn(after, student, need)).toBeGreaterThanOrEqual(severityIn(before, student, need));
      }),
      runs(300),
    );
  });

  it("is the same for rows in any order", () => {
    const shuffled = results.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })),
    );
    fc.assert(
      fc.property(shuffled, scale, ([rows, others], grid) => {
        expect(JSON.stringify(assess(others, grid))).toBe(JSON.stringify(assess(rows, grid)));
      }),
      runs(300),
    );
  });

  it("is the same under other names", () => {
    const renamed = (name: string) => `${name.length}${name}`;
    fc.assert(
      fc.property(results, severities, (rows, thresholds) => {
        const plain = assess(rows, { severities: thresholds });
        const other = assess(
          rows.map((row) => ({ ...row, student: renamed(row.student), competence: renamed(row.competence) })),
          { severities: thresholds },
        );
        const said = ({ derivations, progress, missing, flagged }: Assessment, name: (id: string) => string) =>
          [
            ...derivations.map(({ student, competence, severity, bilan, carried }) => [
              name(student),
              name(competence),
              severity,
              bilan,
              carried,
            ]),
            ...progress.map(({ student, need, sentence: _, ...rest }) => [name(student), name(need), rest]),
            ...missing.map(({ student, competence, ...rest }) => [name(student), name(competence), rest]),
            ...flagged.map(({ student, need, since }) => [name(student), name(need), since, "flagged"]),
          ]
            .map((each) => JSON.stringify(each))
            .sort();
        expect(said(other, (name) => name)).toEqual(said(plain, renamed));
      }),
      runs(200),
    );
  });

  it("accounts for every row once: read, overtaken by a later bilan, or missing", () => {
    fc.assert(
      fc.property(results, scale, (rows, grid) => {
        const { derivations, missing, progress } = assess(rows, grid);
        const read = rows.filter((row) => row.level !== null);
        const latest = new Set(read.map((row) => JSON.stringify([row.student, row.competence])));
        expect(missing).toHaveLength(rows.length - read.length);
        expect(new Set(derivations.map((each) => JSON.stringify([each.student, each.competence])))).toEqual(latest);
        for (const each of derivations) {
          const own = read.filter((row) => row.student === each.student && row.competence === each.competence);
          expect(own.every((row) => (row.bilan ?? "") <= (each.bilan ?? ""))).toBe(true);
          expect(own.find((row) => row.bilan === each.bilan)?.level).toBe(each.level);
        }
        for (const each of progress) expect(each.severity === null).toBe(each.status === "met");
      }),
      runs(200),
    );
  });

  it("reads CSV text as it reads rows, in either form and with any separator", () => {
    const cell = (value: ResultRow["level"], separator: string) => {
      if (value === null) return "abs";
      return separator === "," ? String(value) : String(value).replace(".", ",");
    };
    fc.assert(
      fc.property(results, fc.constantFrom(",", ";", "\t"), (rows, separator) => {
        const long = [
          ["student", "bilan", "competence", "level"],
          ...rows.map((row) => [row.student, row.bilan, row.competence, cell(row.level, separator)]),
        ];
        const found = rows.map((row) => (row.level === null ? { ...row, level: "abs" } : row));
        const expected = JSON.stringify(assess(found));
        expect(JSON.stringify(assess(long.map((line) => line.join(separator)).join("\n")))).toBe(expected);
        const keys = [...new Set(rows.map((row) => JSON.stringify([row.student, row.bilan])))];
        const whole = keys.flatMap((key): ResultRow[] => {
          const [student, bilan] = JSON.parse(key);
          const own = rows.filter((row) => row.student === student && row.bilan === bilan);
          return COMPETENCES.map((competence) => ({
            student,
            bilan,
            competence,
            level: own.find((row) => row.competence === competence)?.level ?? "abs",
          }));
        });
        const wide = [
          ["élève", "bilan", ...COMPETENCES],
          ...keys.map((key) => {
            const [student, bilan] = JSON.parse(key);
            const own = whole.filter((row) => row.student === student && row.bilan === bilan);
            return [student, bilan, ...own.map((row) => (typeof row.level === "string" ? "abs" : cell(row.level, separator)))];
          }),
        ];
        expect(JSON.stringify(assess(wide.map((line) => line.join(separator)).join("\r\n")))).toBe(JSON.stringify(assess(whole)));
      }),
      runs(150),
    );
  });

  it("of any text is an assessment or a list of issues", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary", maxLength: 200 }),
          fc
            .array(fc.constantFrom(";", ",", "\t", "\n", '"', "1", "/4", "é", "abs", "__proto__"), { maxLength: 40 })
            .map((parts) => parts.join("")),
        ),
        (text) => {
          let issues = 1;
          try {
            issues = 0 * assess(text).derivations.length;
          } catch (error) {
            expect(error).toMatchObject({ code: "invalid-input", issues: expect.any(Array) });
            issues = (error as { issues: unknown[] }).issues.length;
            expect(issues).toBeGreaterThan(0);
          }
          expect(issues).toBeGreaterThanOrEqual(0);
        },
      ),
      runs(500),
    );
  });
});
