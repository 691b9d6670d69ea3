import { describe, expect, it } from "vitest";
import { kernelHere } from "../../src/display/kernels.js";
import { progressIn } from "../../src/display/progress.js";
import type { Progress } from "../../src/index.js";
import { inDeno, inTslab } from "./kernels.js";

const AT: Progress[] = [
  { stage: "reading", elapsed: 0.1 },
  { stage: "first plan P1", tier: "coverage", elapsed: 0.9 },
  { stage: "plan found", tier: "coverage", value: 800, bound: 900, gap: 0.125, elapsed: 1 },
  { stage: "improvement", tier: "coverage", value: 880, bound: 900, gap: 0.0227, elapsed: 2 },
  { stage: "composition", elapsed: 3 },
];

async function told(progresses: readonly Progress[], lang: "en" | "fr" = "en") {
  const kernel = kernelHere();
  if (!kernel) throw new Error("no kernel");
  const progress = progressIn(kernel, lang);
  for (const each of progresses) progress.hear(each);
  await progress.end();
}

describe("progress below a cell", () => {
  it("is written anew in one place, no more than is read, and says at the end how far the search came", async () => {
    const displayed = inDeno();
    await told(AT);
    expect(displayed.map(({ shown }) => shown["text/plain"])).toEqual([
      "1 s · searching",
      "2 s · searching · coverage 880, at best 900, gap 2.27%",
      "3 s · searching · coverage 880, at best 900, gap 2.27%",
      "3 s · searched · coverage 880, at best 900, gap 2.27%",
    ]);
    expect(new Set(displayed.map(({ id }) => id)).size).toBe(1);
    expect(displayed.map(({ update }) => update)).toEqual([false, true, true, true]);
    expect(displayed[1].shown["text/html"]).toContain('<progress value="0.9773"');
  });

  it("counts on where a call makes several searches", async () => {
    const displayed = inDeno();
    await told([...AT.slice(2, 4), ...AT.slice(2, 3)]);
    expect(displayed.map(({ shown }) => shown["text/plain"].split(" · ", 1)[0])).toEqual(["1 s", "2 s", "3 s", "3 s"]);
  });

  it("speaks French when asked to", async () => {
    const displayed = inDeno();
    await told(AT.slice(3), "fr");
    expect(displayed[0].shown["text/plain"]).toBe("2\u00a0s · recherche en cours · couverture 880, au mieux 900, écart 2,27\u00a0%");
  });

  it("is not shown for a search that has ended before anyone looks", async () => {
    const displayed = inDeno();
    await told(AT.slice(0, 1));
    expect(displayed).toEqual([]);
  });

  it("goes to a place of its own in tslab", async () => {
    const { values, places } = inTslab();
    await told(AT);
    expect(values).toEqual([]);
    expect(places.map((place) => place.length)).toEqual([4]);
  });
});
