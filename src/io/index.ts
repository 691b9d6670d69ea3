export { type Assembly, assemble } from "./assemble/assemble.js";
export type { Finding } from "./assemble/findings.js";
export type { AssembleOptions } from "./assemble/options.js";
export type { GridOptions as FetGridOptions } from "./fet/grid.js";
export type { LevelContext as FetLevelContext, Levels as FetLevels } from "./fet/levels.js";
export { type FetAdditions, type FetProblem, fetProblem } from "./fet/problem.js";
export { type FetOptions, readFet } from "./fet/read.js";
export type { FetDivision, FetOccupied, FetRoom, FetSchool, FetSlotName, FetTeacher } from "./fet/school.js";
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
export type { ReadWarning, ReadWarning as FetWarning } from "./warnings.js";
