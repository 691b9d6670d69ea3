import { counted } from "../../words/index.js";

const some = (count: number, one: string, other = `${one}s`) => counted(count, "en", { one, other });

/** What the commands themselves say in English. Another language is one more file of this shape. */
export const en = {
  colon: ": ",
  warning: "warning",
  noPlan: "No plan exists.",
  notFound: "No plan was found within the limits.",
  written: (what: string, files: readonly string[], folder: string) =>
    `${what}: ${files.length === 1 ? files[0] : `${files.length} files`} in ${folder}`,
  plansTried: (count: number) => `${some(count, "plan")} tried`,

  diagnosis: {
    feasible: "A plan exists: there is nothing to explain.",
    infeasible: "No plan exists that keeps every rule.",
    unknown: "Whether a plan exists was not found out within the limits.",
  },
  conflict: (place: number, of: number) => (of === 1 ? "These cannot hold together" : `These cannot hold together (${place} of ${of})`),
  notMinimal: "Some of these may not be needed for that: it was not found out within the limits.",
  repairs: "What would make a plan possible, the cheapest first; each has been tried",
  price: (price: string) => `price ${price}`,
  incomplete: "There may be more in the way: the search ended at its limits.",

  because: "Why",
  needs: "What each need receives",
  groups: "Groups",
  groupColumns: { group: "Group", period: "Period", slot: "Slot", action: "Action", teachers: "Teacher(s)", room: "Room", hours: "Hours" },
  notes: "Notes",

  replanned: {
    happens: "What happens",
    students: "Students",
    teachers: "Teachers",
    groups: "Groups",
  },

  findings: { missing: "missing", doubled: "doubled", contradictory: "contradictory" },
  leftOut: (what: string | undefined) => `left out: ${what ?? "not a file that is known"}`,
  strangers: (students: string, count: number) =>
    `${students}: ${count === 1 ? "has results, but is" : "have results, but are"} not among the students planned: left out`,
  assembled: (sizes: { divisions: number; students: number; inNeed: number; teachers: number; rooms: number; slots: number }) =>
    `assembled: ${some(sizes.divisions, "division")}, ${some(sizes.students, "student")}, ${sizes.inNeed} with needs, ${some(sizes.teachers, "teacher")}, ${some(sizes.rooms, "room")}, ${some(sizes.slots, "slot")}`,
};
