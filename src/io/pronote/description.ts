import { audienceOf } from "../audience.js";
import { folded, idsOf } from "../names.js";
import { CALENDARS } from "../notices/calendars.js";
import type { Oddities } from "../warnings.js";
import { decodeEntities } from "../xml.js";

export interface Described {
  readonly subject?: string;
  readonly teachers: readonly string[];
  readonly divisions: readonly string[];
  readonly groups: readonly string[];
  readonly rooms: readonly string[];
}

interface Found {
  subject?: string;
  readonly teachers: string[];
  /** Divisions, groups and parts as PRONOTE writes them. */
  readonly audience: string[];
  readonly rooms: string[];
}

const LONGEST_LABEL = 40;

type Reader = (value: string, into: Found) => void;

const list = (value: string) => value.split(/\s*,\s*/);
const teachers: Reader = (value, into) => into.teachers.push(...list(value));
const audience: Reader = (value, into) => into.audience.push(value);
const groups: Reader = (value, into) => into.audience.push(value.includes("[") ? value : `[${value}]`);

/** What the lines of a DESCRIPTION may tell, by their folded label. A single room keeps the commas in its name. */
const READERS: Readonly<Record<string, Reader>> = {
  matiere: (value, into) => {
    into.subject ??= value;
  },
  professeur: teachers,
  professeurs: teachers,
  classe: audience,
  classes: audience,
  groupe: groups,
  groupes: groups,
  partiedeclasse: audience,
  partiesdeclasse: audience,
  salle: (value, into) => into.rooms.push(value),
  salles: (value, into) => into.rooms.push(...list(value)),
};

/** Unescapes HTML once more: PRONOTE writes `&lt;3E&gt;` into a text that iCalendar escapes already. */
export function plainText(text: string): string {
  return decodeEntities(text.replaceAll("&nbsp;", " "));
}

/** Reads the lines of a DESCRIPTION, iCalendar's escapes already undone. Labels that are not known are gathered. */
export function readDescription(description: string, oddities: Oddities, place: string): Described {
  const into: Found = { teachers: [], audience: [], rooms: [] };
  for (const line of description.split("\n")) {
    const text = plainText(line);
    const colon = text.indexOf(":");
    const [label, value] = [text.slice(0, colon).trim(), text.slice(colon + 1).trim()];
    if (colon < 0 || label === "" || label.length > LONGEST_LABEL || value === "") continue;
    const key = folded(label);
    const reader = Object.hasOwn(READERS, key) ? READERS[key] : undefined;
    if (reader) reader(value, into);
    else oddities.add(CALENDARS["label-unread"], place, label);
  }
  return cleaned(into);
}

/** What a SUMMARY tells where there is no DESCRIPTION: the subject, groups in brackets, parts of divisions. */
export function readSummary(summary: string): Described {
  const subject = summary.split(" - ")[0].trim();
  return cleaned({ subject, teachers: [], audience: summary.match(/\[[^[\]]*\]|<[^<>]*>[^,<]*/g) ?? [], rooms: [] });
}

function cleaned({ subject, teachers, audience, rooms }: Found): Described {
  const { divisions, groups } = audienceOf(audience.join(", "));
  return { ...(subject ? { subject } : {}), teachers: idsOf(teachers), divisions, groups: groups.map(({ id }) => id), rooms: idsOf(rooms) };
}
