import type { Group, Timetable } from "../../src/domain/timetable.js";

/** Minutes in groups, by student and action, up to the day before a date; all of them without one. */
export function pastMinutes({ groups }: Pick<Timetable, "groups">, before?: string): Map<string, number> {
  const minutes = new Map<string, number>();
  for (const group of groups) {
    const met = before === undefined ? group.minutes : minutesBefore(group, before);
    if (met === 0) continue;
    for (const student of group.students) {
      const key = `${student}\n${group.action}`;
      minutes.set(key, (minutes.get(key) ?? 0) + met);
    }
  }
  return minutes;
}

function minutesBefore({ dates, minutes, sessions }: Group, before: string): number {
  return (dates.filter((date) => date < before).length * minutes) / Math.max(1, sessions);
}

/** Whether two accounts are the same, and what a past holds that the other does not. */
export function isUntouched(past: ReadonlyMap<string, number>, expected: ReadonlyMap<string, number>): boolean {
  return past.size === expected.size && [...expected].every(([key, minutes]) => Math.abs((past.get(key) ?? 0) - minutes) < 1e-6);
}

export function added(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): Map<string, number> {
  const sum = new Map(a);
  for (const [key, minutes] of b) sum.set(key, (sum.get(key) ?? 0) + minutes);
  return sum;
}
