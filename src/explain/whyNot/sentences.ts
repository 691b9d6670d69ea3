import { TIERS, type Tier } from "../../rules/tiers.js";
import type { Scores } from "../../stages/score.js";
import { printable } from "../../words/index.js";
import type { Subject } from "../subject.js";
import type { Changes } from "./changes.js";
import type { Way } from "./grant.js";
import { isProven, type Loss } from "./loss.js";

/** What is lost, in points and in words. */
export function lossSentences({ speech }: Subject, student: string, way: Way, tier: Tier | null, changes: Changes): string[] {
  const { words, number } = speech;
  const { period, slot, action, teacher } = way.request;
  const asked = words.asked(
    student,
    speech.action(action),
    speech.place({ period, ...(slot === undefined ? {} : { slot }) }),
    teacher === undefined ? undefined : speech.teacher(teacher),
  );
  const verdict = tier ? words.loses(asked, words.tiers[tier]) : words.costsNothing(asked);
  const lines = TIERS.filter((each) => way.loss[each].loss !== 0).map((each) => {
    const { before, after, loss } = way.loss[each];
    return words.change(words.tiers[each], words.units[each], number(before), number(after), number(Math.abs(loss)), loss > 0);
  });
  const open = tier && !isProven(way.loss) ? [bounds(way.loss, tier)] : [];
  return [verdict, ...lines, ...open, ...(isProven(way.loss) || tier ? [] : [words.notProven]), ...others()];

  function bounds(loss: Loss, of: Tier): string {
    const { atLeast, atMost } = loss[of];
    const text = (value: number | null) => (value === null ? undefined : number(Math.max(0, value)));
    return words.bounds(words.tiers[of], text(atLeast), text(atMost));
  }

  function others(): string[] {
    const { own, losing, lostHours, gaining, gainedHours } = changes;
    const who = (some: Changes["losing"]) => some.map((each) => words.hoursOf(printable(each.student), number(each.hours)));
    return [
      ...(own === 0 ? [] : [words.own(student, number(Math.abs(own)), own > 0)]),
      ...(losing.length > 0 ? [words.othersLose(losing.length, number(lostHours), who(losing))] : []),
      ...(gaining.length > 0 ? [words.othersGain(gaining.length, number(gainedHours), who(gaining))] : []),
      ...(own === 0 && losing.length + gaining.length === 0 ? [words.nobodyChanges] : []),
    ];
  }
}

/** That the timetable is not the plan compared with. */
export function differenceNote({ speech }: Subject, scores: Scores, loss: Loss): string[] {
  const { words, number } = speech;
  const tier = TIERS.find((each) => Math.abs(scores[each] - loss[each].before) > DIGITS * Math.max(1, Math.abs(scores[each])));
  return tier ? [words.otherBase(words.tiers[tier], number(scores[tier]), number(loss[tier].before))] : [];
}

const DIGITS = 1e-5;
