export type { Breakdown, Figures, Row } from "./breakdown.js";
export type { Bac, Change, Fiche, Orientation, Redoublement, Series, Socle } from "./fiche/fiche.js";
export { type Indicators, indicators } from "./indicators.js";
export type { Absence, BilanMeeting } from "./meetings/meeting.js";
export { bilanMeetings } from "./meetings/meetings.js";
export type { BilanOptions, IndicatorsOptions, YearRecord } from "./options.js";
export type { ParallelActions } from "./parallel.js";
export type { StudentLists } from "./students.js";
export type { TeacherLoad } from "./teachers.js";
