import { describe, expect, it } from "vitest";
import { PlageInputError, type ProblemInput, solve } from "../../src/index.js";
import { readSchool } from "../../src/read/read.js";
import { candidatesOf, KINDS } from "../../src/whatif/bottlenecks/kinds/index.js";
import { BOTTLENECK_KINDS, type BottleneckKind, bottlenecks, bottlenecksTable } from "../../src/whatif/index.js";
import { scarceSchool } from "./scarceSchool.js";
import { HERE } from "./schools.js";

/** Two students ask two hours a week of reading each, and get them: nothing runs short. */
const AMPLE: ProblemInput = {
  slots: [
    { id: "lun", day: 1, start: "10:00", end: "11:00" },
    { id: "mar", day: 2, start: "10:00", end: "11:00" },
  ],
  divisions: [{ id: "A", level: "2de" }],
  students: ["ana", "bob"].map((id) => ({ id, division: "A", needs: { lire: { severity: 2, weeklyHours: 2 } } })),
  teachers: [{ id: "kim", skills: ["lire"] }],
  actions: [{ id: "lecture", need: "lire", min: 1, max: 2 }],
  rules: { commonSlot: { perWeek: 2 }, onePlace: { selfStudy: true, selfStudyPrice: 0 } },
};

const TEAM: Partial<ProblemInput> = {
  teachers: [
    { id: "kim", skills: ["lire"] },
    { id: "lou", skills: ["calculer"] },
  ],
  actions: [
    { id: "lecture", need: "lire", min: 1, max: 2 },
    { id: "calcul", need: "calculer", min: 1, max: 2 },
  ],
};

interface Plain {
  readonly kind: BottleneckKind;
  /** What makes that kind of thing run short. */
  readonly parts: Partial<ProblemInput>;
  readonly change: object;
  readonly gain: readonly [points: number, needHours: number, students: number];
  readonly en: string;
  readonly fr: string;
}

