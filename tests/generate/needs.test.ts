import { describe, expect, it } from "vitest";
import { type GeneratedNeed, generateNeeds } from "../../src/generate/index.js";

const NEEDS = ["lecture", "numeratie", "ecriture", "methode", "oral", "orientation"];
const DIVISIONS = ["2MELEC1", "2TCI1", "2MCV1", "2AGORA1", "2ASSP1", "2MSPC1", "AUTRE", "Sonstige"];
const students = Array.from({ length: 200 }, (_, index) => ({ id: `e${index}`, division: DIVISIONS[index % DIVISIONS.length] }));
const seeds = Array.from({ length: 60 }, (_, seed) => seed);
const draw = (seed: number, options: { share?: number; periods?: string[] } = {}) =>
  generateNeeds(students, { seed, share: 0.3, needs: NEEDS, ...options });
const severityOf = (need: GeneratedNeed) => (typeof need === "number" ? need : need.severity);

/** Shares of the values 1, 2, 3 and 4. */
function frequencies(values: readonly number[]): number[] {
  return [1, 2, 3, 4].map((value) => values.filter((each) => each === value).length / values.length);
}

/** Chance that two students with needs share one, over pairs of one division and over pairs of different divisions. */
function agreement(needs: ReadonlyMap<string, Record<string, GeneratedNeed>>) {
  const tally = { inside: [0, 0], across: [0, 0] };
  const drawn = students.filter(({ id }) => needs.has(id));
  drawn.forEach((one, index) => {
    for (const other of drawn.slice(index + 1)) {
      const kind = one.division === other.division ? tally.inside : tally.across;
      const shared = Object.keys(needs.get(one.id) ?? {}).some((need) => need in (needs.get(other.id) ?? {}));
      kind[0] += shared ? 1 : 0;
      kind[1] += 1;
    }
  });
  return { inside: tally.inside[0] / tally.inside[1], across: tally.across[0] / tally.across[1] };
}

describe("generateNeeds", () => {
  it("is the same for the same seed, and differs for another", () => {
    expect([...draw(1)]).toEqual([...draw(1)]);
    expect([...draw(1)]).not.toEqual([...draw(2)]);
    expect([...draw(1)].slice(0, 3)).toMatchInlineSnapshot(`
      [
        [
          "e104",
          {
            "ecriture": 3,
            "numeratie": 3,
          },
        ],
        [
          "e24",
          {
            "ecriture": 3,
          },
        ],
        [
          "e88",
          {
            "ecriture": 2,
          },
        ],
      ]
    `);
  });

  it.each([0, 0.3, 0.75, 1])("gives needs to a share of %d of the students, to the nearest", (share) => {
    for (const seed of seeds) expect(draw(seed, { share }).size).toBe(Math.round(share * students.length));
  });

  it("gives one need to about half of those students, two to a third, three to the rest", () => {
    const [one, two, three, four] = frequencies(
      seeds.flatMap((seed) => [...draw(seed).values()].map((needs) => Object.keys(needs).length)),
    );
    expect(one).toBeCloseTo(0.5, 1);
    expect(two).toBeCloseTo(0.35, 1);
    expect(three).toBeCloseTo(0.15, 1);
    expect(four).toBe(0);
  });

  it("draws severities skewed to 2", () => {
    const [one, two, three, four] = frequencies(
      seeds.flatMap((seed) => [...draw(seed).values()].flatMap((needs) => Object.values(needs).map(severityOf))),
    );
    expect(one).toBeCloseTo(0.2, 1);
    expect(two).toBeCloseTo(0.45, 1);
    expect(three).toBeCloseTo(0.25, 1);
    expect(four).toBeCloseTo(0.1, 1);
  });

  it("correlates needs by division: classmates share one clearly more often than strangers", () => {
    const all = seeds.map((seed) => agreement(draw(seed)));
    const mean = (kind: "inside" | "across") => all.reduce((sum, each) => sum + each[kind], 0) / all.length;
    expect(mean("inside") - mean("across")).toBeGreaterThan(0.08);
  });

  it("follows the trade: numeracy is more frequent in ASSP than in AGORA", () => {
    const share = (division: string) => {
      const members = new Set(students.filter((student) => student.division === division).map(({ id }) => id));
      const drawn = Array.from({ length: 400 }, (_, seed) => [...draw(seed)].filter(([id]) => members.has(id))).flat();
      return drawn.filter(([, needs]) => "numeratie" in needs).length / drawn.length;
    };
    expect(share("2ASSP1") - share("2AGORA1")).toBeGreaterThan(0.08);
  });

  it("loads divisions unequally", () => {
    const counts = DIVISIONS.map(
      (division) => students.filter((student) => student.division === division && draw(3).has(student.id)).length,
    );
    expect(Math.max(...counts) - Math.min(...counts)).toBeGreaterThanOrEqual(3);
  });

  it("opens needs in runs of periods when periods are given", () => {
    const periods = ["p1", "p2", "p3", "p4"];
    const needs = seeds.flatMap((seed) => [...draw(seed, { periods }).values()].flatMap((each) => Object.values(each)));
    const open = needs.flatMap((need) => (typeof need === "number" ? [] : [need.periods]));
    const runs = open.filter((run) => periods.join(" ").includes(run.join(" ")) && run.length > 0 && run.length < 4);
    expect(runs).toHaveLength(open.length);
    expect(open.length / needs.length).toBeGreaterThan(0.5);
  });

  it("gives no needs when there is none to draw from, and at most as many as there are", () => {
    expect(generateNeeds(students, { seed: 1, share: 0.5, needs: [] }).size).toBe(0);
    const single = generateNeeds(students, { seed: 1, share: 0.5, needs: ["lecture"] });
    expect(new Set([...single.values()].flatMap(Object.keys))).toEqual(new Set(["lecture"]));
  });
});
