import { describe, expect, it } from "vitest";
import { WORDS } from "../../src/explain/words/index.js";
import { RULES } from "../../src/rules/index.js";
import { TIERS } from "../../src/rules/tiers.js";

describe("the words of explanations", () => {
  it.each(["en", "fr"] as const)("%s says what every rule asks, as a sentence", (lang) => {
    expect(Object.keys(WORDS[lang].rules)).toEqual(RULES.map((rule) => rule.id));
    for (const sentence of Object.values(WORDS[lang].rules)) expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
  });

  it("knows an aim by the name of a rule", () => {
    const ids = RULES.map((rule) => rule.id);
    expect(TIERS.filter((tier) => !ids.includes(tier))).toEqual([]);
  });
});