const PLAIN: readonly Plain[] = [
  {
    kind: "teacherHours",
    parts: { teachers: [{ id: "kim", skills: ["lire"], weeklyHours: 1 }] },
    change: { teacher: "kim", limits: { weeklyHours: { from: 1, to: 2 } } },
    gain: [4, 2, 2],
    en: "One hour a week more of kim: 1 → 2 h a week.",
    fr: "Une heure de plus par semaine pour kim : 1 → 2 h par semaine.",
  },
  {
    kind: "teacherSlot",
    parts: { teachers: [{ id: "kim", name: "Mme K.", skills: ["lire"], busy: ["mar"] }] },
    change: { teacher: "kim", slot: "mar" },
    gain: [4, 2, 2],
    en: "Free Mme K. on Tuesday 10:00–11:00.",
    fr: "Libérer Mme K. : mardi 10:00–11:00.",
  },
  {
    kind: "teacherSkill",
    parts: { teachers: [{ id: "kim", skills: ["étude"] }], actions: [...(AMPLE.actions ?? []), { id: "étude", min: 1, max: 2 }] },
    change: { teacher: "kim", need: "lire" },
    gain: [8, 4, 2],
    en: "Let kim lead lire.",
    fr: "Confier « lire » à kim.",
  },
  {
    kind: "roomSeats",
    parts: { rooms: [{ id: "B12", capacity: 1 }] },
    change: { room: "B12", limits: { capacity: { from: 1, to: 2 } } },
    gain: [4, 2, 2],
    en: "A larger room than B12: 1 → 2 seats.",
    fr: "Une salle plus grande que B12 : 1 → 2 places.",
  },
  {
    kind: "roomSlot",
    parts: { rooms: [{ id: "B12", capacity: 2, busy: ["lun"] }] },
    change: { room: "B12", slot: "lun" },
    gain: [4, 2, 2],
    en: "Free room B12 on Monday 10:00–11:00.",
    fr: "Libérer la salle B12 : lundi 10:00–11:00.",
  },
  {
    kind: "moreRooms",
    parts: { rooms: [], actions: [{ id: "lecture", need: "lire", min: 1, max: 2, features: ["tablettes"] }] },
    change: { room: "+1", limits: { capacity: { from: 0, to: 2 } } },
    gain: [8, 4, 2],
    en: "One room more, of 2 seats, with tablettes.",
    fr: "Une salle de plus, de 2 places, avec tablettes.",
  },
  {
    kind: "groupMost",
    parts: { actions: [{ id: "lecture", name: "Lecture", need: "lire", min: 1, max: 1 }] },
    change: { action: "lecture", limits: { max: { from: 1, to: 2 } } },
    gain: [4, 2, 2],
    en: "Most students of Lecture: 1 → 2.",
    fr: "Maximum de « Lecture » : 1 → 2 élèves.",
  },
  {
    kind: "groupFewest",
    parts: { actions: [{ id: "lecture", need: "lire", min: 3, max: 3 }] },
    change: { action: "lecture", limits: { min: { from: 3, to: 2 } } },
    gain: [8, 4, 2],
    en: "Fewest students of lecture: 3 → 2.",
    fr: "Minimum de « lecture » : 3 → 2 élèves.",
  },
  {
    kind: "hourPool",
    parts: { divisions: [{ id: "A", level: "2de", hourPool: 1.5 }] },
    change: { level: "2de", limits: { hourPool: { from: 1.5, to: 2.5 } } },
    gain: [4, 2, 2],
    en: "One teacher-hour a week more for 2de: 1.5 → 2.5 h.",
    fr: "Une heure-prof de plus par semaine pour 2de : 1,5 → 2,5 h.",
  },
  {
    kind: "hourBudget",
    parts: { rules: { ...AMPLE.rules, hourBudget: { mostTeacherHours: 1 } } },
    change: { limits: { mostTeacherHours: { from: 1, to: 2 } } },
    gain: [4, 2, 2],
    en: "One teacher-hour a week more for the school: 1 → 2 h.",
    fr: "Une heure-prof de plus par semaine pour l'établissement : 1 → 2 h.",
  },
  {
    kind: "commonSlots",
    parts: { rules: { ...AMPLE.rules, commonSlot: { perWeek: 1 } } },
    change: { level: "2de", limits: { commonSlots: { from: 1, to: 2 } } },
    gain: [4, 2, 2],
    en: "Most common slots of level 2de a week: 1 → 2.",
    fr: "Maximum de plages banalisées par semaine du niveau 2de : 1 → 2.",
  },
  {
    kind: "actionsPerSlot",
    parts: {
      ...TEAM,
      students: [
        { id: "ana", division: "A", needs: { lire: { severity: 2, weeklyHours: 2 } } },
        { id: "bob", division: "A", needs: { calculer: { severity: 2, weeklyHours: 2 } } },
      ],
      rules: { ...AMPLE.rules, fewActions: { perSlot: 1 } },
    },
    change: { limits: { perSlot: { from: 1, to: 2 } } },
    gain: [4, 2, 2],
    en: "Most different actions of a level at the same time: 1 → 2.",
    fr: "Maximum d'actions différentes d'un niveau à la fois : 1 → 2.",
  },
  {
    kind: "actionsPerStudent",
    parts: {
      ...TEAM,
      students: [{ id: "ana", division: "A", needs: { lire: 2, calculer: 2 } }],
      rules: { ...AMPLE.rules, fewActions: { perStudent: 1 } },
    },
    change: { limits: { perStudent: { from: 1, to: 2 } } },
    gain: [2, 1, 1],
    en: "Most different actions of a student in a period: 1 → 2.",
    fr: "Maximum d'actions différentes d'un élève par période : 1 → 2.",
  },
];

