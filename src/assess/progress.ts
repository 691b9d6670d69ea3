import type { Course } from "./derive.js";
import type { FlaggedNeed, NeedAtBilan, NeedProgress, NeedStatus } from "./result.js";
import { severityOf, shareOf } from "./scale.js";
import type { Sentences } from "./words.js";

/** Shares that differ by less are the same. */
const NOISE = 1e-9;

/** The course of a need over the bilans, or nothing when it was never open. */
export function progressOf(
  course: Course,
  bilans: readonly (string | null)[],
  stuckAfter: number,
  says: Sentences,
): NeedProgress | undefined {
  const points = pointsOf(course, bilans);
  if (points.every((point) => point.severity === null)) return undefined;
  const [first, last] = [points[0], points[points.length - 1]];
  // Bilans at which the severity was measured anew, and found the same.
  const unmoved = points.slice(settledAt(points) + 1).filter((point) => !point.carried).length;
  const progress = {
    student: course.student,
    need: course.need,
    bilans: points,
    severity: last.severity,
    change: points.length < 2 ? null : last.share - points[points.length - 2].share,
    changeSinceFirst: points.length < 2 ? null : last.share - first.share,
    unmoved,
    status: last.severity !== null && unmoved >= stuckAfter ? ("stuck" as const) : statusOf(points),
    carried: last.bilan !== bilans[bilans.length - 1],
  };
  return { ...progress, sentence: says.progress(progress) };
}

export function flagOf(progress: NeedProgress, says: Sentences): FlaggedNeed | undefined {
  if (progress.status !== "stuck" || progress.severity === null) return undefined;
  const { student, need, severity, unmoved, bilans } = progress;
  return { student, need, severity, since: bilans[settledAt(bilans)].bilan, unmoved, sentence: says.flagged(progress) };
}

/** The need at each bilan at which one of its competences was assessed: severity and share of the worst. */
function pointsOf({ competences }: Course, bilans: readonly (string | null)[]): NeedAtBilan[] {
  const ranks = [...new Set(competences.flatMap(({ measures }) => measures.map(({ rank }) => rank)))].sort((a, b) => a - b);
  const points: NeedAtBilan[] = [];
  for (const rank of ranks) {
    const known = competences.flatMap(({ grid, measures }) => {
      const measure = measures.filter((each) => each.rank <= rank).at(-1);
      if (!measure) return [];
      const share = shareOf(grid, measure.level);
      return [{ share, severity: severityOf(grid, share), now: measure.rank === rank }];
    });
    const worst = known.reduce((most, { severity }) => Math.max(most, severity ?? 0), 0);
    const behind = known.filter(({ severity }) => (severity ?? 0) === worst);
    const severity = behind[0].severity;
    points.push({
      bilan: bilans[rank],
      share: behind.reduce((least, each) => Math.min(least, each.share), 1),
      severity,
      carried: severity === points.at(-1)?.severity && !behind.some(({ now }) => now),
    });
  }
  return points;
}

/** The first of the points, at the end, whose severity is the last one's. */
function settledAt(points: readonly NeedAtBilan[]): number {
  let index = points.length - 1;
  while (index > 0 && points[index - 1].severity === points[index].severity) index--;
  return index;
}

function statusOf(points: readonly NeedAtBilan[]): NeedStatus {
  const last = points[points.length - 1];
  const earlier = points.slice(0, -1);
  const previous = earlier.at(-1);
  if (last.severity === null) return "met";
  if (earlier.every((point) => point.severity === null)) return "new";
  if (!previous || previous.severity === null) return "relapsed";
  if (last.severity < previous.severity) return "improving";
  return last.severity === previous.severity && last.share > previous.share + NOISE ? "improving" : "open";
}
