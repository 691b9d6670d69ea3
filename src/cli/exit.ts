/** What each exit code of a command says. */
export const EXIT = {
  done: 0,
  /** `verify`: the timetable breaks a rule. */
  breaches: 1,
  badInput: 2,
  infeasible: 3,
  nothingFound: 4,
  /** A fault of this program. */
  fault: 70,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
