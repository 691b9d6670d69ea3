import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { RULES } from "../../src/rules/index.js";
import { ruleTable } from "../../src/rules/table.js";
import { TIERS } from "../../src/rules/tiers.js";

const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith(".test.ts"));
const text = (id: string) => readFileSync(`${import.meta.dirname}/${id}.test.ts`, "utf8");

describe("the list of rules", () => {
  it("has a test file for each rule, and no test file for what is none", () => {
    const own = RULES.map((rule) => `${rule.id}.test.ts`);
    expect(own.filter((file) => !files.includes(file))).toEqual([]);
    expect(files.filter((file) => !own.includes(file) && file !== "registry.test.ts")).toEqual([]);
  });

  it("has each id once", () => {
    expect(new Set(RULES.map((rule) => rule.id)).size).toBe(RULES.length);
    expect(RULES.filter((rule) => rule.kind === "hard")).toHaveLength(14);
    expect(RULES.filter((rule) => rule.kind === "soft")).toHaveLength(4);
  });

  it("is shown as a table of ids, kinds and statements", () => {
    for (const lang of ["en", "fr"] as const)
      expect(ruleTable(lang)).toEqual(RULES.map(({ id, kind, statement }) => ({ id, kind, statement: statement[lang] })));
    expect(ruleTable()).toEqual(ruleTable("en"));
  });

  it("contributes to every tier", () => {
    expect(new Set(RULES.flatMap((rule) => rule.contributes?.tier ?? []))).toEqual(new Set(TIERS));
  });
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))("the rule %s", (id, rule) => {
  it("states in a sentence what it asks, in both languages", () => {
    for (const sentence of [rule.statement.en, rule.statement.fr]) expect(sentence).toMatch(/^[A-ZÀÉ].{20,}\.$/);
    expect(rule.statement.fr).not.toBe(rule.statement.en);
  });

  it("fills in its settings from {} and from nothing, and refuses what it does not know", () => {
    expect(rule.settings.parse(undefined)).toEqual(rule.settings.parse({}));
    expect(rule.settings.safeParse({ noSuchSetting: 1 }).success).toBe(false);
  });

  it("is checked if hard, and valued if soft", () => {
    if (rule.kind === "hard") expect(rule.check).toBeTypeOf("function");
    else expect(rule.contributes).toBeTypeOf("object");
  });

  it("is removed from the program in a test of its own", () => {
    expect(text(id)).toContain(`"${id}")`);
    expect(text(id)).toMatch(/\b(removal|planWithout)\(/);
  });
});
