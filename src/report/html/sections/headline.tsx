import type { TierResult } from "../../../domain/result.js";
import { hasTellingGap } from "../../verdict.js";
import { Part } from "../parts/section.js";
import type { View } from "../view.js";

/** How good the plan is, in plain words. */
export function Headline({ view }: { view: View }) {
  const { result, text, words, figures, options } = view;
  const { indicators } = result;
  const counted = (count: number) => (options.mask !== undefined && count < options.mask ? text.hidden : figures.number(count));
  const keys: [string, string][] = [
    [figures.percent(indicators.coverage), text.key.coverage],
    [figures.percent(indicators.worstStudent), text.key.worstStudent],
    [figures.number(indicators.groups), text.key.groups],
    [figures.number(indicators.teacherHours, 0), text.key.teacherHours],
    [counted(indicators.studentsUnserved), text.key.unserved(counted(indicators.studentsInNeed))],
  ];
  return (
    <Part name="plan" title={text.sections.plan}>
      <p class="status">
        {words.status[result.status]} {result.timetable && text.checked}
      </p>
      {result.timetable && (
        <>
          <ul class="keys">
            {keys.map(([figure, meaning]) => (
              <li>
                <strong>{figure}</strong> {meaning}
              </li>
            ))}
          </ul>
          <ul class="proof">
            {result.tiers.map((tier) => (
              <li>
                <strong>{said(tier, view)}</strong> {verdict(tier, view)}
              </li>
            ))}
          </ul>
        </>
      )}
      {options.mask !== undefined && <p class="note">{text.masked(options.mask)}</p>}
    </Part>
  );
}

function said({ tier, value }: TierResult, { result, text, figures }: View): string {
  const { indicators } = result;
  switch (tier) {
    case "coverage":
      return text.proof.coverage(figures.percent(indicators.coverage));
    case "fairness":
      return text.proof.fairness(figures.percent(indicators.worstStudent), figures.percent(indicators.worstDivision));
    case "economy":
      return text.proof.economy(figures.number(indicators.teacherHours), figures.number(indicators.groups));
    default:
      return text.proof.composition(figures.number(value, 2));
  }
}

function verdict({ tier, gap, proven }: TierResult, { text, figures }: View): string {
  if (proven) return text.verdict.proven[tier];
  if (tier === "composition") return text.verdict.sought;
  return hasTellingGap(gap) ? text.verdict.within[tier](figures.percent(gap)) : text.verdict.open;
}

const MOST_WARNINGS = 50;

/** Why there is no plan. */
export function Reasons({ view }: { view: View }) {
  const { result, text, names } = view;
  return (
    <Part name="reasons" title={text.sections.reasons}>
      <ul lang={result.lang}>
        {result.reasons.map((reason) => (
          <li>{names.text(reason)}</li>
        ))}
      </ul>
    </Part>
  );
}

/** Oddities of the input. */
export function Warnings({ view }: { view: View }) {
  const { result, text, names } = view;
  const rest = result.warnings.length - MOST_WARNINGS;
  return (
    <Part name="warnings" title={text.sections.warnings}>
      <ul lang={result.lang}>
        {result.warnings.slice(0, MOST_WARNINGS).map(({ path, message }) => (
          <li>{names.text(`${path.join(".")}: ${message}`)}</li>
        ))}
      </ul>
      {rest > 0 && <p>… + {rest}</p>}
    </Part>
  );
}
