// What a kernel loads at the first call is loaded here, so that its time is not that of a test.
import "../../src/display/index.js";
import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { type Progress, type SolveResult, solve } from "../../src/index.js";
import { smallProblem } from "../support/smallSchool.js";
import { inDeno, inPlainDeno, inTslab, shownBy } from "./kernels.js";

const PROBLEM = smallProblem();
const withoutSeconds = ({ statistics: _, ...rest }: SolveResult) => rest;

describe("a result outside a notebook", () => {
  it("is plain JSON and nothing else", async () => {
    expect(Reflect.ownKeys(await solve(PROBLEM)).filter((key) => typeof key === "symbol")).toEqual([]);
  });

  it("is the same in Deno without a kernel", async () => {
    inPlainDeno();
    expect(Reflect.ownKeys(await solve(PROBLEM)).filter((key) => typeof key === "symbol")).toEqual([]);
  });

  it("is not to be had in a language that nobody wrote", async () => {
    await expect(solve(PROBLEM, { lang: "de" as "fr" })).rejects.toThrow(RangeError);
  });
});

describe("a result in Deno's kernel", () => {
  it("shows status, gap and the groups", async () => {
    inDeno();
    const shown = shownBy(await solve(PROBLEM));
    expect(shown["text/html"]).toMatch(/<table[\s\S]*kim/);
    expect(shown["text/plain"]).toBe("plan found and proven · coverage 2, at best 2, gap 0%");
  });

  it("speaks French when asked to", async () => {
    inDeno();
    const shown = shownBy(await solve(PROBLEM, { lang: "fr" }));
    expect(shown["text/html"]).toContain('lang="fr"');
    expect(shown["text/plain"]).toBe("plan trouvé et prouvé · couverture 2, au mieux 2, écart 0\u00a0%");
  });

  it("stays the same JSON to everything else", async () => {
    const plain = withoutSeconds(await solve(PROBLEM));
    inDeno();
    const result = await solve(PROBLEM);
    expect(Object.keys(result)).toEqual([...Object.keys(plain).filter((key) => key !== "statistics"), "statistics"]);
    expect(JSON.stringify(withoutSeconds(result))).toBe(JSON.stringify(plain));
    expect(withoutSeconds(structuredClone(result))).toStrictEqual(plain);
    expect(result).toEqual({ ...plain, statistics: result.statistics });
    expect(Object.getOwnPropertySymbols(result).map((symbol) => Object.getOwnPropertyDescriptor(result, symbol)?.enumerable)).toEqual([
      false,
    ]);
  });

  it("shows hostile names as text", async () => {
    inDeno();
    const [tag, quote] = ["</style><script>alert(1)</script>", `"><img src=x onerror='alert(2)'>`];
    const { teachers, ...rest } = smallProblem({
      teachers: [
        { id: tag, name: quote, skills: ["lire", "libre"] },
        { id: quote, name: tag, skills: ["libre"] },
      ],
    });
    const shown = shownBy(await solve({ name: tag, ...rest, teachers }));
    expect(shown["text/html"]).toContain("&lt;img");
    expect(shown["text/html"]).not.toMatch(/<(script|img|style)/i);
  });

  it("says why where the picture cannot be drawn, and is kept", async () => {
    inDeno();
    const { students, ...rest } = smallProblem();
    // A caller may change the problem before the plan is there.
    const problem = { ...rest, students: [...students] };
    const result = await solve(problem, { onProgress: () => problem.students.splice(0) });
    expect(result.status).toBe("optimal");
    expect(shownBy(result)["text/plain"]).toMatch(/^plan found and proven.*could not be drawn: /);
  });
});

describe("a result in tslab's kernel", () => {
  it("shows its picture when it is printed as the last value of a cell", async () => {
    const { values } = inTslab();
    const result = await solve(PROBLEM);
    expect(inspect(result)).toBe("plan found and proven · coverage 2, at best 2, gap 0%");
    expect(values).toEqual([expect.stringMatching(/<table[\s\S]*kim/)]);
  });

  it("is read for its fields inside another value", async () => {
    const { values } = inTslab();
    const result = await solve(PROBLEM);
    expect(inspect({ result })).toContain("status: 'optimal'");
    expect(values).toEqual([]);
  });
});

describe("progress", () => {
  it("is the caller's where the caller hears of it", async () => {
    const displayed = inDeno();
    const heard: Progress[] = [];
    await solve(PROBLEM, { onProgress: (progress) => heard.push(progress) });
    expect(heard.length).toBeGreaterThan(0);
    expect(displayed).toEqual([]);
  });
});
