import type { Model } from "../variables/model.js";
import type { Presence } from "../variables/variables.js";

export interface Seats {
  readonly cell: number;
  readonly count: number;
}

/** Deals the seats that each pool fills to those who are in it, in turn: any of them may take any. */
export function fillPools({ variables }: Model, values: ArrayLike<number>): Map<Presence, Seats[]> {
  const filled = new Map<Presence, Seats[]>();
  for (const { parts, fillings } of variables.pools) {
    const seats = fillings.map(({ cell, column }) => ({ cell, left: Math.round(values[column]) })).filter(({ left }) => left > 0);
    for (const { presence, column } of parts) {
      const mine = filled.get(presence) ?? [];
      filled.set(presence, mine);
      for (let wanted = Math.round(values[column]); wanted > 0 && seats.length > 0; ) {
        const [seat] = seats;
        const count = Math.min(wanted, seat.left);
        mine.push({ cell: seat.cell, count });
        wanted -= count;
        seat.left -= count;
        if (seat.left === 0) seats.shift();
      }
    }
  }
  return filled;
}
