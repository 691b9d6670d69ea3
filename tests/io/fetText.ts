/** Writes small FET texts for the tests. */
export interface FetParts {
  mode?: string;
  days?: readonly string[];
  hours?: readonly string[];
  teachers?: readonly string[];
  students?: string;
  activities?: string;
  rooms?: string;
  time?: string;
  space?: string;
}

const named = (kind: string, names: readonly string[]): string => names.map((name) => `<${kind}><Name>${name}</Name></${kind}>`).join("\n");

export function fetText(parts: FetParts = {}): string {
  const { days = ["Lu", "Ma"], hours = ["h1", "h2", "h3"], teachers = ["Ada", "Bob"] } = parts;
  return `<?xml version="1.0" encoding="UTF-8"?>
<fet version="6.8.5">
${parts.mode === undefined ? "" : `<Mode>${parts.mode}</Mode>`}
<Institution_Name>Lyc\u00e9e d'essai</Institution_Name>
<Days_List><Number_of_Days>${days.length}</Number_of_Days>${named("Day", days)}</Days_List>
<Hours_List><Number_of_Hours>${hours.length}</Number_of_Hours>${named("Hour", hours)}</Hours_List>
<Teachers_List>${named("Teacher", teachers)}</Teachers_List>
<Students_List>${parts.students ?? year("2A", 20) + year("2B", 22)}</Students_List>
<Activities_List>${parts.activities ?? ""}</Activities_List>
<Rooms_List>${parts.rooms ?? ""}</Rooms_List>
<Time_Constraints_List>${parts.time ?? ""}</Time_Constraints_List>
<Space_Constraints_List>${parts.space ?? ""}</Space_Constraints_List>
</fet>`;
}

const set = (kind: string, name: string, size: number, inner: string): string =>
  `<${kind}><Name>${name}</Name><Number_of_Students>${size}</Number_of_Students>${inner}</${kind}>`;
export const year = (name: string, size: number, ...groups: string[]): string => set("Year", name, size, groups.join(""));
export const group = (name: string, size: number, ...subgroups: string[]): string => set("Group", name, size, subgroups.join(""));
export const subgroup = (name: string, size: number): string => set("Subgroup", name, size, "");

export interface ActivityParts {
  teachers?: readonly string[];
  students?: readonly string[];
  subject?: string;
  duration?: number | string;
  active?: boolean;
}

export function activity(id: number | string, parts: ActivityParts = {}): string {
  const { teachers = ["Ada"], students = ["2A"], subject = "Maths", duration = 1, active = true } = parts;
  const many = (tag: string, names: readonly string[]): string => names.map((name) => `<${tag}>${name}</${tag}>`).join("");
  return `<Activity>${many("Teacher", teachers)}<Subject>${subject}</Subject>${many("Students", students)}<Duration>${duration}</Duration><Total_Duration>${duration}</Total_Duration><Id>${id}</Id><Active>${active}</Active></Activity>`;
}

export const room = (name: string, capacity: number | string, virtual = false): string =>
  `<Room><Name>${name}</Name><Capacity>${capacity}</Capacity><Virtual>${virtual}</Virtual></Room>`;

const constraint = (kind: string, inner: string, weight: number | string, active: boolean): string =>
  `<Constraint${kind}><Weight_Percentage>${weight}</Weight_Percentage>${inner}<Active>${active}</Active></Constraint${kind}>`;

export const lock = (id: number | string, day: string, hour: string, weight: number | string = 100, active = true): string =>
  constraint(
    "ActivityPreferredStartingTime",
    `<Activity_Id>${id}</Activity_Id><Preferred_Day>${day}</Preferred_Day><Preferred_Hour>${hour}</Preferred_Hour>`,
    weight,
    active,
  );

export const roomLock = (id: number | string, name: string, real: readonly string[] = [], weight = 100): string =>
  constraint(
    "ActivityPreferredRoom",
    `<Activity_Id>${id}</Activity_Id><Room>${name}</Room>${real.map((one) => `<Real_Room>${one}</Real_Room>`).join("")}`,
    weight,
    true,
  );

export function notAvailable(
  kind: "Teacher" | "StudentsSet" | "Room",
  name: string,
  times: readonly [string, string][],
  active = true,
): string {
  const who = kind === "StudentsSet" ? "Students" : kind;
  const cells = times.map(([day, hour]) => `<Not_Available_Time><Day>${day}</Day><Hour>${hour}</Hour></Not_Available_Time>`).join("");
  return constraint(`${kind}NotAvailableTimes`, `<${who}>${name}</${who}>${cells}`, 100, active);
}

export const breaks = (times: readonly [string, string][]): string =>
  constraint(
    "BreakTimes",
    times.map(([day, hour]) => `<Break_Time><Day>${day}</Day><Hour>${hour}</Hour></Break_Time>`).join(""),
    100,
    true,
  );

export function solutionText(
  places: readonly (readonly [id: number | string, day: string, hour: string, room?: string, ...real: string[]])[],
): string {
  const entries = places.map(
    ([id, day, hour, name = "", ...real]) =>
      `<Activity><Id>${id}</Id><Day>${day}</Day><Hour>${hour}</Hour><Room>${name}</Room>${real.map((one) => `<Real_Room>${one}</Real_Room>`).join("")}</Activity>`,
  );
  return `\uFEFF<?xml version="1.0" encoding="UTF-8"?>\n<Activities_Timetable>${entries.join("\n")}</Activities_Timetable>`;
}
