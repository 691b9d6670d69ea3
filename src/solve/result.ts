import { inHours, needTotals, share, teacherLoads } from "../domain/account.js";
import { type Ledger, ledgerOf, weightedService } from "../domain/ledger.js";
import { actionsAtOnce, EMPTY_PLAN, type Plan } from "../domain/plan.js";
import type { SolveResult, TierResult } from "../domain/result.js";
import { levelMinutes, type School } from "../domain/school.js";
import type { Rule } from "../rules/rule.js";
import { TIER_SENSE, TIER_UNIT, TIERS } from "../rules/tiers.js";
import { bestScores } from "../stages/score.js";
import { timetableOf } from "../stages/timetable.js";
import type { Outcome } from "./engine.js";
import { equal } from "./tiers.js";

/** Tiers whose optimum is sought over all plans; composition is sought within the plan that they fix. */
const PROVABLE = new Set(["coverage", "fairness", "economy"]);

/** Each tier with its value, its bound and whether the two meet. */
export function tierResults(school: School, outcome: Outcome, rules: readonly Rule[]): TierResult[] {
  const best = bestScores(school, rules);
  return TIERS.map((tier) => {
    const value = outcome.scores?.[tier] ?? null;
    const sense = TIER_SENSE[tier];
    const known = outcome.bounds[tier];
    const tighter = sense === "maximize" ? Math.min(known ?? best[tier], best[tier]) : Math.max(known ?? best[tier], best[tier]);
    // A bound a hair on the wrong side of a value that was reached is floating-point noise.
    const bound = value === null ? tighter : sense === "maximize" ? Math.max(tighter, value) : Math.min(tighter, value);
    const proven = value !== null && (equal(value, bound) || equal(outcome.reached[tier] ?? value, bound));
    return {
      tier,
      unit: TIER_UNIT[tier],
      sense,
      value,
      bound,
      gap: value === null ? null : Math.abs(bound - value) / Math.max(1, Math.abs(value)),
      proven,
    };
  });
}

export function isOptimal(tiers: readonly TierResult[]): boolean {
  return tiers.every((each) => each.proven || !PROVABLE.has(each.tier));
}

/** Everything a result says of a plan beside its tiers. */
export function accountOf(
  school: School,
  plan: Plan | undefined,
): Pick<SolveResult, "timetable" | "ledger" | "coverage" | "teachers" | "indicators"> {
  const ledger = ledgerOf(school, plan ?? EMPTY_PLAN);
  const done = plan ?? EMPTY_PLAN;
  return {
    timetable: plan ? timetableOf(school, plan) : null,
    ledger: { students: plan ? studentHours(school, ledger) : [], divisions: plan ? divisionHours(school, ledger, plan) : [] },
    coverage: { needs: plan ? needCoverage(school, ledger) : [], students: plan ? studentCoverage(school, ledger) : [] },
    teachers: plan ? teacherLoads(school, ledger, plan) : [],
    indicators: indicatorsOf(school, ledger, done),
  };
}

function owedHours(school: School, student: number): number | null {
  const { quota } = school.divisions[school.students[student].division];
  return quota ? inHours(quota.minutes + school.students[student].carryOver) : null;
}

function studentHours(school: School, ledger: Ledger): SolveResult["ledger"]["students"] {
  return school.students.map((student) => ({
    student: student.id,
    division: school.divisions[student.division].id,
    hours: inHours(ledger.studentMinutes[student.index]),
    selfStudyHours: inHours(ledger.selfStudyMinutes[student.index]),
    owedHours: owedHours(school, student.index),
  }));
}

function divisionHours(school: School, ledger: Ledger, plan: Plan): SolveResult["ledger"]["divisions"] {
  return school.divisions.map((division) => {
    const hours = division.students.map((student) => inHours(ledger.studentMinutes[student]));
    const none = hours.length === 0;
    return {
      division: division.id,
      students: hours.length,
      fewestHours: none ? null : Math.min(...hours),
      meanHours: share(
        hours.reduce((a, b) => a + b, 0),
        hours.length,
      ),
      mostHours: none ? null : Math.max(...hours),
      owedHours: division.quota ? inHours(division.quota.minutes) : null,
      teacherHours: teacherHoursFor(school, plan, division.index),
      hourPool: division.hourPool === undefined ? null : inHours(division.hourPool),
    };
  });
}

/** Teacher-hours of the groups, shared among divisions by their students in them. */
function teacherHoursFor(school: School, plan: Plan, division: number): number {
  let minutes = 0;
  for (const group of plan.groups) {
    if (group.students.length === 0) continue;
    const own = group.students.filter((student) => school.students[student].division === division).length;
    minutes += (group.teachers.length * levelMinutes(school, group.period, group.slot, group.level) * own) / group.students.length;
  }
  return inHours(minutes);
}

function needCoverage(school: School, ledger: Ledger): SolveResult["coverage"]["needs"] {
  return school.needs.map((need, index) => {
    let students = 0;
    let asked = 0;
    let received = 0;
    for (const student of school.students) {
      const k = student.needs.findIndex((each) => each.need === index);
      if (k < 0) continue;
      const totals = needTotals(school, ledger, student.index, k);
      students++;
      asked += totals.asked;
      received += totals.received;
    }
    return { need, students, askedHours: inHours(asked), receivedHours: inHours(received), share: share(received, asked) };
  });
}

function studentCoverage(school: School, ledger: Ledger): SolveResult["coverage"]["students"] {
  return school.students
    .filter((student) => student.needs.length > 0)
    .map((student) => {
      const totals = student.needs.map((_, k) => needTotals(school, ledger, student.index, k));
      const asked = totals.reduce((total, each) => total + each.asked, 0);
      const received = totals.reduce((total, each) => total + each.received, 0);
      return { student: student.id, askedHours: inHours(asked), receivedHours: inHours(received), share: share(received, asked) };
    });
}

function indicatorsOf(school: School, ledger: Ledger, plan: Plan): SolveResult["indicators"] {
  let served = 0;
  let asked = 0;
  let inNeed = 0;
  let unserved = 0;
  const shares: number[] = [];
  const byDivision = school.divisions.map(() => ({ served: 0, asked: 0 }));
  for (const student of school.students) {
    const own = { served: 0, asked: 0 };
    for (const period of school.periods) {
      const service = weightedService(school, ledger, student.index, period.index);
      own.served += service.served;
      own.asked += service.asked;
    }
    served += own.served;
    asked += own.asked;
    byDivision[student.division].served += own.served;
    byDivision[student.division].asked += own.asked;
    if (own.asked === 0) continue;
    inNeed++;
    shares.push(own.served / own.asked);
    if (own.served === 0) unserved++;
  }
  const divisionShares = byDivision.filter((each) => each.asked > 0).map((each) => each.served / each.asked);
  const least = (list: readonly number[]) => (list.length === 0 ? null : list.reduce((a, b) => Math.min(a, b)));
  const seats = plan.groups.reduce((total, group) => total + group.students.length, 0);
  return {
    coverage: share(served, asked),
    worstStudent: least(shares),
    worstDivision: least(divisionShares),
    studentsInNeed: inNeed,
    studentsUnserved: unserved,
    groups: plan.groups.length,
    meanGroupSize: share(seats, plan.groups.length),
    teacherHours: inHours(ledger.teacherMinutes.reduce((a, b) => a + b, 0)),
    actionsAtOnce: Math.max(0, ...[...actionsAtOnce(plan).values()].map((actions) => actions.size)),
  };
}
