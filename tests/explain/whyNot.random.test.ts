import { describe, expect, it } from "vitest";
import { explain, type WhyNotAnswer } from "../../src/explain/index.js";
import { PlageInputError, type SolveResult, score, solve, solveSync } from "../../src/index.js";
import type { RandomSchool } from "../support/randomSchool.js";
import { drawQuestion, exactSchool, isGranted, type Question, waysOf, withWay } from "./questions.js";

const DEEP = process.env.PLAGE_DEEP === "1";
const QUESTIONS = DEEP ? 300 : 12;
const BATCH = DEEP ? 25 : 6;
const FIRST_SEED = 700_000;
const EXACT = { gap: 0, nodeLimit: 100_000 } as const;
/** Seconds in which the small backend must be done with a school, however busy the machine. */
const PATIENCE = 120;
const TIERS = ["coverage", "fairness", "economy"] as const;
type Values = Record<(typeof TIERS)[number], number>;

const count: Record<string, number> = {};
let seed = FIRST_SEED;

describe("whyNot, on tiny schools at random", () => {
  const batches = Array.from({ length: QUESTIONS / BATCH }, (_, index) => index + 1);

  it.each(batches)("batch %i: claims what the problem loses once the request is a lock of it", { timeout: 3_600_000 }, async () => {
    const wrong: string[] = [];
    for (let asked = 0; asked < BATCH; seed++) {
      const problem = exactSchool(seed);
      const base = await planned(problem);
      const question = base?.timetable && drawQuestion(problem, base.timetable, seed);
      if (!base?.timetable || !question) continue;
      asked++;
      const answer = await explain(problem, base.timetable, { ...EXACT, backend: "highs", workers: 0, base }).whyNot(
        question.student,
        question.target as { slot: string },
      );
      count[answer.answer] = (count[answer.answer] ?? 0) + 1;
      const flaws = [...flawsIn(answer), ...(await differences(problem, base, question, answer))];
      wrong.push(...flaws.map((flaw) => `seed ${seed}, ${JSON.stringify(question)}, ${answer.answer}: ${flaw}`));
    }
    expect(wrong).toEqual([]);
  });

  it("meets every kind of answer, and finds each out", () => {
    expect(Object.keys(count).sort()).toEqual(["costsNothing", "forbidden", "loses"]);
    expect(Object.values(count).reduce((a, b) => a + b, 0)).toBe(QUESTIONS);
  });
});

async function planned(problem: RandomSchool): Promise<SolveResult | undefined> {
  try {
    return await solve(problem, { ...EXACT, backend: "highs", workers: 0 });
  } catch (error) {
    if (error instanceof PlageInputError) return undefined;
    throw error;
  }
}

/** An answer that says nothing, or does not survive JSON. */
function flawsIn(answer: WhyNotAnswer): string[] {
  const flaws: string[] = [];
  if (answer.sentences.length < 2 || answer.sentences.some((sentence) => sentence.trim() === "" || /undefined|NaN|null/.test(sentence)))
    flaws.push(`says ${JSON.stringify(answer.sentences)}`);
  if (JSON.stringify(JSON.parse(JSON.stringify(answer))) !== JSON.stringify(answer)) flaws.push("is no plain JSON");
  if (!answer.proven) flaws.push("is not proven");
  return flaws;
}

/** Where an answer differs from what the other backend finds, each way written into the problem by hand. */
async function differences(problem: RandomSchool, base: SolveResult, question: Question, answer: WhyNotAnswer): Promise<string[]> {
  const { student } = question;
  const ways = waysOf(problem, base.timetable as NonNullable<SolveResult["timetable"]>, question);
  const found: Values[] = [];
  for (const way of ways) {
    const forced = withWay(problem, student, way);
    const result = solveSync(forced, { ...EXACT, timeLimit: PATIENCE });
    if (result.status !== "optimal" && result.status !== "infeasible") return [`the other backend ends with ${result.status}`];
    // A lock of an absent student asks for nothing, and one of a teacher may be met at another level.
    if (result.timetable && isGranted(result.timetable, student, way)) found.push(score(forced, result.timetable));
  }
  if (found.length === 0) return answer.answer === "forbidden" ? [] : ["is possible, and the other backend finds no plan"];
  if (!answer.loss || !answer.locks) return ["is denied, and the other backend has a plan"];
  const best = found.reduce((least, each) => (isBetter(each, least) ? each : least));
  const plain = solveSync(problem, { ...EXACT, timeLimit: PATIENCE });
  const before = score(problem, plain.timetable);
  const wrong: string[] = [];
  for (const tier of TIERS) {
    const loss = tier === "economy" ? best[tier] - before[tier] : before[tier] - best[tier];
    if (!alike(loss, answer.loss[tier].loss, before[tier]))
      wrong.push(`${tier} is said to lose ${answer.loss[tier].loss}, and loses ${loss}`);
  }
  return [...wrong, ...(await claimsAgain(problem, base, answer))];
}

/** The locks of the answer, given to the same solver, lead to the values it states, composition included. */
async function claimsAgain(problem: RandomSchool, base: SolveResult, { locks, loss, solves }: WhyNotAnswer): Promise<string[]> {
  if (!locks || !loss) return [];
  const own = problem.rules.locks ?? {};
  const students = [...(own.students ?? []), ...locks.students];
  const teachers = [...(own.teachers ?? []), ...locks.teachers];
  const again = await solve(
    { ...problem, rules: { ...problem.rules, locks: { ...own, students, teachers } } },
    { ...EXACT, backend: "highs", workers: 0 },
  );
  return again.tiers.flatMap(({ tier, value }) => {
    if (loss[tier].before !== base.tiers.find((each) => each.tier === tier)?.value) return [`${tier} is not compared with the base`];
    // Without a plan of its own the answer rests on the base, which grants the request as it is.
    if (solves === 0 && tier === "composition") return [];
    return alike(value ?? Number.NaN, loss[tier].after, 1) ? [] : [`${tier} is said to be ${loss[tier].after}, and is ${value}`];
  });
}

function isBetter(a: Values, b: Values): boolean {
  for (const tier of TIERS) {
    const gain = tier === "economy" ? b[tier] - a[tier] : a[tier] - b[tier];
    if (!alike(a[tier], b[tier], a[tier])) return gain > 0;
  }
  return false;
}

function alike(a: number, b: number, scale: number): boolean {
  return Math.abs(a - b) <= 2e-5 * Math.max(1, Math.abs(scale));
}
