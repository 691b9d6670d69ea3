import { decodePlain } from "./bytes.js";
import { isDayTable } from "./holidays/dayTable.js";
import { hasRecordFields } from "./holidays/records.js";
import { folded } from "./names.js";

/** What a file is, by what stands in it; `table` is CSV text of any other headings, `json` any JSON. */
export type FileKind =
  | "siecle-students"
  | "siecle-structures"
  | "siecle-nomenclature"
  | "sts"
  | "sts-timetable"
  | "pronote"
  | "edt-lessons"
  | "edt-students"
  | "xhstt"
  | "fet"
  | "lsu"
  | "holidays"
  | "json"
  | "table";

const BY_ROOT: ReadonlyMap<string, FileKind> = new Map([
  ["BEE_ELEVES", "siecle-students"],
  ["BEE_STRUCTURES", "siecle-structures"],
  ["BEE_NOMENCLATURES", "siecle-nomenclature"],
  ["STS_EDT", "sts"],
  ["EDT_STS", "sts-timetable"],
  ["HighSchoolTimetableArchive", "xhstt"],
  ["fet", "fet"],
  ["lsun-bilans", "lsu"],
]);

const HEAD = 65_536;

/** Which file it is, unpacked: by its root element, its first words or its headings, never by its name. Undefined where nothing is known of it. */
export function fileKind(input: string | Uint8Array): FileKind | undefined {
  const head = headOf(input);
  if (head.startsWith("<")) return xmlKind(head);
  if (/^BEGIN:VCALENDAR/i.test(head)) return isPronote(input, head) ? "pronote" : "holidays";
  if (/^[[{]/.test(head)) return "json";
  const [header = ""] = head.split(/[\r\n]/, 1);
  const separator = [";", "\t", ","].reduce((best, each) => (header.split(each).length > header.split(best).length ? each : best));
  const columns = new Set(header.split(separator).map(folded));
  if (columns.size < 2) return undefined;
  if (columns.has("hdebut") && columns.has("jour")) return "edt-lessons";
  if ((columns.has("numero") || columns.has("nnational")) && columns.has("classe")) return "edt-students";
  return hasRecordFields(columns) || isDayTable(columns) ? "holidays" : "table";
}

function headOf(input: string | Uint8Array): string {
  if (typeof input === "string")
    return input
      .slice(0, HEAD)
      .replace(/^\uFEFF/, "")
      .trimStart();
  const start = input.subarray(0, HEAD);
  // A character may be cut at the end of the piece: it is then read as windows-1252, which changes no ASCII.
  return decodePlain(start)
    .text.replaceAll("\0", "")
    .replace(/^\uFEFF/, "")
    .trimStart();
}

function xmlKind(head: string): FileKind | undefined {
  const plain = head.replace(/<\?[^>]*>|<!--[\s\S]*?-->/g, "");
  const root = /<([\w:.-]+)/.exec(plain)?.[1] ?? "";
  if (root === "TABLE") return /<cours[\s>]/i.test(plain) ? "edt-lessons" : "edt-students";
  return BY_ROOT.get(root);
}

/** Lessons have hours; holidays are days. */
function isPronote(input: string | Uint8Array, head: string): boolean {
  if (/^PRODID[^\r\n]*(?:pronote|index-education)/im.test(head)) return true;
  const whole = typeof input === "string" ? input : new TextDecoder("latin1").decode(input);
  const events = whole.slice(Math.max(0, whole.search(/BEGIN:VEVENT/i)));
  return /^DTSTART[^\r\n]*:\d{8}T/im.test(events);
}
