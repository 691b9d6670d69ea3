import type { School, Student } from "../../domain/school.js";
import { isPresent } from "../../domain/school.js";
import { type Cell, refusesAttendance } from "../../rules/admission.js";
import type { Tier } from "../../rules/tiers.js";
import type { Place } from "../speech.js";
import type { Subject } from "../subject.js";
import { wayToJoin } from "../ways/join.js";
import { isWay, type Obstacle } from "../ways/obstacle.js";
import { wayToOpen } from "../ways/open.js";

/** A limit in the way of hours that are missing, with every place at which it was met. */
export interface Limit {
  /** Id of the rule that sets it. */
  readonly rule: string;
  /**
   * `noAction`: none works on the need. `refused`: the action is not open to the student. `absent`: the division is away in
   * all of its common slots. `slots`: the need is worked on in each of them. `full`: every group is. `joining`: a further
   * student in the group breaks the rule. `leaving`: so does one student fewer where the student is. `noTeacher`: too few
   * may lead the action there. `teachersTaken`: they lead other groups. `opening`: one more group breaks the rule.
   * `cost`: a place can be made, and the timetable loses by it, this student or others. `even`: it can be made, and the timetable is as good. `open`: it
   * can be made, and the timetable is better.
   */
  readonly code: Obstacle["code"];
  /** Null where no one action is meant. */
  readonly action: string | null;
  readonly places: readonly { readonly period: string; readonly slot: string | null }[];
  readonly sentence: string;
}

/** Limits on a need of a student in the periods in which hours of it are missing; what is the same at several places is one. */
export function limitsOn(subject: Subject, student: Student, need: number, periods: readonly number[]): Limit[] {
  const limits = new Map<string, { obstacle: Obstacle; places: Place[] }>();
  for (const { obstacle, place } of periods.flatMap((period) => obstaclesIn(subject, student, need, period))) {
    const { code, rule, action = -1, detail = "" } = obstacle;
    const key = [code, rule, action, detail].join("/");
    const limit = limits.get(key) ?? { obstacle, places: [] };
    limits.set(key, limit);
    if (!limit.places.some((each) => each.period === place.period && each.slot === place.slot)) limit.places.push(place);
  }
  return [...limits.values()].map(({ obstacle, places }) => limitOf(subject, obstacle, places));
}

interface Met {
  readonly obstacle: Obstacle;
  readonly place: Place;
}

function obstaclesIn(subject: Subject, student: Student, need: number, period: number): Met[] {
  const { school, plan } = subject;
  const actions = school.actions.filter((action) => action.need === need);
  if (actions.length === 0) return [{ obstacle: { code: "noAction", rule: "coverage" }, place: { period } }];
  const common = plan.commonSlots[student.level] ?? [];
  const there = common.filter((slot) => isPresent(school, period, slot, student.division));
  if (there.length === 0 && common.length > 0)
    return [{ obstacle: { code: "absent", rule: "onePlace", detail: school.divisions[student.division].id }, place: { period } }];
  const free = there.filter(
    (slot) =>
      !plan.groups.some(
        (group) =>
          group.period === period &&
          group.slot === slot &&
          school.actions[group.action].need === need &&
          group.students.includes(student.index),
      ),
  );
  if (free.length === 0)
    return [
      {
        obstacle: { code: "slots", rule: "commonSlot", detail: `${school.levels[student.level].id}\n${common.length}` },
        place: { period },
      },
    ];
  return free.flatMap((slot) =>
    actions.flatMap(({ index: action }) =>
      obstaclesAt(subject, student, { period, level: student.level, slot, action }).map((obstacle) => ({
        place: { period, slot },
        obstacle,
      })),
    ),
  );
}

/** In the way of one action at one slot: of joining a group that is there, and of opening one. */
function obstaclesAt(subject: Subject, student: Student, cell: Cell): Obstacle[] {
  const refusing = refusesAttendance(subject.school, student, cell);
  if (refusing.length > 0) return refusing.map((rule) => ({ code: "refused", rule, action: cell.action }));
  const joining = wayToJoin(subject, student, cell);
  if (joining && isWay(joining)) return [joining];
  const opening = wayToOpen(subject, student, cell);
  return isWay(opening) || !joining ? [opening] : [joining, opening];
}

function limitOf({ school, speech }: Subject, obstacle: Obstacle, places: readonly Place[]): Limit {
  const { code, rule, action, detail = "" } = obstacle;
  const { words } = speech;
  const where = words.places(places.map(speech.place).filter((text) => text !== ""));
  const what = action === undefined ? "" : speech.action(action);
  const sentence = {
    noAction: () => words.limits.noAction,
    refused: () => words.limits.refused(what, speech.rule(rule)),
    absent: () => words.limits.absent(speech.names.division(detail), where),
    slots: () => words.limits.slots(speech.names.level(detail.split("\n")[0]), Number(detail.split("\n")[1]), where),
    full: () => words.limits.full(what, school.actions[action as number]?.max, where),
    joining: () => words.limits.joining(what, where, speech.rule(rule)),
    leaving: () => words.limits.leaving(what, where, speech.rule(rule)),
    noTeacher: () => words.limits.noTeacher(what, school.actions[action as number]?.adults, where),
    teachersTaken: () => words.limits.teachersTaken(what, where, detail.split("\n")),
    opening: () => words.limits.opening(what, where, speech.rule(rule)),
    cost: () => words.limits.cost(what, where, words.tiers[rule as Tier], detail),
    even: () => words.limits.even(what, where),
    open: () => words.limits.open(what, where),
  }[code]();
  return {
    rule,
    code,
    action: action === undefined ? null : school.actions[action].id,
    places: places.map(({ period, slot }) => ({ period: school.periods[period].id, slot: slot === undefined ? null : idOf(school, slot) })),
    sentence,
  };
}

function idOf(school: School, slot: number): string {
  return school.slots[slot].id;
}
