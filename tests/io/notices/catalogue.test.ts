import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CALENDARS } from "../../../src/io/notices/calendars.js";
import { EDT } from "../../../src/io/notices/edt.js";
import { FET, FET_ACTIVITIES } from "../../../src/io/notices/fet.js";
import { FINDINGS } from "../../../src/io/notices/findings.js";
import { HOLIDAYS } from "../../../src/io/notices/holidays.js";
import { LSU } from "../../../src/io/notices/lsu.js";
import { SIECLE } from "../../../src/io/notices/siecle.js";
import { STS } from "../../../src/io/notices/sts.js";
import { PLAIN, TABLES } from "../../../src/io/notices/tables.js";
import { XHSTT } from "../../../src/io/notices/xhstt.js";
import type { Sentence } from "../../../src/words/index.js";

const IO = join(import.meta.dirname, "..", "..", "..", "src", "io");

/** Values for the sentences that take some; the first that is taken as it is names one of several sentences. */
const VALUES: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  "SIECLE code-missing": [["structure"], ["division"], ["entry"]],
  "SIECLE student-left": [[undefined], ["2026-09-01"]],
  "STS duty-left-out": [[["ENS"]]],
  "EDT column-unread": [[["x"]], [["x", "y"]]],
  "CALENDARS encoding-guessed": [[["UTF-16"]]],
  "CALENDARS week-numbers": [[undefined], ["2026-09-07"]],
  "HOLIDAYS row-unreadable": [["day"], ["event"], ["record"]],
  "HOLIDAYS zone-unknown": [
    ["Z", []],
    ["Z", ["A", "B"]],
  ],
  "FINDINGS doubled": [["division"]],
  "FINDINGS differs": [["room", "capacity", 2, 3]],
  "FINDINGS onlyOptions": [["teacher"]],
  "FINDINGS onlyLessons": [["teacher"]],
  "FINDINGS severalLevels": [[["2nde", "1re"]]],
};
const OTHERWISE = [[3, 4]] as const;

const CATALOGUES = { CALENDARS, EDT, FET, FET_ACTIVITIES, FINDINGS, HOLIDAYS, LSU, SIECLE, STS, PLAIN, TABLES, XHSTT };

type Wording = Sentence | ((...values: readonly unknown[]) => Sentence);

const said: [string, Sentence & { readonly code: string }][] = Object.entries(CATALOGUES).flatMap(([name, catalogue]) =>
  Object.entries(catalogue as Readonly<Record<string, Wording>>).flatMap(([key, sentence]) => {
    const all = typeof sentence === "function" ? (VALUES[`${name} ${key}`] ?? OTHERWISE).map((values) => sentence(...values)) : [sentence];
    return all.map((each): [string, Sentence & { readonly code: string }] => [
      `${name} ${key}`,
      each as Sentence & { readonly code: string },
    ]);
  }),
);

describe("the catalogue of what readers tell", () => {
  it("has all that is told anywhere", () => {
    const files = readdirSync(IO, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
    const texts = files.map((file) => [file.replaceAll("\\", "/"), readFileSync(join(IO, file), "utf8")] as const);
    const elsewhere = texts.filter(([, text]) => /\b(?:warn|oddities\.add|findings\.add)\(\s*["'`]/.test(text)).map(([file]) => file);
    expect(elsewhere).toEqual([]);
    const catalogues = new Set(texts.flatMap(([, text]) => [...text.matchAll(/export const (\w+) = notices\(/g)].map(([, name]) => name)));
    expect([...catalogues, "FINDINGS"].sort()).toEqual(Object.keys(CATALOGUES).sort());
    expect(said.length).toBeGreaterThan(130);
  });

  it.each(said)("says %s in both languages", (_, { code, en, fr }) => {
    expect(code).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    for (const sentence of [en, fr]) expect(sentence).not.toMatch(/undefined|NaN|^\s|\s$| {2}|\[object/);
    expect(fr).not.toBe(en);
    expect(en.endsWith("."), "a full stop in both or in neither").toBe(fr.endsWith("."));
  });

  it.each(said)("writes French as it is printed: %s", (_, { fr }) => {
    expect(fr, "a space that does not break stands before : ; ? ! and »").not.toMatch(/[^\u00a0][:;?!»]|«[^\u00a0]/);
    expect(fr, "short words are elided").not.toMatch(/(?<!\p{L})(?:l|d|qu|n|s|c|j)e (?=[aeiouéèêà])/iu);
    expect(fr).not.toMatch(/[’"]/);
  });
});
