import { mondayOf, plusDays, weekday } from "../../calendar/days.js";
import { codeOf, dateFrom } from "../codes.js";
import { STS } from "../notices/sts.js";
import type { Oddities } from "../warnings.js";
import { descendants, element, texts, type XmlElement } from "../xml.js";

/** A named calendar: the weeks in which the lessons that refer to it take place. */
export interface StsAlternance {
  readonly code: string;
  readonly name: string;
  /** Mondays, in order. */
  readonly weeks: readonly string[];
  /** How its lessons are read; "every" too where the weeks follow no rule, so that nobody seems free who is not. */
  readonly read: "every" | "A" | "B";
}

export interface StsAlternances {
  readonly list: readonly StsAlternance[];
  /** Monday of the first week A; undefined when no lesson is fortnightly. */
  readonly weekA: string | undefined;
}

const SUNDAY = 7;
const FORTNIGHT = 14;

/**
 * Reads the ALTERNANCE elements. Weeks A and B alternate over the weeks of class, which are all the weeks that any
 * alternance names; their letters are those in the alternances' codes or names, else the first week is A. Weeks may
 * begin on a Sunday, which is then the day before their Monday.
 */
export function alternancesIn(root: XmlElement, oddities: Oddities): StsAlternances {
  const found = new Map<string, { name: string; weeks: string[]; letter: "A" | "B" | undefined }>();
  for (const node of descendants(root, "ALTERNANCE")) {
    const code = codeOf(node, "CODE");
    const names = ["LIBELLE_EDITION", "LIBELLE_LONG", "LIBELLE_COURT"].map((field) => codeOf(node, field));
    if (code === "") oddities.add(STS["code-missing"], "ALTERNANCES", names.find((name) => name !== "") ?? "");
    else if (found.has(code)) oddities.add(STS["alternance-twice"], "ALTERNANCES", code);
    else
      found.set(code, {
        name: names.find((name) => name !== "") ?? code,
        weeks: weeksOf(code, node, oddities),
        letter: letterOf([code, ...names]),
      });
  }
  const all = [...new Set([...found.values()].flatMap(({ weeks }) => weeks))].sort();
  const rank = new Map(classWeeks(all).map((week, index) => [week, index]));
  const last = Math.max(-1, ...rank.values());
  const read = [...found].map(([code, { name, weeks, letter }]) => {
    const halves = new Set(weeks.map((week) => (rank.get(week) ?? 0) % 2));
    const [half] = halves;
    const whole = half === undefined ? 0 : Math.floor((last - half) / 2) + 1;
    const kind = weeks.length === rank.size ? "every" : halves.size === 1 ? half : "other";
    return { code, name, weeks, letter, kind, partial: typeof kind === "number" && weeks.length < whole };
  });
  const named = read.find(({ kind, letter }) => typeof kind === "number" && letter !== undefined);
  const evenIsA = named === undefined || (named.letter === "A") === (named.kind === 0);
  const list = read.map(({ code, name, weeks, letter, kind, partial }): StsAlternance => {
    if (weeks.length === 0 && letter !== undefined) return { code, name, weeks, read: letter };
    if (partial) oddities.add(STS["alternance-part"], "ALTERNANCES", code);
    if (kind === "other" || (weeks.length === 0 && !isWeekly([code, name]))) oddities.add(STS["alternance-irregular"], "ALTERNANCES", code);
    return { code, name, weeks, read: typeof kind === "number" ? ((kind === 0) === evenIsA ? "A" : "B") : "every" };
  });
  const firstA = [...rank].find(([, index]) => (index % 2 === 0) === evenIsA)?.[0];
  return { list, weekA: list.some((each) => each.read !== "every") ? firstA : undefined };
}

function weeksOf(code: string, node: XmlElement, oddities: Oddities): string[] {
  const list = element(node, "SEMAINES");
  const mondays = new Set<string>();
  for (const written of list ? texts(list, "DATE_DEBUT_SEMAINE") : []) {
    const found = dateFrom(written);
    if (found === undefined) oddities.add(STS["date-unreadable"], `ALTERNANCE ${code}`, written.slice(0, 20));
    else mondays.add(weekday(found) === SUNDAY ? plusDays(found, 1) : mondayOf(found));
  }
  return [...mondays].sort();
}

/** With weeks of one kind alone, those between them, so that they count as every other week. */
function classWeeks(weeks: readonly string[]): string[] {
  const fortnights = weeks.filter((week, index) => index > 0 && week === plusDays(weeks[index - 1], FORTNIGHT)).length;
  if (fortnights * 2 < weeks.length || weeks.length < 3) return [...weeks];
  return weeks.flatMap((week) => [week, plusDays(week, 7)]);
}

function letterOf(names: readonly string[]): "A" | "B" | undefined {
  for (const name of names) {
    const [, letter] = /^(?:(?:semaines?|sem|quinzaines?|q|s)[\s._-]*)?([AB12])$/i.exec(name) ?? [];
    if (letter !== undefined) return letter === "1" || letter.toUpperCase() === "A" ? "A" : "B";
  }
  return undefined;
}

const isWeekly = (names: readonly string[]): boolean => names.some((name) => /^(?:h|hebdo\w*|t|toutes? .*|ann[ée]e .*)$/i.test(name));