describe("where one thing runs short, bottlenecks", () => {
  it.each(PLAIN)("put $kind first, and say so in both languages", async ({ parts, kind, change, gain, en, fr }) => {
    const problem = { ...AMPLE, ...parts };
    const found = await bottlenecks(problem, HERE);
    const [points, needHours, students] = gain;
    expect(found.complete).toBe(true);
    expect(found.rows[0]).toMatchObject({
      kind,
      change,
      sentence: en,
      gain: { points, needHours, students },
      atMost: points,
      proven: true,
    });
    expect(found.rows.filter((row) => row.gain.points === points && row.price <= found.rows[0].price)).toHaveLength(1);
    const before = await solve(problem);
    const after = await solve(found.rows[0].problem);
    expect((after.tiers[0].value ?? 0) - (before.tiers[0].value ?? 0)).toBeCloseTo(points, 6);
    expect((await bottlenecks(problem, { ...HERE, lang: "fr", kinds: [kind] })).rows.map(({ sentence }) => sentence)).toEqual([fr]);
  });

  it("are tried for every kind", () => {
    expect(PLAIN.map(({ kind }) => kind)).toEqual(BOTTLENECK_KINDS);
    expect(Object.keys(KINDS)).toEqual(BOTTLENECK_KINDS);
  });
});

const SHORT: ProblemInput = {
  ...AMPLE,
  teachers: [
    { id: "kim", skills: ["lire"], weeklyHours: 1 },
    { id: "lou", skills: [] },
  ],
};

