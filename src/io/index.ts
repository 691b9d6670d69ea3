export type { OwnerKind } from "./calendars/meetings.js";
export type { IcsOptions } from "./calendars/options.js";
export { type IcsCalendars, icsCalendar, icsCalendars, type OwnedCalendar } from "./calendars/write.js";
export type { EdtLesson } from "./edt/lesson.js";
export { type EdtOptions, readEdtLessons } from "./edt/lessons.js";
export { type EdtStudentOptions, readEdtStudents } from "./edt/students.js";
export type { GridOptions as FetGridOptions } from "./fet/grid.js";
export type { LevelContext as FetLevelContext, Levels as FetLevels } from "./fet/levels.js";
export { type FetAdditions, type FetProblem, fetProblem } from "./fet/problem.js";
export { type FetOptions, readFet } from "./fet/read.js";
export type { FetDivision, FetOccupied, FetRoom, FetSchool, FetSlotName, FetTeacher } from "./fet/school.js";
export { type HolidayOptions, type OfficialHoliday, readHolidays } from "./holidays/read.js";
export type {
  Part,
  PartDivision,
  PartGroup,
  PartHoliday,
  PartLesson,
  PartLevel,
  PartResult,
  PartRoom,
  PartStudent,
  PartTeacher,
} from "./parts.js";
export { type PronoteCalendar, readPronote } from "./pronote/read.js";
export type { PronoteDays, PronoteSession } from "./pronote/session.js";
export type { PronoteLesson } from "./pronote/weekly.js";
export type { ReadWarning, ReadWarning as FetWarning } from "./warnings.js";
