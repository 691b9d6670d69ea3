import type { Plan } from "../../domain/plan.js";
import type { Subject } from "../subject.js";
import { worseBy } from "../trial.js";

/** What is in the way at one place. */
export interface Obstacle {
  readonly code:
    | "noAction"
    | "refused"
    | "absent"
    | "slots"
    | "full"
    | "joining"
    | "leaving"
    | "noTeacher"
    | "teachersTaken"
    | "opening"
    | "cost"
    | "even"
    | "open";
  /** Id of the rule that sets it. */
  readonly rule: string;
  readonly action?: number;
  /** What the sentence says beside: obstacles that differ in it are told apart. */
  readonly detail?: string;
}

/** Nothing is in the way at once of a plan that breaks no rule: what the timetable as a whole would lose by it, or gain. */
export function worthOf(subject: Subject, plan: Plan, action: number): Obstacle {
  const worse = worseBy(subject, plan);
  // Each aim is a rule of its own name.
  if (!worse) return { code: "even", rule: "coverage", action };
  if (worse.loss < 0) return { code: "open", rule: worse.tier, action };
  return { code: "cost", rule: worse.tier, action, detail: subject.speech.number(worse.loss) };
}

const WAYS = ["open", "even", "cost"];

export function isWay({ code }: Obstacle): boolean {
  return WAYS.includes(code);
}

/** The one that is least in the way. */
export function least(obstacles: readonly Obstacle[]): Obstacle | undefined {
  const order = [...WAYS, "leaving", "joining", "full"];
  return [...obstacles].sort((a, b) => order.indexOf(a.code) - order.indexOf(b.code))[0];
}
