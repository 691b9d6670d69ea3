import { at, codeOf } from "../codes.js";
import { STS } from "../notices/sts.js";
import type { PartLesson } from "../parts.js";
import { refuse } from "../refuse.js";
import type { Oddities } from "../warnings.js";
import { text, type XmlElement } from "../xml.js";
import type { StsAlternance } from "./alternances.js";
import { nodes } from "./people.js";
import type { Service } from "./services.js";

/** Several times what the largest lycée places. */
const MOST_LESSONS = 30_000;
const MINUTES_A_DAY = 24 * 60;

interface Draft {
  readonly lesson: Pick<PartLesson, "day" | "start" | "end" | "week" | "room" | "subject">;
  readonly divisions: Set<string>;
  readonly groups: Set<string>;
  readonly teachers: Set<string>;
}

/**
 * The placed lessons. A lesson that a teacher gives to several divisions or groups stands under each in the file, and is
 * read as one; so is one that several teachers give to the same ones in the same room.
 */
export function lessonsOf(services: readonly Service[], alternances: readonly StsAlternance[], oddities: Oddities): PartLesson[] {
  const readAs = new Map(alternances.map(({ code, read }) => [code, read]));
  const drafts = new Map<string, Draft>();
  let placed = 0;
  for (const { place, divisions, group, subject, teacher, node } of services) {
    for (const course of nodes(at(node, "COURS_RATTACHES"), "COURS")) {
      if (++placed > MOST_LESSONS) refuse("COURS_RATTACHES", "too-large", "too many lessons", `At most ${MOST_LESSONS} are read.`);
      const when = whenOf(course);
      if (!when) {
        oddities.add(STS["lesson-unreadable"], "COURS_RATTACHES", `${place}, ${teacher}`);
        continue;
      }
      const code = codeOf(course, "CODE_ALTERNANCE");
      const week = readAs.get(code) ?? "every";
      if (!readAs.has(code) && code !== "") oddities.add(STS["alternance-unknown"], "COURS_RATTACHES", code);
      const room = codeOf(course, "CODE_SALLE");
      const lesson = {
        ...when,
        ...(week === "every" ? {} : { week }),
        ...(room === "" ? {} : { room }),
        ...(subject === "" ? {} : { subject }),
      };
      const key = JSON.stringify([teacher, lesson]);
      const draft = drafts.get(key) ?? { lesson, divisions: new Set(), groups: new Set(), teachers: new Set([teacher]) };
      drafts.set(key, draft);
      for (const division of divisions) draft.divisions.add(division);
      if (group !== undefined) draft.groups.add(group);
    }
  }
  return coTaught(drafts.values()).map(({ lesson, divisions, groups, teachers }) => ({
    ...lesson,
    divisions: [...divisions],
    ...(groups.size === 0 ? {} : { groups: [...groups] }),
    teachers: [...teachers],
  }));
}

function coTaught(drafts: Iterable<Draft>): Draft[] {
  const merged = new Map<string, Draft>();
  for (const draft of drafts) {
    const key = JSON.stringify([draft.lesson, [...draft.divisions].sort(), [...draft.groups].sort()]);
    const known = merged.get(key);
    if (!known) merged.set(key, draft);
    else for (const teacher of draft.teachers) known.teachers.add(teacher);
  }
  return [...merged.values()];
}

function whenOf(course: XmlElement): Pick<PartLesson, "day" | "start" | "end"> | undefined {
  const day = Number(text(course, "JOUR").trim() || Number.NaN);
  const start = minutesOf(text(course, "HEURE_DEBUT"));
  const length = minutesOf(text(course, "DUREE"));
  if (!Number.isInteger(day) || day < 1 || day > 7 || start === undefined || !length || start + length >= MINUTES_A_DAY) return undefined;
  return { day, start: clock(start), end: clock(start + length) };
}

/** Minutes of HHMM, which some programs write with a sign between. */
function minutesOf(written: string): number | undefined {
  const [, hours, minutes] = /^\s*(\d{1,2})[h:]?([0-5]\d)\s*$/i.exec(written) ?? [];
  return hours === undefined || Number(hours) > 23 ? undefined : Number(hours) * 60 + Number(minutes);
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
