import type { School } from "../../../domain/school.js";
import { readPlan } from "../../../solve/readPlan.js";
import { printable } from "../../../words/index.js";
import { type ReadWarning, warningsIn } from "../../warnings.js";
import { type XmlNode, xmlDocument, xmlNode } from "../../xmlWriter.js";
import { idsOf } from "../names.js";
import { breakTimes, constraint, lockedRoom, lockedTime, notAvailable } from "./constraints.js";
import { type FetCell, type WrittenGrid, writtenGrid } from "./grid.js";
import { type FetMeeting, meetingsOfWeek, type WeekOptions } from "./meetings.js";
import { writtenStudents } from "./students.js";

/** The version of the format that is written. */
const VERSION = "6.8.5";
const TAG = "AP";

/**
 * The groups of one period as a FET file: an activity for each group and each self-study, locked at its slot and in its
 * room; divisions as years, with their lessons as times at which they are not available, as those of teachers and
 * rooms. People and rooms are called by their ids.
 *
 * @throws {PlageInputError} when either cannot be read, the timetable is of another problem, or no period is called so
 * @throws {RangeError} when the week is neither A nor B
 */
export function writeFet(problem: unknown, timetable: unknown, options: WeekOptions = {}): { text: string; warnings: ReadWarning[] } {
  const { warnings, warn } = warningsIn(options);
  const { school, plan, timetable: read } = readPlan(problem, timetable);
  const meetings = meetingsOfWeek(school, plan, read, options, warn);
  const grid = writtenGrid(school, options.week ?? "A");
  const students = writtenStudents(school, meetings, warn);
  const rooms = school.problem.rooms ?? [];
  const named = (list: readonly { readonly id: string }[], place: string): string[] => {
    const names = idsOf(
      list.map(({ id }) => id),
      place,
      warn,
    );
    return list.map(({ id }) => names.get(id) ?? id);
  };
  const teacherNames = named(school.teachers, "Teachers_List");
  const roomNames = named(rooms, "Rooms_List");
  const subjects = [...new Set(meetings.map(({ subject }) => printable(subject)))];

  const activities = meetings.map(({ slot, subject, teachers, comment }, index) =>
    xmlNode("Activity", [
      ...teachers.map((teacher) => xmlNode("Teacher", teacherNames[teacher])),
      xmlNode("Subject", printable(subject)),
      xmlNode("Activity_Tag", TAG),
      ...students.setsOf(index).map((set) => xmlNode("Students", set)),
      xmlNode("Duration", grid.cellsOf(slot).length),
      xmlNode("Total_Duration", grid.cellsOf(slot).length),
      xmlNode("Id", index + 1),
      xmlNode("Activity_Group_Id", 0),
      xmlNode("Active", "true"),
      xmlNode("Comments", comment),
    ]),
  );
  const free = freeTimes(school, meetings, grid);
  const root = xmlNode(
    "fet",
    [
      xmlNode("Mode", "Official"),
      xmlNode("Institution_Name", printable(school.problem.name ?? "plage")),
      xmlNode("Comments", ""),
      listOf("Days", "Day", grid.days, true),
      listOf("Hours", "Hour", grid.hours, true),
      listOf("Subjects", "Subject", subjects),
      xmlNode("Activity_Tags_List", [
        xmlNode("Activity_Tag", [xmlNode("Name", TAG), xmlNode("Printable", "true"), xmlNode("Comments", "")]),
      ]),
      listOf("Teachers", "Teacher", teacherNames),
      xmlNode("Students_List", students.years),
      xmlNode("Activities_List", activities),
      xmlNode("Buildings_List", []),
      xmlNode(
        "Rooms_List",
        rooms.map(({ capacity }, index) =>
          xmlNode("Room", [
            xmlNode("Name", roomNames[index]),
            xmlNode("Building", ""),
            xmlNode("Capacity", capacity),
            xmlNode("Virtual", "false"),
            xmlNode("Comments", ""),
          ]),
        ),
      ),
      xmlNode("Time_Constraints_List", [
        constraint("BasicCompulsoryTime", []),
        ...breakTimes(grid.uncovered),
        ...teacherNames.flatMap((name, index) => notAvailable("Teacher", name, free.teacher(index))),
        ...students.yearNames.flatMap((name, index) => notAvailable("StudentsSet", name, free.division(index))),
        ...meetings.map(({ slot }, index) => lockedTime(index + 1, grid.cellsOf(slot)[0])),
      ]),
      xmlNode("Space_Constraints_List", [
        constraint("BasicCompulsorySpace", []),
        ...roomNames.flatMap((name, index) => notAvailable("Room", name, free.room(index))),
        ...meetings.flatMap(({ room }, index) => (room < 0 ? [] : [lockedRoom(index + 1, roomNames[room])])),
      ]),
    ],
    { version: VERSION },
  );
  return { text: xmlDocument(root), warnings };
}

function listOf(list: string, tag: string, names: readonly string[], counted = false): XmlNode {
  const count = counted ? [xmlNode(`Number_of_${list}`, names.length)] : [];
  const comments = counted ? [] : [xmlNode("Comments", "")];
  return xmlNode(`${list}_List`, [...count, ...names.map((name) => xmlNode(tag, [xmlNode("Name", name), ...comments]))]);
}

/**
 * The cells in which someone has ordinary lessons. Where slots overlap, a cell of one may be a cell of the other in
 * which they meet: it stays open, or FET could not place what is locked there.
 */
function freeTimes(school: School, meetings: readonly FetMeeting[], grid: WrittenGrid) {
  const key = ({ day, hour }: FetCell) => `${day} ${hour}`;
  const closed = (busy: ReadonlySet<number>, met: (meeting: FetMeeting) => boolean): FetCell[] => {
    const open = new Set(meetings.filter(met).flatMap(({ slot }) => grid.cellsOf(slot).map(key)));
    const cells = new Map([...busy].sort((a, b) => a - b).flatMap((slot) => grid.cellsOf(slot).map((cell) => [key(cell), cell] as const)));
    return [...cells].filter(([name]) => !open.has(name)).map(([, cell]) => cell);
  };
  return {
    teacher: (index: number) => closed(school.teachers[index].busy, ({ teachers }) => teachers.includes(index)),
    room: (index: number) => closed(school.rooms?.[index].busy ?? new Set(), ({ room }) => room === index),
    division: (index: number) =>
      closed(school.divisions[index].busy, ({ students }) => students.some((student) => school.students[student].division === index)),
  };
}
