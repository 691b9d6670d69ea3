import { PlageInputError } from "../../domain/issue.js";
import { FET_ACTIVITIES } from "../notices/fet.js";
import { Oddities, type Warn } from "../warnings.js";
import { element, elements, text, texts, type XmlElement } from "../xml.js";

/** What FET itself takes at most. */
const MOST_ACTIVITIES = 30_000;

export interface FetActivity {
  readonly id: string;
  /** Exact FET names. */
  readonly teachers: readonly string[];
  readonly subject: string;
  readonly students: readonly string[];
  /** Hours in a row; 0 when unreadable. */
  readonly duration: number;
}

export interface FetActivities {
  readonly active: readonly FetActivity[];
  readonly inactive: number;
  /** The Id of every activity, switched off or not. */
  readonly ids: ReadonlySet<string>;
}

/** The activities that take place. Those switched off are counted and left out. */
export function readActivities(root: XmlElement, warn: Warn): FetActivities {
  const list = element(root, "Activities_List");
  const entries = list ? elements(list, "Activity") : [];
  if (entries.length > MOST_ACTIVITIES) {
    const path = ["fet", "Activities_List"];
    throw new PlageInputError([
      { code: "fet-too-large", path, message: "too many activities", value: entries.length, hint: `At most ${MOST_ACTIVITIES} are read.` },
    ]);
  }
  const active: FetActivity[] = [];
  const oddities = new Oddities();
  const seen = new Set<string>();
  let inactive = 0;
  for (const entry of entries) {
    const id = text(entry, "Id").trim();
    if (seen.has(id)) {
      oddities.add(FET_ACTIVITIES["activity-twice"], "Activities_List", id);
      continue;
    }
    seen.add(id);
    if (!isActive(entry)) {
      inactive++;
      oddities.add(FET_ACTIVITIES["activity-inactive"], "Activities_List", id);
      continue;
    }
    const duration = Number(text(entry, "Duration").trim());
    const readable = Number.isInteger(duration) && duration >= 1 && duration <= 1_000;
    if (!readable) oddities.add(FET_ACTIVITIES["duration-unreadable"], "Activities_List", id);
    active.push({
      id,
      teachers: texts(entry, "Teacher"),
      subject: text(entry, "Subject"),
      students: texts(entry, "Students"),
      duration: readable ? duration : 0,
    });
  }
  oddities.tell(warn);
  return { active, inactive, ids: seen };
}

/** Whether an activity or a constraint is switched on, as it is unless it says otherwise. */
export function isActive(entry: XmlElement): boolean {
  return text(entry, "Active").trim().toLowerCase() !== "false";
}
