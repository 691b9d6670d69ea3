import type { Severity } from "./scale.js";

/** Why a student has a need, or has none: the latest reading of one competence. */
export interface Derivation {
  readonly student: string;
  readonly competence: string;
  readonly need: string;
  /** The bilan of the reading; null where the results state none. */
  readonly bilan: string | null;
  readonly level: number;
  /** The label that stood for the level, as it was written. */
  readonly label?: string;
  readonly min: number;
  readonly max: number;
  /** (level - min) / (max - min). */
  readonly share: number;
  readonly severity: Severity | null;
  /** The student was not assessed on this at the latest bilan; an earlier reading holds. */
  readonly carried: boolean;
  readonly sentence: string;
}

/** A need at one bilan at which the student was assessed on it: that of its worst competence. */
export interface NeedAtBilan {
  readonly bilan: string | null;
  readonly share: number;
  readonly severity: Severity | null;
  /** Only milder competences of the need were assessed; the severity rests on an earlier bilan. */
  readonly carried: boolean;
}

/**
 * new: open for the first time. open: none of the others. improving: a lower severity than at the reading before, or
 * the same on a higher share. met: closed. stuck: the severity has not moved for `stuckAfter` further bilans.
 * relapsed: open again.
 */
export type NeedStatus = "new" | "open" | "improving" | "met" | "stuck" | "relapsed";

/** The course of a need that a student has or had. */
export interface NeedProgress {
  readonly student: string;
  readonly need: string;
  readonly bilans: readonly NeedAtBilan[];
  /** Now; null when met. */
  readonly severity: Severity | null;
  /** Share now, less the share at the reading before; positive is better; null at a first reading. */
  readonly change: number | null;
  /** Share now, less the share at the first reading. */
  readonly changeSinceFirst: number | null;
  /** Further bilans since the severity last moved. */
  readonly unmoved: number;
  readonly status: NeedStatus;
  /** The student was not assessed on this need at the latest bilan. */
  readonly carried: boolean;
  readonly sentence: string;
}

/** A cell that is empty or says that the student was not assessed. */
export interface MissingReading {
  readonly student: string;
  readonly competence: string;
  readonly bilan: string | null;
  /** What stood there: "", "abs", "n.é." … */
  readonly found: string;
}

/** A need whose severity does not move: worth another action. */
export interface FlaggedNeed {
  readonly student: string;
  readonly need: string;
  readonly severity: Severity;
  /** The bilan since which the severity is the same. */
  readonly since: string | null;
  readonly unmoved: number;
  readonly sentence: string;
}

/** Needs with severities, and why: plain JSON. Lists are sorted by student, need and competence. */
export interface Assessment {
  /** Bilans, the earliest first; one null where the results state none. */
  readonly bilans: readonly (string | null)[];
  /** Open needs by student, {} for a student without any. Records have no prototype: any id is safe as a key. */
  readonly needs: Readonly<Record<string, Readonly<Record<string, Severity>>>>;
  readonly derivations: readonly Derivation[];
  readonly progress: readonly NeedProgress[];
  readonly missing: readonly MissingReading[];
  readonly flagged: readonly FlaggedNeed[];
}
