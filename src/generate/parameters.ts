/** What to generate. Every parameter has a default, see DEFAULT_PARAMETERS. */
export interface SchoolParameters {
  /** Any whole number; the same seed and parameters give the same JSON on every machine. Default 1. */
  seed: number;
  /** Levels, 1 to 3, from "2nde" up. Default 2. */
  levels: number;
  /** Divisions in each level, 1 to 200. Default 3. */
  divisionsPerLevel: number;
  /** Students in a division on average, 1 to 40; two divisions of a level may trade a few. Default 24. */
  studentsPerDivision: number;
  /** Teachers, 1 to 500. Default undefined: as many as `teacherSlack` asks. */
  teachers: number | undefined;
  /** Different needs in the school, 1 to 8. Default 5. */
  needs: number;
  /** Cells of the weekly grid that may become common slots, 1 to 36, one hour each. Default 6. */
  candidateSlots: number;
  /** Common slots a week for each level, exact or a range. Default 2. */
  commonSlots: number | { min: number; max: number };
  /** Periods in the year, 1 to 12. A dated year of 5 periods leaves them to the library: between the holidays. Default 1. */
  periods: number;
  /** Whether the year has dates; otherwise 36 weeks of class are shared among the periods. Default false. */
  dated: boolean;
  /** Zone of the school holidays of a dated year. Default "B". */
  zone: "A" | "B" | "C";
  /** Calendar year in which a dated school year begins, 2023 to 2026. Default 2025. */
  rentree: number;
  /** Whether divisions leave for their PFMP; only in a dated year. Default false. */
  pfmp: boolean;
  /**
   * Teachers free in a candidate slot, and weekly teacher-hours, over those that hold every student in groups
   * of 15: 1 is just enough, 1.5 comfortable. Default 1.5.
   */
  teacherSlack: number;
  /** Share of students with at least one need, 0 to 1. Default 0.3. */
  share: number;
  /** Rooms. Default undefined: rooms are not planned. */
  rooms: number | undefined;
  /** Whether needs open and close from period to period. Default false. */
  changing: boolean;
  /** Whether the common slots of a level fall on different days. Default false. */
  differentDays: boolean;
  /** Different actions a level may run at once. Default undefined: not limited. */
  actionsPerSlot: number | undefined;
  /** Consecutive periods a student may stay in an action. Default undefined: the library's. */
  maxPeriods: number | undefined;
}

/** What a parameter is where the caller gives none. */
export const DEFAULT_PARAMETERS: SchoolParameters = {
  seed: 1,
  levels: 2,
  divisionsPerLevel: 3,
  studentsPerDivision: 24,
  teachers: undefined,
  needs: 5,
  candidateSlots: 6,
  commonSlots: 2,
  periods: 1,
  dated: false,
  zone: "B",
  rentree: 2025,
  pfmp: false,
  teacherSlack: 1.5,
  share: 0.3,
  rooms: undefined,
  changing: false,
  differentDays: false,
  actionsPerSlot: undefined,
  maxPeriods: undefined,
};

/** The demonstration: a lycée of 3 levels, 12 divisions, 288 students and 30 teachers in 2025-2026, zone B, with PFMP. */
export const DEMO_PARAMETERS: SchoolParameters = {
  ...DEFAULT_PARAMETERS,
  seed: 2025,
  levels: 3,
  divisionsPerLevel: 4,
  studentsPerDivision: 24,
  teachers: 30,
  needs: 8,
  candidateSlots: 10,
  periods: 5,
  dated: true,
  pfmp: true,
  teacherSlack: 2,
  share: 0.4,
  rooms: 18,
  differentDays: true,
  actionsPerSlot: 6,
  maxPeriods: 3,
};
