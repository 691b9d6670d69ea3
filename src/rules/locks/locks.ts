import type { School } from "../../domain/school.js";
import { defineRule } from "../rule.js";
import { checkLocks } from "./check.js";
import { pairsOf } from "./company.js";
import { contradictoryLocks } from "./contradictions.js";
import { levelOf, touches } from "./places.js";
import { addLockRows } from "./rows.js";
import { type LockSettings, lockSettings, unknownLockIds } from "./settings.js";

export const locks = defineRule<LockSettings>({
  id: "locks",
  kind: "hard",
  statement: {
    en: "What the school has fixed or forbidden holds: slots, teachers, attendance, students together or apart.",
    fr: "Ce que l'établissement a fixé ou interdit est respecté : plages, intervenants, présences, élèves ensemble ou séparés.",
  },
  settings: lockSettings.prefault({}),

  unknownIds: unknownLockIds,

  contradictions: contradictoryLocks,

  distinguishes: (student, school, _horizon, settings) => (isNamed(school, student, settings) ? school.students[student].id : ""),

  followsStudent: (student, school, _horizon, settings) => isNamed(school, student, settings),

  admitsCommonSlot(school, level, slot, settings) {
    return !settings.slots.some((lock) => !lock.common && levelOf(school, lock.level) === level && lock.slot === school.slots[slot].id);
  },

  admitsAttendance({ school, cohort, action, slot, period }, settings) {
    return !settings.students.some(
      (lock) => !lock.attends && lock.student === school.students[cohort.students[0]].id && touches(school, lock, action, slot, period),
    );
  },

  admitsLead({ school, teacher, action, slot, period }, settings) {
    return !settings.teachers.some(
      (lock) => !lock.leads && lock.teacher === school.teachers[teacher].id && touches(school, lock, action, slot, period),
    );
  },

  rows: addLockRows,
  relations: pairsOf,
  check: checkLocks,
});

function isNamed(school: School, student: number, settings: LockSettings): boolean {
  const { id } = school.students[student];
  return (
    [...settings.together, ...settings.apart].some((list) => list.includes(id)) || settings.students.some((lock) => lock.student === id)
  );
}
