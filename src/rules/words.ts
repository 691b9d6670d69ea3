import type { School } from "../domain/school.js";

/** Hours with at most two decimals: "1.5 h". */
export function hoursText(minutes: number): string {
  return `${Number((minutes / 60).toFixed(2))} h`;
}

export function counted(amount: number, one: string, many = `${one}s`): string {
  return `${amount} ${amount === 1 ? one : many}`;
}

/** "slot mon-10 in P1". */
export function at(school: School, slot: number, period: number): string {
  return `slot ${school.slots[slot].id} in ${school.periods[period].id}`;
}

/** "a soutien group of reading", by action id. */
export function actionText(school: School, action: number): string {
  return `action ${school.actions[action].id}`;
}
