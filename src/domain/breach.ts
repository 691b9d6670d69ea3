/** One requirement that a timetable does not meet: how far it is from met, in a unit, and a sentence. */
export interface Breach {
  /** Id of the rule, as `ruleTable` lists it. */
  readonly rule: string;
  /** How far from met, always above zero. */
  readonly amount: number;
  readonly unit:
    | "students"
    | "groups"
    | "hours"
    | "slots"
    | "teachers"
    | "rooms"
    | "actions"
    | "periods"
    | "sessions"
    | "changes"
    | "references";
  readonly sentence: string;
}
