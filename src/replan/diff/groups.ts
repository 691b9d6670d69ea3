import type { Group, Timetable } from "../../domain/timetable.js";
import type { Speech } from "../speech.js";
import type { Match } from "./match.js";

/** What becomes of a group: announced as `before`, planned as `after`, by their ids; null where there is none. */
export interface GroupDiff {
  readonly kind: "kept" | "changed" | "new" | "ended";
  readonly period: string;
  readonly level: string;
  readonly action: string;
  readonly slot: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly joined: readonly string[];
  readonly left: readonly string[];
  /** What is other than announced. */
  readonly teachers?: { readonly before: readonly string[]; readonly after: readonly string[] };
  readonly room?: { readonly before: string | null; readonly after: string | null };
  readonly slotBefore?: string;
  /** Absent for a group that is kept as it was. */
  readonly sentence?: string;
}

export function groupDiffs(matches: readonly Match[], announced: Timetable, planned: Timetable, speech: Speech): GroupDiff[] {
  return matches.map(({ before, after }) => {
    const diff = differenceOf(announced.groups[before], planned.groups[after]);
    const sentence = sentenceOf(diff, planned.groups[after] ?? announced.groups[before], speech);
    return { ...diff, ...(sentence === undefined ? {} : { sentence }) };
  });
}

function differenceOf(before: Group | undefined, after: Group | undefined): GroupDiff {
  const { period, level, action, slot } = (after ?? before) as Group;
  const less = (a: Group | undefined, b: Group | undefined) => (a?.students ?? []).filter((each) => !b?.students.includes(each));
  const diff = {
    period,
    level,
    action,
    slot,
    before: before?.id ?? null,
    after: after?.id ?? null,
    joined: less(after, before),
    left: less(before, after),
  };
  if (!before) return { kind: "new", ...diff };
  if (!after) return { kind: "ended", ...diff };
  const sameTeachers = [...before.teachers].sort().join("\n") === [...after.teachers].sort().join("\n");
  const parts = {
    ...(sameTeachers ? {} : { teachers: { before: before.teachers, after: after.teachers } }),
    ...(before.room === after.room ? {} : { room: { before: before.room ?? null, after: after.room ?? null } }),
    ...(before.slot === after.slot ? {} : { slotBefore: before.slot }),
  };
  const changed = diff.joined.length + diff.left.length + Object.keys(parts).length > 0;
  return { kind: changed ? "changed" : "kept", ...diff, ...parts };
}

function sentenceOf(diff: GroupDiff, group: Group, speech: Speech): string | undefined {
  const { words } = speech;
  const name = words.group(speech.action(diff.action), group.teachers.map(speech.teacher));
  const place = words.place(speech.slot(diff.slot), speech.periodName(diff.period));
  if (diff.kind === "new") return words.groupNew(name, place, diff.joined.length);
  if (diff.kind === "ended") return words.groupEnds(name, place, diff.left.length);
  if (diff.kind === "kept") return undefined;
  const names = (ids: readonly string[]) => ids.map(speech.student);
  return words.groupChanges(name, place, [
    ...(diff.slotBefore === undefined ? [] : [words.otherSlot(speech.slot(diff.slotBefore))]),
    ...(diff.teachers ? [words.otherTeachers(diff.teachers.before.map(speech.teacher))] : []),
    ...(diff.room ? [words.otherRoom(roomName(diff.room.before, speech), roomName(diff.room.after, speech))] : []),
    ...(diff.joined.length > 0 ? [words.join(names(diff.joined))] : []),
    ...(diff.left.length > 0 ? [words.leave(names(diff.left))] : []),
  ]);
}

function roomName(room: string | null, speech: Speech): string {
  return room === null ? speech.words.noRoom : speech.room(room);
}
