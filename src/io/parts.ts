/**
 * What one file says of a school, in the words of this library. A file fills what it knows; parts of several files
 * are joined by their ids, which each reader takes from its file with ends trimmed and runs of spaces made one.
 */
export interface Part {
  /** The kind of file, and its name where known, such as `siecle-eleves`. */
  readonly source: string;
  readonly levels?: readonly PartLevel[];
  readonly divisions?: readonly PartDivision[];
  readonly groups?: readonly PartGroup[];
  readonly students?: readonly PartStudent[];
  readonly teachers?: readonly PartTeacher[];
  readonly rooms?: readonly PartRoom[];
  readonly lessons?: readonly PartLesson[];
  readonly holidays?: readonly PartHoliday[];
  readonly results?: readonly PartResult[];
}

/** A part in which some fields are always there. */
export type PartWith<K extends keyof Part> = Part & Required<Pick<Part, K>>;

/** A level, and the formations that lead to it. */
export interface PartLevel {
  readonly id: string;
  readonly name?: string;
  /** Codes of the formations (MEF) whose divisions are of this level. */
  readonly mefs?: readonly string[];
}

/** A division, with what a file says of it. */
export interface PartDivision {
  readonly id: string;
  readonly name?: string;
  readonly level?: string;
  /** Codes of formations; several where the division mixes them. */
  readonly mef?: readonly string[];
  /** Students, where the file states their number. */
  readonly size?: number;
}

/** A teaching group within one division or over several. */
export interface PartGroup {
  readonly id: string;
  readonly name?: string;
  readonly divisions: readonly string[];
  /** Student ids, where the file tells them. */
  readonly students?: readonly string[];
}

/** A student, with what a file says of them. */
export interface PartStudent {
  readonly id: string;
  /** Only where the caller asks for names. */
  readonly name?: string;
  readonly division: string;
  readonly mef?: string;
  /** First and last day in the school, `YYYY-MM-DD`. */
  readonly entered?: string;
  readonly left?: string;
  /** Severity, 1 to 4, by need, or a severity with the hours asked, as in a problem. */
  readonly needs?: Readonly<Record<string, PartNeed>>;
  readonly project?: string;
}

/** Severity of a need, 1 (slight) to 4 (severe), alone or with the hours asked in each week of class. */
export type PartNeed = number | { readonly severity: number; readonly weeklyHours: number };

/** A member of the team, with what a file says of them. */
export interface PartTeacher {
  readonly id: string;
  /** Only where the caller asks for names. */
  readonly name?: string;
  readonly subjects: readonly string[];
  /** Hours a week that the teacher owes or is counted for. */
  readonly weeklyHours?: number;
  /** Most hours of groups in the year. */
  readonly yearlyHours?: number;
  /** Needs or actions that the teacher may lead. */
  readonly skills?: readonly string[];
  /** Division ids. */
  readonly teaches: readonly string[];
  /** Divisions of which the teacher is professeur principal. */
  readonly principalOf?: readonly string[];
}

/** A room; `capacity` counts students. */
export interface PartRoom {
  readonly id: string;
  readonly name?: string;
  readonly capacity?: number;
}

/** An ordinary lesson of the weekly timetable. */
export interface PartLesson {
  /** 1 is Monday, 7 Sunday. */
  readonly day: number;
  /** `HH:MM`, as is `end`. */
  readonly start: string;
  readonly end: string;
  /** Only in weeks A or weeks B. Default: every week. */
  readonly week?: "A" | "B";
  /** Divisions that take part, in whole or through a group. */
  readonly divisions: readonly string[];
  readonly groups?: readonly string[];
  readonly teachers: readonly string[];
  readonly room?: string;
  readonly subject?: string;
}

/** Days without class. */
export interface PartHoliday {
  readonly name: string;
  /** First and last day off, `YYYY-MM-DD`. */
  readonly start: string;
  readonly end: string;
  readonly zones?: readonly ("A" | "B" | "C")[];
}

/** A level measured in a bilan, in the shape that `assess` reads. */
export interface PartResult {
  readonly student: string;
  readonly competence: string;
  /** A number on the scale or a label; null where the student was not assessed. */
  readonly level: number | string | null;
  readonly bilan?: string;
}