describe("bottlenecks", () => {
  it("are none where all that is asked is received, and one plan says so", async () => {
    const found = await bottlenecks(AMPLE, HERE);
    expect(found).toMatchObject({ status: "optimal", rows: [], complete: true, open: [], mostElsewhere: 0, solves: 1 });
    expect(found.base).toEqual({ points: 8, bound: 8, proven: true, needHours: 4 });
    expect(bottlenecksTable(found)).toBe("No single change of these kinds gains anything.\n");
    expect(bottlenecksTable(found, "fr")).toBe("Aucun changement seul de ces genres n'apporte quoi que ce soit.\n");
  });

  it("of equal gain begin with the cheapest", async () => {
    const { rows } = await bottlenecks(SHORT, HERE);
    expect(rows.map(({ kind, price, gain }) => [kind, price, gain.points])).toEqual([
      ["teacherHours", 2, 4],
      ["teacherSkill", 5, 4],
    ]);
  });

  it("of a teacher raise the week and the year together, over the weeks of class", async () => {
    const { rows } = await bottlenecks(
      {
        ...AMPLE,
        periods: [
          { id: "automne", weeks: 2 },
          { id: "hiver", weeks: 3 },
        ],
        teachers: [{ id: "kim", skills: ["lire"], weeklyHours: 1, yearlyHours: 5 }],
      },
      HERE,
    );
    expect(rows.map(({ sentence, gain }) => [sentence, gain.points])).toEqual([
      ["One hour a week more of kim: 1 → 2 h a week, 5 → 10 h over the year.", 20],
    ]);
  });

  it("are the same where the year is bounded period by period, and on javascript-lp-solver", async () => {
    const periods = [
      { id: "automne", weeks: 1 },
      { id: "hiver", weeks: 1 },
    ];
    const problem = { ...SHORT, periods };
    const plain = ({ rows }: Awaited<ReturnType<typeof bottlenecks>>) => rows.map(({ sentence, gain, proven }) => [sentence, gain, proven]);
    const found = plain(await bottlenecks(problem, HERE));
    expect(found).toHaveLength(2);
    expect(plain(await bottlenecks(problem, { ...HERE, wholeYearColumns: 0 }))).toEqual(found);
    expect(plain(await bottlenecks(problem, { ...HERE, backend: "javascript-lp-solver" }))).toEqual(found);
  });

  it("say what is left open when the limit of plans ends the search", async () => {
    const found = await bottlenecks(SHORT, { ...HERE, mostSolves: 1 });
    expect(found).toMatchObject({ rows: [], complete: false, mostElsewhere: 4, solves: 1 });
    expect(found.open.map(({ sentence, atMost }) => [sentence, atMost])).toEqual([
      ["One hour a week more of kim: 1 → 2 h a week.", 4],
      ["Let lou lead lire.", 4],
      ["Most students of lecture: 2 → 3.", 2],
    ]);
    expect(bottlenecksTable(found)).toBe(
      "No change that gains anything was found.\nThe limits ended before all was known: 3 other changes could gain more, at most 4 points.\n",
    );
    expect(bottlenecksTable(found, "fr")).toMatch(/3 autres changements pourraient apporter plus, au plus 4 points/);
  });

  it("are as many as asked for, and complete when no other gains more than the last", async () => {
    const found = await bottlenecks(SHORT, { ...HERE, most: 1 });
    expect(found.rows.map(({ kind }) => kind)).toEqual(["teacherHours"]);
    expect(found).toMatchObject({ complete: true, open: [], mostElsewhere: 4 });
  });

  it("stand in a table, in either language", async () => {
    expect(bottlenecksTable(await bottlenecks(SHORT, HERE))).toBe(
      [
        "Change                                        Points  Need-hours  Students  Proven",
        "────────────────────────────────────────────  ──────  ──────────  ────────  ──────",
        "One hour a week more of kim: 1 → 2 h a week.      +4          +2        +2  yes",
        "Let lou lead lire.                                +4          +2        +2  yes",
        "",
        "Points: need-hours weighted by severity. Students: those who receive more less those who receive fewer.",
        "No other single change of these kinds gains more than the last one listed.",
        "",
      ].join("\n"),
    );
    const french = bottlenecksTable(await bottlenecks(SHORT, { ...HERE, lang: "fr", most: 1 }), "fr");
    expect(french.split("\n")[2]).toBe(
      "Une heure de plus par semaine pour kim : 1 → 2 h par semaine.      +4                +2      +2  oui",
    );
  });

  it("are none, with reasons, where there is no plan", async () => {
    const found = await bottlenecks({ ...AMPLE, divisions: [{ id: "A", level: "2de", busy: ["lun"] }] }, HERE);
    expect(found).toMatchObject({ status: "infeasible", base: null, rows: [], complete: false });
    expect(found.reasons.length).toBeGreaterThan(0);
    expect(bottlenecksTable(found, "fr")).toBe("Il n'y a pas de plan à améliorer.\n");
  });

  it("set the tolerance of coverage aside, and leave it in the problem of a row", async () => {
    const loose = { ...SHORT, rules: { ...SHORT.rules, coverage: { tolerance: 3 } } };
    const [first] = (await bottlenecks(loose, HERE)).rows;
    expect(first.gain.points).toBe(4);
    expect(first.problem.rules.coverage).toEqual({ tolerance: 3 });
  });

  it("are plain JSON, the same on threads, and leave the problem as it is", async () => {
    const before = structuredClone(SHORT);
    const options = { ...HERE, kinds: ["teacherHours"] } as const;
    const found = await bottlenecks(SHORT, options);
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
    expect(await bottlenecks(SHORT, { ...options, concurrency: 2 })).toEqual(found);
    expect(SHORT).toEqual(before);
  });

  it("come back from an abort", async () => {
    const found = await bottlenecks(SHORT, { ...HERE, signal: AbortSignal.abort() });
    expect(found).toMatchObject({ status: "cancelled", base: null, rows: [] });
  });

  it("refuse a problem that is wrong and options out of range", async () => {
    await expect(bottlenecks({})).rejects.toThrow(PlageInputError);
    for (const options of [
      { most: 0 },
      { most: 1.5 },
      { mostSolves: 0 },
      { kinds: ["rooms"] as never },
      { lang: "de" as never },
      { gap: 2 },
    ])
      await expect(bottlenecks(SHORT, options)).rejects.toThrow(RangeError);
  });
});

describe("changes", () => {
  it("are each their own, with a sentence of their own, and can all be granted together", () => {
    for (let seed = 1; seed <= 40; seed++) {
      const input = scarceSchool(seed);
      let school: ReturnType<typeof readSchool>;
      try {
        school = readSchool(input);
      } catch {
        continue;
      }
      const candidates = candidatesOf(school, BOTTLENECK_KINDS);
      const names = candidates.map(({ kind, change }) => JSON.stringify([kind, change]));
      expect(new Set(names).size).toBe(names.length);
      expect(() => readSchool(candidates.reduce((problem, each) => each.grant(problem), school.problem))).not.toThrow();
    }
  });
});
