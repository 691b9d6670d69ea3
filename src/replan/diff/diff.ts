import type { Problem } from "../../domain/problem.js";
import type { School } from "../../domain/school.js";
import type { Timetable } from "../../domain/timetable.js";
import type { Speech } from "../speech.js";
import { type GroupDiff, groupDiffs } from "./groups.js";
import { matchGroups } from "./match.js";
import { keysOf, placesOf, type SeatChange, seatChanges } from "./seats.js";
import { seatSentences } from "./sentences.js";

/** What becomes of a student or a teacher in the rest of the year. */
export interface PersonDiff {
  readonly kind: "kept" | "changes" | "arrives" | "leaves";
  readonly changes: readonly SeatChange[];
  readonly sentences: readonly string[];
}

/** From what was announced to what is planned. Everyone and every group of either is in it. */
export interface Diff {
  readonly students: readonly (PersonDiff & { readonly student: string })[];
  readonly teachers: readonly (PersonDiff & { readonly teacher: string })[];
  readonly groups: readonly GroupDiff[];
}

export function diffOf(school: School, before: Problem, announced: Timetable, planned: Timetable, speech: Speech): Diff {
  const periods = school.periods.map(({ id }) => id);
  const matches = matchGroups(announced.groups, planned.groups);
  const keys = keysOf(matches, announced, planned);
  const persons = (people: "students" | "teachers") => {
    const [was, is] = [placesOf(announced, people, keys.before), placesOf(planned, people, keys.after)];
    const [known, now] = [before[people].map(({ id }) => id), new Set(school.problem[people].map(({ id }) => id))];
    const all = [...new Set([...known, ...now])];
    return all.map((id) => {
      const changes = seatChanges(was.get(id) ?? [], is.get(id) ?? [], periods);
      const kind = !now.has(id) ? "leaves" : !known.includes(id) ? "arrives" : changes.length > 0 ? "changes" : "kept";
      return { id, kind, changes, sentences: seatSentences(id, people, changes, speech) } as const;
    });
  };
  return {
    students: persons("students").map(({ id, ...diff }) => ({ student: id, ...diff })),
    teachers: persons("teachers").map(({ id, ...diff }) => ({ teacher: id, ...diff })),
    groups: groupDiffs(matches, announced, planned, speech),
  };
}
