import type { ProblemInput } from "../../read/schema.js";
import { FINDINGS, SLOTS, thing } from "../notices/findings.js";
import type { Part, PartResult } from "../parts.js";
import { busyIn } from "./busy.js";
import { type Finding, Findings } from "./findings.js";
import { gridOf } from "./grid.js";
import { joined } from "./joined.js";
import { levelsOf } from "./levels.js";
import { type AssembleOptions, readOptions } from "./options.js";
import { divisionsOf, holidaysOf, resultsOf, roomsOf, studentsOf, teachersOf } from "./sections.js";

/** What several files say, as one. */
export interface Assembly {
  /** Ready for `solve`, but for what `findings` lists as missing. Students have the needs that a file states; for measured levels see `results`. */
  readonly problem: ProblemInput;
  /** Measured levels of students who are in the problem, for `assess`, whose needs `withNeeds` puts into the problem. */
  readonly results: readonly PartResult[];
  readonly findings: readonly Finding[];
}

/**
 * Joins what several files say of a school into one problem. Things are the same when their ids are, or when
 * `options.same` says so; where files differ the earlier one is taken and the difference is listed. Lessons become
 * the slots in which divisions, teachers and rooms are not free.
 *
 * @param parts what the readers of this module return, the most trusted file first
 * @throws {PlageInputError} with every issue of the options
 */
export function assemble(parts: readonly Part[], options: AssembleOptions = {}): Assembly {
  const settings = readOptions(options);
  const findings = new Findings(settings.lang);
  const same = (kind: keyof typeof settings.same) => (id: string) =>
    Object.hasOwn(settings.same[kind], id) ? settings.same[kind][id] : id;
  const naming = { division: same("divisions"), teacher: same("teachers"), room: same("rooms"), student: same("students") };

  const listed = joined(parts, "divisions", "division", naming.division, findings);
  const students = joined(parts, "students", "student", naming.student, findings);
  for (const told of students.values()) {
    for (const { source, value } of told) {
      const division = naming.division(value.division);
      if (listed.has(division)) continue;
      findings.add(FINDINGS.onlyStudents, [source], thing("division", division));
      listed.set(division, [{ source, value: { id: division, ...(value.mef === undefined ? {} : { mef: [value.mef] }) } }]);
    }
  }
  const levels = levelsOf(parts, listed, settings, findings);
  const teachers = joined(parts, "teachers", "teacher", naming.teacher, findings);
  const rooms = joined(parts, "rooms", "room", naming.room, findings);
  const known = { divisions: listed, teachers };
  for (const kind of ["divisions", "teachers"] as const)
    for (const id of Object.keys(settings[kind]).filter((each) => !known[kind].has(each))) {
      const called = kind === "divisions" ? "division" : "teacher";
      findings.add(FINDINGS.onlyOptions(called), ["options"], thing(called, id));
    }
  const groups = new Map(parts.flatMap((part) => (part.groups ?? []).map((group) => [group.id, group.divisions] as const)));
  const slots = settings.slots ?? gridOf(parts.flatMap((part) => part.lessons ?? []));
  if (slots.length === 0)
    findings.add(
      FINDINGS.noSlots,
      parts.map(({ source }) => source),
      SLOTS,
    );
  const busy = busyIn(parts, slots, { divisions: listed, teachers, rooms, groups }, naming, findings);

  const kept = (division: string) => {
    const level = levels.get(division);
    return level !== undefined && (settings.only === undefined || settings.only.includes(level));
  };
  const members = studentsOf(students, naming, kept, settings, findings);
  const divisions = divisionsOf(listed, levels, kept, busy, members, settings, findings);
  const calendar = settings.calendar && {
    ...settings.calendar,
    holidays: [...settings.calendar.holidays, ...holidaysOf(parts, settings.calendar)],
  };
  const order = parts.flatMap((part) => (part.levels ?? []).map(({ id, name }) => ({ id, ...(name === undefined ? {} : { name }) })));
  const used = new Set(divisions.map(({ level }) => level));
  const problem: ProblemInput = {
    version: 1,
    ...(settings.preset === undefined ? {} : { preset: settings.preset }),
    ...(calendar ? { calendar } : {}),
    ...(settings.periods ? { periods: settings.periods } : {}),
    slots,
    levels: order.filter(({ id }, index) => used.has(id) && order.findIndex((each) => each.id === id) === index),
    divisions,
    students: members,
    teachers: teachersOf(teachers, naming, kept, busy, settings, findings),
    ...(rooms.size === 0 ? {} : { rooms: roomsOf(rooms, busy, findings) }),
    ...(settings.actions ? { actions: settings.actions } : {}),
    ...(settings.rules ? { rules: settings.rules } : {}),
  };
  return { problem, results: resultsOf(parts, naming, members, findings), findings: findings.list() };
}
