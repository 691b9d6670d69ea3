import { printable } from "../../words/index.js";
import type { Context } from "../context.js";
import type { Section } from "../page.js";
import { table } from "../table.js";
import { verdictText } from "../verdict.js";
import { bullets } from "../width.js";

/** Why there is no plan. */
export function reasonsSection({ result, words, width }: Context): Section {
  return { title: words.sections.reasons, lines: bullets(result.reasons.map(printable), width) };
}

const MOST_WARNINGS = 20;

/** Oddities of the input, in short. */
export function warningsSection({ result, words, width }: Context): Section {
  const shown = result.warnings.slice(0, MOST_WARNINGS).map((each) => {
    const found = each.value === undefined ? "" : ` (${JSON.stringify(each.value)})`;
    return printable(`${each.path.join(".")}: ${each.message}${found}`);
  });
  const rest = result.warnings.length - shown.length;
  return { title: words.sections.warnings, lines: [...bullets(shown, width), ...(rest > 0 ? [`… + ${rest}`] : [])] };
}

/** Each tier: what the plan reaches, what no plan can beat, and how far apart the two are. */
export function tiersSection({ result, words, figures, width }: Context): Section {
  const { goal, value, bound, gap, verdict } = words.tierColumns;
  const rows = result.tiers.map((tier) => [
    words.tiers[tier.tier],
    figures.number(tier.value, 2),
    figures.number(tier.bound, 2),
    figures.percent(tier.gap),
    verdictText(tier, words, figures),
  ]);
  return {
    title: words.sections.tiers,
    lines: table(
      [
        { title: goal, most: 60 },
        { title: value, align: "right" },
        { title: bound, align: "right" },
        { title: gap, align: "right" },
        { title: verdict, most: 60 },
      ],
      rows,
      width,
    ),
  };
}
