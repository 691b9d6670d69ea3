/** Writes calendars as PRONOTE does: CRLF, lines folded at so many bytes, even inside a letter, HTML inside iCalendar. */

const escape = (text: string) => text.replace(/[\\;,]/g, "\\$&").replaceAll("\n", "\\n");
export const html = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Bytes of content lines, each folded after 74 bytes. */
export function icsBytes(lines: readonly string[], most = 74): Uint8Array {
  const bytes: number[] = [];
  for (const line of lines) {
    const all = new TextEncoder().encode(line);
    for (let start = 0; start === 0 || start < all.length; start += most) {
      if (start > 0) bytes.push(32);
      bytes.push(...all.subarray(start, start + most), 13, 10);
    }
  }
  return Uint8Array.from(bytes);
}

export const calendarLines = (...events: readonly string[][]): string[] => [
  "BEGIN:VCALENDAR",
  "VERSION:2.0",
  "PRODID;LANGUAGE=fr:Copyright Index-Education - Index-Education - ProNote2026 2026",
  "METHOD:PUBLISH",
  "X-CALSTART:20260831T000000Z",
  "X-WR-CALNAME;LANGUAGE=fr:Calendrier - DURAND P. - du 01 septembre 2026 au 02 juillet 2027",
  ...events.flat(),
  "END:VCALENDAR",
];

/** Winter time of the school year 2026-2027. */
const WINTER = ["2026-10-25", "2027-03-28"];

/** A time of Paris, `HH:MM`, as UTC text; of this school year alone. */
export function utc(date: string, clock: string): string {
  const [hours, minutes] = clock.split(":").map(Number);
  const ahead = date >= WINTER[0] && date < WINTER[1] ? 1 : 2;
  return `${date.replaceAll("-", "")}T${String(hours - ahead).padStart(2, "0")}${String(minutes).padStart(2, "0")}00Z`;
}

export interface SessionParts {
  date: string;
  start?: string;
  end?: string;
  number?: number;
  /** What follows "Cours" in CATEGORIES. */
  remark?: string;
  subject?: string;
  fields?: readonly (readonly [label: string, value: string])[];
  location?: string;
}

let last = 0;

export function session({
  date,
  start = "08:15",
  end = "09:10",
  number = ++last,
  remark,
  subject = "MATHS & SCIENCES",
  fields,
  location,
}: SessionParts): string[] {
  const lines = fields ?? [
    ["Professeur", "DURAND P."],
    ["Classe", "2MELEC"],
    ["Salle", "12"],
  ];
  const description = [
    ...(remark === "Cours annulé" ? [remark] : []),
    ...[["Matière", subject], ...lines].map(([label, value]) => `${label} : ${html(value)}`),
    "",
  ];
  return [
    "BEGIN:VEVENT",
    `CATEGORIES:${escape(remark === undefined ? "Cours" : `Cours - ${remark}`)}`,
    "DTSTAMP:20260924T175501Z",
    `UID:Cours-${number}-1-20260924T195501Z-Index-Education`,
    `DTSTART:${utc(date, start)}`,
    `DTEND:${utc(date, end)}`,
    `SUMMARY;LANGUAGE=fr:${escape(`${remark === "Cours annulé" ? "Cours annulé : " : ""}${subject} - 2MELEC`)}`,
    ...(location === undefined ? [] : [`LOCATION;LANGUAGE=fr:${escape(location)}`]),
    `DESCRIPTION;LANGUAGE=fr:${escape(description.join("\n"))}`,
    "COLOR:#E1FBE7",
    "END:VEVENT",
  ];
}

/** An event of whole days; `end` is the day after the last. */
export const days = (kind: string, start: string, end: string, summary: string): string[] => [
  "BEGIN:VEVENT",
  `CATEGORIES:${kind}`,
  `UID:Ferie-${start}-20260924T195501Z-Index-Education`,
  `DTSTART;VALUE=DATE:${start.replaceAll("-", "")}`,
  `DTEND;VALUE=DATE:${end.replaceAll("-", "")}`,
  `SUMMARY;LANGUAGE=fr:${escape(summary)}`,
  "END:VEVENT",
];
