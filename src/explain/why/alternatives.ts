import { inHours } from "../../domain/account.js";
import { divisionMinutes, type Student } from "../../domain/school.js";
import type { Subject } from "../subject.js";
import { joining } from "../ways/join.js";
import { isWay } from "../ways/obstacle.js";

/** Another group of the level at the same time. */
export interface Alternative {
  readonly group: string;
  readonly action: string;
  /** A need of the student that it works on, or null. */
  readonly need: string | null;
  readonly severity: number | null;
  /** Hours of that need that the student would have received there and lacks now. */
  readonly hours: number;
  /** Id of the rule in the way of going there with nothing else changed; null where none is. */
  readonly rule: string | null;
  readonly sentence: string;
}

/** Every other group of the level at the time of a group, in the order of the timetable. */
export function alternativesTo(subject: Subject, student: Student, index: number): Alternative[] {
  const { school, plan, timetable, ledger, speech } = subject;
  const here = plan.groups[index];
  const isIn = here.students.includes(student.index);
  return plan.groups.flatMap((group, other): Alternative[] => {
    if (other === index || group.period !== here.period || group.slot !== here.slot || group.level !== student.level) return [];
    if (group.students.includes(student.index)) return [];
    const { need } = school.actions[group.action];
    const k = student.needs.findIndex((each) => each.need === need && each.asked[group.period] > 0);
    // What the group here gives to the same need is not received twice.
    const sameNeed = isIn && need >= 0 && school.actions[here.action].need === need;
    const lacking =
      k < 0 || sameNeed ? 0 : Math.max(0, student.needs[k].asked[group.period] - ledger.needMinutes[student.index][k][group.period]);
    const hours = inHours(Math.min(lacking, divisionMinutes(school, group.period, group.slot, student.division)));
    const way = joining(subject, student, group);
    const rule = isWay(way) ? null : way.rule;
    const what = speech.action(group.action);
    return [
      {
        group: timetable.groups[other].id,
        action: school.actions[group.action].id,
        need: k < 0 ? null : school.needs[need],
        severity: k < 0 ? null : student.needs[k].severity,
        hours,
        rule,
        sentence: speech.words.alternative(
          what,
          k < 0 ? undefined : { need: speech.need(need), severity: student.needs[k].severity, hours: speech.number(hours) },
          rule === null ? undefined : way.code === "full" ? speech.words.isFull : speech.rule(rule),
        ),
      },
    ];
  });
}
