import { addTo } from "../../domain/maps.js";
/** Meetings to be given a time each; times are numbered in their order. */
export interface Wishes {
  /** `present[meeting][time]`: how many could come. */
  readonly present: readonly (readonly number[])[];
  /** Sets of two meetings or more of which no two may be at the same time. */
  readonly apart: readonly (readonly number[])[];
}

/** Meetings that hang together by those that may not coincide, ascending. */
export function componentsOf({ present, apart }: Wishes): number[][] {
  const leader = present.map((_, meeting) => meeting);
  const find = (meeting: number): number => (leader[meeting] === meeting ? meeting : find(leader[meeting]));
  for (const [first, ...others] of apart) {
    for (const other of others) {
      const [low, high] = [find(first), find(other)].sort((a, b) => a - b);
      leader[high] = low;
    }
  }
  const components = new Map<number, number[]>();
  for (const meeting of leader.keys()) addTo(components, find(meeting), meeting);
  return [...components.values()];
}
