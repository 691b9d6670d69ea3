/** Writes small XHSTT archives for the tests. */
export interface ArchiveParts {
  readonly days?: readonly string[];
  readonly weeks?: readonly string[];
  readonly times?: string;
  readonly groups?: string;
  readonly resources?: string;
  readonly events?: string;
  readonly constraints?: string;
  readonly solutions?: string;
  readonly types?: string;
}

const TYPES = ["Teacher", "Class", "Room", "Student"];
const ref = (tag: string, id: string): string => `<${tag} Reference="${id}"/>`;

export const time = (id: string, day: string, more = ""): string => `<Time Id="${id}"><Name>${id}</Name>${ref("Day", day)}${more}</Time>`;
export const resource = (id: string, type: string, groups: readonly string[] = [], name = id): string =>
  `<Resource Id="${id}"><Name>${name}</Name>${ref("ResourceType", type)}<ResourceGroups>${groups.map((group) => ref("ResourceGroup", group)).join("")}</ResourceGroups></Resource>`;
export const group = (id: string, type: string, name = id): string =>
  `<ResourceGroup Id="${id}"><Name>${name}</Name>${ref("ResourceType", type)}</ResourceGroup>`;

/** Resources named one by one, and whole groups. */
export function event(
  id: string,
  who: readonly string[],
  more: { groups?: readonly string[]; duration?: number | string; time?: string; name?: string } = {},
): string {
  const resources = [...who, ""].map((each) => (each === "" ? "<Resource><Role>Room</Role></Resource>" : ref("Resource", each)));
  const groups = (more.groups ?? []).map((each) => ref("ResourceGroup", each));
  return `<Event Id="${id}"><Name>${more.name ?? id}</Name><Duration>${more.duration ?? 1}</Duration>${more.time ? ref("Time", more.time) : ""}<Resources>${resources.join("")}</Resources><ResourceGroups>${groups.join("")}</ResourceGroups></Event>`;
}

export interface PlaceParts {
  readonly duration?: number;
  readonly resources?: readonly string[];
}

export const place = (id: string, at: string, { duration, resources = [] }: PlaceParts = {}): string =>
  `<Event Reference="${id}">${duration === undefined ? "" : `<Duration>${duration}</Duration>`}${at === "" ? "" : ref("Time", at)}<Resources>${resources.map((each) => `<Resource Reference="${each}"><Role>Room</Role></Resource>`).join("")}</Resources></Event>`;

export const solution = (places: readonly string[], { instance = "I", report = "", group: of = "G" } = {}): string =>
  `<SolutionGroup Id="${of}"><MetaData><Contributor>Someone</Contributor></MetaData><Solution Reference="${instance}"><Events>${places.join("")}</Events>${report}</Solution></SolutionGroup>`;

export const unavailable = (who: readonly string[], times: readonly string[], required = true): string =>
  `<AvoidUnavailableTimesConstraint Id="U"><Required>${required}</Required><AppliesTo><Resources>${who.map((each) => ref("Resource", each)).join("")}</Resources></AppliesTo><Times>${times.map((each) => ref("Time", each)).join("")}</Times></AvoidUnavailableTimesConstraint>`;

export const instance = (parts: ArchiveParts = {}, id = "I"): string => {
  const { days = ["lu", "ma"], weeks = [] } = parts;
  const times = parts.times ?? days.flatMap((day) => [1, 2, 3].map((hour) => time(`${day}${hour}`, day))).join("");
  return `<Instance Id="${id}"><MetaData><Name>Essai &amp; c\u00f4</Name></MetaData><Times><TimeGroups>${weeks.map((week) => `<Week Id="${week}"/>`).join("")}${days.map((day) => `<Day Id="${day}"/>`).join("")}<TimeGroup Id="late"/></TimeGroups>${times}</Times><Resources><ResourceTypes>${parts.types ?? TYPES.map((type) => `<ResourceType Id="${type}"><Name>${type}</Name></ResourceType>`).join("")}</ResourceTypes><ResourceGroups>${parts.groups ?? ""}</ResourceGroups>${parts.resources ?? ""}</Resources><Events><EventGroups/>${parts.events ?? ""}</Events><Constraints>${parts.constraints ?? ""}</Constraints></Instance>`;
};

export function archive(parts: ArchiveParts = {}): string {
  return `<?xml version="1.0" encoding="UTF-8"?><HighSchoolTimetableArchive><Instances>${instance(parts)}</Instances><SolutionGroups>${parts.solutions ?? ""}</SolutionGroups></HighSchoolTimetableArchive>`;
}

/** Two divisions: 1A with two students, 1B with one and as a class too; ada and bob teach, in R1 and R2. */
export const SCHOOL: ArchiveParts = {
  groups: group("all", "Student") + group("gA", "Student", "1A") + group("gB", "Student", "1B") + group("staff", "Teacher"),
  resources: [
    resource("t1", "Teacher", ["staff"], "ada"),
    resource("t2", "Teacher", ["staff"], "bob"),
    resource("c", "Class", [], "1B"),
    resource("r1", "Room", [], "R1"),
    resource("r2", "Room", [], "R2"),
    resource("s1", "Student", ["all", "gA"]),
    resource("s2", "Student", ["all", "gA"]),
    resource("s3", "Student", ["all", "gB"]),
  ].join(""),
  events: [
    event("e1", ["t1"], { groups: ["gA"], name: "Maths (1A)" }),
    event("e2", ["t2", "s1", "s3"], { duration: 2, name: "Art (x)" }),
    event("e3", ["t2", "c"], { time: "ma3" }),
  ].join(""),
};
