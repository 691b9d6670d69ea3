import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { verify } from "../../src/index.js";
import type { Change } from "../../src/replan/index.js";
import { timetableFor, YEAR } from "../replan/schools.js";
import { file, folder, plage } from "./capture.js";
import { ACTING, HOSTILE } from "./hostile.js";

const NOUR = { kind: "arrives" as const, student: { id: "new", name: "Nour", division: "A", needs: { lire: 4 } } };
const replanned = (changes: unknown, args: readonly string[] = []) =>
  plage([
    "replan",
    file("p.json", YEAR),
    file("t.json", timetableFor(YEAR)),
    file("c.json", changes),
    ...["--from", "2026-01-20"],
    ...args,
  ]);

describe("plage replan", () => {
  it("tells what changes for whom, and writes the rest of the year, from which the next one starts", async () => {
    const out = folder();
    const at = (name: string) => join(out, name);
    const { code, ...said } = await replanned([NOUR], ["--out", out, "--lang", "fr"]);
    expect(code).toBe(0);
    expect(said.out).toMatch(/^Un plan est trouvé/);
    expect(said.out).toContain("\n\nCe qui se passe\n  - Nour arrive en A.\n  - À partir du 20/01/2026 : aucun élève ne change de groupe");
    expect(said.out).toContain("\n\nÉlèves\n  - Nour rejoint le groupe « lire » de Mme Diallo (lundi 10:00–11:00, P1 et P2).\n");
    expect(said.err).toContain(`replan\u00a0: 5 fichiers dans ${out}\n`);
    expect(readdirSync(out).sort()).toEqual(["diff.json", "past.json", "problem.json", "result.json", "timetable.json"]);
    const json = (name: string): unknown => JSON.parse(readFileSync(at(name), "utf8"));
    expect(verify(json("problem.json"), json("timetable.json"))).toEqual([]);
    expect(json("diff.json")).toMatchObject({ from: "2026-01-20", moves: { students: 0 } });

    const leaves = file("c.json", [{ kind: "leaves", student: "a1" }]);
    const next = await plage([
      "replan",
      at("problem.json"),
      at("result.json"),
      leaves,
      "--from",
      "2026-02-16",
      "--past",
      at("past.json"),
      "--json",
    ]);
    expect(next.code).toBe(0);
    const { past } = JSON.parse(next.out);
    expect(past.groups.length).toBeGreaterThan((json("past.json") as { groups: unknown[] }).groups.length);
  });

  it("takes its terms from its options", async () => {
    const changes: Change[] = [{ kind: "needsUpdated", student: "a1", needs: { lire: null, calculer: 4 } }];
    const moves = async (...args: string[]) => {
      const { code, out } = await replanned(changes, [...args, "--json"]);
      expect(code).toBe(0);
      return JSON.parse(out).moves.students;
    };
    expect(await moves()).toBe(1);
    expect(await moves("--price", "1000")).toBe(0);
    expect(await moves("--moves", "0", "--teacher-moves", "0")).toBe(0);
  });

  it("says that no plan exists, with 3, and that none was found in time, with 4", async () => {
    const out = folder();
    const none = await replanned([{ kind: "teacherLeaves", teacher: "kim" }], ["--out", out]);
    expect(none.code).toBe(3);
    expect(none.out).toMatch(/^No plan exists that keeps every rule\.\n\nWhat happens\n {2}- Mme Diallo leaves/);
    expect(readdirSync(out)).not.toContain("timetable.json");
    expect(await replanned([], ["--time-limit", "0", "--json"])).toMatchObject({ code: 4 });
  });

  it("lists every issue of the changes by its place, with 2", async () => {
    const changes = [
      { kind: "leaves", student: "zoe" },
      { kind: "teacherAbsent", teacher: "max", start: "2026-02-02", end: "2026-02-03" },
    ];
    const { code, out, err } = await replanned(changes, ["--json"]);
    expect(code).toBe(2);
    expect(JSON.parse(out).issues.map(({ path }: { path: unknown[] }) => path.join("."))).toEqual([
      "changes.0.student",
      "changes.1.teacher",
    ]);
    expect(err).toMatch(/^changes\.0\.student: .*\nchanges\.1\.teacher: /);
    expect(await replanned({ kind: "leaves" })).toMatchObject({ code: 2, err: expect.stringMatching(/^changes: /) });
    expect(await replanned([{ kind: "moves" }])).toMatchObject({ code: 2, err: expect.stringMatching(/^changes\.0/) });
  });

  it("writes over nothing that was announced", async () => {
    const problem = file("problem.json", YEAR);
    const out = dirname(problem);
    const args = ["replan", problem, file("t.json", timetableFor(YEAR)), "-", "--from", "2026-01-20", "--out", out];
    const { code, err } = await plage(args, "[]");
    expect(code).toBe(2);
    expect(err).toContain("would be written over");
    expect(readdirSync(out)).toEqual(["problem.json"]);
  });

  it("refuses what is no option", async () => {
    expect(await plage(["replan", "p", "t", "c"])).toMatchObject({ code: 2, err: expect.stringContaining("--from") });
    expect(await replanned([], ["--later-weight", "2"])).toMatchObject({ code: 2, out: "" });
    expect(await replanned([], ["--from", "2027-09-01"])).toMatchObject({ code: 2, out: "" });
  });

  it("prints names as text", async () => {
    const { code, out, err } = await replanned([{ ...NOUR, student: { ...NOUR.student, name: HOSTILE } }]);
    expect(code).toBe(0);
    expect(out).toContain("A[31mredgnp0m B joins");
    expect(out + err).not.toMatch(ACTING);
  });
});
