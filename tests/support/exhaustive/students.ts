import { divisionMinutes, type School } from "../../../src/domain/school.js";
import { costOfStudentChanges } from "./changes.js";
import { NOWHERE, type Place, SELF_STUDY } from "./places.js";
import { isThere, type Settings, speaksOf } from "./settings.js";

/** What each student does in each place: `seats[place][student]`. */
export type Seats = readonly (readonly number[])[];

/** Coverage and fairness of the seats, or undefined when they break what holds for a student over the year. */
export function serviceOf(
  school: School,
  settings: Settings,
  places: readonly Place[],
  seats: Seats,
): { coverage: number; fairness: number } | undefined {
  const cost = costOfStudentChanges(school, settings, places, seats);
  if (cost === undefined) return undefined;
  let coverage = -cost;
  const served = school.students.map(() => 0);
  const asked = school.students.map(() => 0);
  for (const student of school.students) {
    const received = student.needs.map(() => school.periods.map(() => 0));
    let inGroups = 0;
    places.forEach(({ period, slot }, place) => {
      const seat = seats[place][student.index];
      if (seat === NOWHERE) return;
      const minutes = divisionMinutes(school, period, slot, student.division);
      if (seat === SELF_STUDY) coverage -= (settings.onePlace.selfStudyPrice * minutes) / 60;
      else {
        inGroups += minutes;
        const k = student.needs.findIndex((need) => need.need === school.actions[seat].need);
        if (k >= 0) received[k][period] += minutes;
      }
    });
    if (!isOwed(school, settings, student.index, inGroups)) return undefined;
    if (!isSpread(school, settings, student.index, places, seats)) return undefined;
    student.needs.forEach((need, k) => {
      for (const { index } of school.periods) {
        served[student.index] += need.severity * Math.min(received[k][index], need.asked[index]);
        asked[student.index] += need.severity * need.asked[index];
      }
    });
    coverage += served[student.index] / 60;
  }
  const share = (students: readonly number[]) => {
    const total = students.reduce((sum, each) => sum + asked[each], 0);
    return total === 0 ? 1 : students.reduce((sum, each) => sum + served[each], 0) / total;
  };
  const { studentWeight, divisionWeight } = settings.fairness;
  const worstStudent = Math.min(1, ...school.students.map((student) => share([student.index])));
  const worstDivision = Math.min(1, ...school.divisions.map((division) => share(division.students)));
  return { coverage, fairness: studentWeight * worstStudent + divisionWeight * worstDivision };
}

/** Hours of the division's year. */
function isOwed(school: School, { divisionHours }: Settings, student: number, minutes: number): boolean {
  const { quota } = school.divisions[school.students[student].division];
  if (!quota) return true;
  const slack = quota.tolerance ?? divisionHours.tolerance * 60;
  return Math.abs(minutes - quota.minutes - school.students[student].carryOver) <= slack + 1e-9;
}

/** Actions a period, consecutive periods, and places the student must attend. */
function isSpread(
  school: School,
  { fewActions, noFrozenGroups, locks }: Settings,
  student: number,
  places: readonly Place[],
  seats: Seats,
): boolean {
  const actions = school.periods.map(
    (period) => new Set(places.flatMap((place, k) => (place.period === period.index && seats[k][student] >= 0 ? [seats[k][student]] : []))),
  );
  if (fewActions.perStudent !== undefined && actions.some((each) => each.size > (fewActions.perStudent as number))) return false;
  const { maxPeriods, already } = noFrozenGroups;
  if (maxPeriods !== undefined) {
    const frozen = school.actions.some((action) => {
      const before = already
        .filter((each) => each.student === school.students[student].id && each.action === action.id)
        .reduce((most, each) => Math.max(most, each.periods), 0);
      // One entry a period between bilans, its parts together; those before the year come first.
      const spans = new Map<number, boolean>();
      actions.forEach((own, period) => {
        const { span } = school.periods[period];
        spans.set(span, (spans.get(span) ?? false) || own.has(action.index));
      });
      let run = before;
      return [...spans.values()].some((attended) => {
        run = attended ? run + 1 : 0;
        return run > maxPeriods;
      });
    });
    if (frozen) return false;
  }
  const { id, division } = school.students[student];
  return locks.students.every((lock) => {
    if (lock.student !== id || !lock.attends) return true;
    return school.periods.every(({ index: period }) => {
      const due = school.slots.some(
        (slot) => isThere(school, lock, slot.index, period) && school.sessions[period][slot.index].division[division] > 0,
      );
      return (
        !due ||
        places.some(
          (place, k) => place.period === period && seats[k][student] >= 0 && speaksOf(school, lock, seats[k][student], place.slot, period),
        )
      );
    });
  });
}
