import { inHours, share, teacherLoads } from "../domain/account.js";
import { ledgerOf } from "../domain/ledger.js";
import type { Plan } from "../domain/plan.js";
import type { School } from "../domain/school.js";

/** Hours are of groups led. A limit is null where the problem states none, and then so is the share of it. */
export interface TeacherLoad {
  teacher: string;
  hours: number;
  groups: number;
  /** Hours of the fullest week. */
  mostWeeklyHours: number;
  weeklyLimit: number | null;
  yearlyLimit: number | null;
  shareOfWeekly: number | null;
  shareOfYearly: number | null;
}

export function teachersOf(school: School, plan: Plan): TeacherLoad[] {
  return teacherLoads(school, ledgerOf(school, plan), plan).map((load, index) => {
    const { weeklyMinutes, yearlyMinutes } = school.teachers[index];
    const [weekly, yearly] = [weeklyMinutes, yearlyMinutes].map((limit) => (Number.isFinite(limit) ? inHours(limit) : null));
    return {
      ...load,
      weeklyLimit: weekly,
      yearlyLimit: yearly,
      shareOfWeekly: weekly === null ? null : share(load.mostWeeklyHours, weekly),
      shareOfYearly: yearly === null ? null : share(load.hours, yearly),
    };
  });
}
