import type { Breach } from "../../domain/breach.js";
import type { Plan, PlannedGroup } from "../../domain/plan.js";
import { isPresent, type School } from "../../domain/school.js";
import { at } from "../words.js";
import { pairsOf } from "./company.js";
import { duePeriods, levelOf, touches } from "./places.js";
import type { LockSettings } from "./settings.js";

export function checkLocks(school: School, plan: Plan, locks: LockSettings): Breach[] {
  const breaches: Breach[] = [];
  const breach = (amount: number, unit: Breach["unit"], sentence: string) => breaches.push({ rule: "locks", amount, unit, sentence });

  for (const lock of locks.slots) {
    const slot = school.slots.findIndex((each) => each.id === lock.slot);
    const found = plan.commonSlots[levelOf(school, lock.level)]?.includes(slot) ?? false;
    if (found !== lock.common)
      breach(1, "slots", `Slot ${lock.slot} ${lock.common ? "must" : "must not"} be a common slot of level ${lock.level}.`);
  }
  for (const lock of locks.teachers) {
    const leading = plan.groups.filter(
      (group) =>
        touches(school, lock, group.action, group.slot, group.period) &&
        group.teachers.some((each) => school.teachers[each].id === lock.teacher),
    );
    settle(lock.leads, leading, duePeriods(school, lock), `${lock.teacher} ${lock.leads ? "must" : "must not"} lead action ${lock.action}`);
  }
  for (const lock of locks.students) {
    const student = school.students.findIndex((each) => each.id === lock.student);
    const attending = plan.groups.filter(
      (group) => touches(school, lock, group.action, group.slot, group.period) && group.students.includes(student),
    );
    settle(
      lock.attends,
      attending,
      duePeriods(school, lock, student),
      `Student ${lock.student} ${lock.attends ? "must" : "must not"} attend action ${lock.action}`,
    );
  }
  const { together, apart } = pairsOf(school, locks);
  const places = placesOf(plan);
  for (const [a, b] of together) {
    for (const period of school.periods) {
      for (const slot of school.slots) {
        const both = [a, b].every((each) => isPresent(school, period.index, slot.index, school.students[each].division));
        const [here, there] = [a, b].map((each) => places.get(`${period.index}/${slot.index}/${each}`));
        if (both && here !== there)
          breach(
            1,
            "groups",
            `Students ${school.students[a].id} and ${school.students[b].id} must be together and are not at ${at(school, slot.index, period.index)}.`,
          );
      }
    }
  }
  for (const [a, b] of apart) {
    for (const group of plan.groups) {
      if (group.students.includes(a) && group.students.includes(b))
        breach(
          1,
          "groups",
          `Students ${school.students[a].id} and ${school.students[b].id} must be apart and share a group at ${at(school, group.slot, group.period)}.`,
        );
    }
  }
  return breaches;

  function settle(wanted: boolean, found: readonly PlannedGroup[], due: readonly number[], sentence: string): void {
    if (!wanted) {
      if (found.length > 0) breach(found.length, "groups", `${sentence}, and does.`);
      return;
    }
    const missing = due.filter((period) => !found.some((group) => group.period === period));
    if (missing.length > 0)
      breach(missing.length, "periods", `${sentence}, and does not in ${missing.map((period) => school.periods[period].id).join(", ")}.`);
  }
}

/** Where each student is: a group's position, "self-study", or absent from the map. */
function placesOf(plan: Plan): Map<string, string> {
  const places = new Map<string, string>();
  plan.groups.forEach((group, index) => {
    for (const student of group.students) places.set(`${group.period}/${group.slot}/${student}`, String(index));
  });
  for (const entry of plan.selfStudy)
    for (const student of entry.students) places.set(`${entry.period}/${entry.slot}/${student}`, "self-study");
  return places;
}
