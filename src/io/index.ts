export type { Separator as CsvSeparator } from "../csv/records.js";
export type { NameStyle } from "../program/written.js";
export { type Assembly, assemble } from "./assemble/assemble.js";
export type { Finding } from "./assemble/findings.js";
export type { AssembleOptions } from "./assemble/options.js";
export type { OwnerKind } from "./calendars/meetings.js";
export type { IcsOptions } from "./calendars/options.js";
export { type IcsCalendars, icsCalendar, icsCalendars, type OwnedCalendar } from "./calendars/write.js";
export type { SeverityLabels } from "./csv/cells.js";
export type { NamedColumns } from "./csv/mapping.js";
export { type ResultColumns, type ResultCsvOptions, readResultsCsv } from "./csv/results.js";
export { readStudentsCsv, type StudentColumns, type StudentCsvOptions } from "./csv/students.js";
export type { CsvReadOptions } from "./csv/table.js";
export { readTeachersCsv, type TeacherColumns } from "./csv/teachers.js";
export type { EdtLesson } from "./edt/lesson.js";
export { type EdtOptions, readEdtLessons } from "./edt/lessons.js";
export type { LessonsPart as EdtLessonsPart } from "./edt/part.js";
export { type EdtStudentOptions, readEdtStudents } from "./edt/students.js";
export type { GridOptions as FetGridOptions } from "./fet/grid.js";
export type { LevelContext as FetLevelContext, Levels as FetLevels } from "./fet/levels.js";
export { type FetAdditions, type FetProblem, fetProblem } from "./fet/problem.js";
export { type FetOptions, readFet } from "./fet/read.js";
export type { FetDivision, FetOccupied, FetRoom, FetSchool, FetSlotName, FetTeacher } from "./fet/school.js";
export type { WeekOptions as FetWriteOptions } from "./fet/write/meetings.js";
export { writeFet } from "./fet/write/write.js";
export { type HolidayOptions, type OfficialHoliday, readHolidays } from "./holidays/read.js";
export { type FileKind, fileKind } from "./kind.js";
export { type LsuOptions, type ReadLsu, readLsu, SOCLE_DOMAINS } from "./lsu/read.js";
export type {
  Part,
  PartDivision,
  PartGroup,
  PartHoliday,
  PartLesson,
  PartLevel,
  PartNeed,
  PartResult,
  PartRoom,
  PartStudent,
  PartTeacher,
  PartWith,
} from "./parts.js";
export type { ProgramForm } from "./program/wholeYear.js";
export { type ProgramOptions, writeLp, writeMps } from "./program/write.js";
export type { PronotePart } from "./pronote/part.js";
export { type PronoteCalendar, readPronote } from "./pronote/read.js";
export type { PronoteDays, PronoteSession } from "./pronote/session.js";
export type { PronoteLesson } from "./pronote/weekly.js";
export { type CsvOptions, writeCsv } from "./sheets/csv.js";
export type { Cell, DateCell, Sheet, SheetId } from "./sheets/sheet.js";
export { type SheetOptions, timetableSheets } from "./sheets/sheets.js";
export { writeXlsx } from "./sheets/xlsx.js";
export { type SiecleGroup, type SiecleGroupsOptions, siecleGroups } from "./siecle/groupCodes.js";
export { readSiecleIdentities, type SiecleIdentity } from "./siecle/identities.js";
export { levelOfMef } from "./siecle/levels.js";
export {
  type Nomenclature,
  type NomenclatureMef,
  type NomenclatureProgramme,
  type NomenclatureSubject,
  readSiecleNomenclature,
} from "./siecle/nomenclature.js";
export type { SiecleStudentId, SiecleStudentsOptions } from "./siecle/options.js";
export type { FileOrigin, ReadPart } from "./siecle/origin.js";
export { readSiecleStructures } from "./siecle/structures.js";
export { readSiecleStudents } from "./siecle/students.js";
export { type SiecleGroupsFile, writeSiecleGroups } from "./siecle/writeGroups.js";
export type { StsAlternance } from "./sts/alternances.js";
export { readSts, type StsOptions } from "./sts/read.js";
export { readStsTimetable, type StsTimetable, type StsTimetableOptions } from "./sts/timetable.js";
export type { ReadWarning, ReadWarning as FetWarning, WarningOptions } from "./warnings.js";
export { readXhstt, type XhsttBusy, type XhsttOptions, type XhsttRead } from "./xhstt/read.js";
export type { XhsttSolution } from "./xhstt/solutions.js";
export type { TimeOptions as XhsttTimeOptions } from "./xhstt/times.js";
