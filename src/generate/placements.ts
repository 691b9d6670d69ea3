import type { Random } from "./random.js";
import { dateOfWeek } from "./year.js";

/** First and last week of one placement, counted from the rentrée, holidays included. */
type Weeks = readonly [first: number, last: number];

// In the years known, no zone has holidays in weeks 1–7, 10–16, 19–23, 28–31 and 36–44: placements fall there.
const USUAL: readonly (readonly (readonly Weeks[])[])[] = [
  [[[39, 44]], [[41, 44]], [[40, 44]]],
  [
    [
      [12, 15],
      [40, 43],
    ],
    [
      [13, 15],
      [38, 41],
    ],
    [
      [11, 13],
      [41, 43],
    ],
  ],
  [
    [
      [11, 14],
      [28, 31],
    ],
    [
      [4, 7],
      [20, 23],
    ],
  ],
];
const UNUSUAL: readonly (readonly Weeks[])[] = [
  [
    [29, 30],
    [42, 44],
  ],
  [
    [10, 13],
    [37, 40],
  ],
  [
    [12, 15],
    [19, 22],
  ],
];

/** A division in four goes at other weeks than its level. */
const UNUSUAL_SHARE = 0.25;

export interface Placements {
  readonly pfmp: { start: string; end: string }[];
  readonly weeks: number;
}

/**
 * Draws the PFMP of the divisions of one level: 4–6 weeks in seconde, 6–8 in première, 8 in terminale, mostly
 * the same weeks for the whole level.
 * @param level - 0 is seconde.
 */
export function drawPlacements(random: Random, level: number, divisions: number, rentree: number): Placements[] {
  const usual = random.pick(USUAL[level]);
  return Array.from({ length: divisions }, () => {
    const blocks = random.chance(UNUSUAL_SHARE) ? UNUSUAL[level] : usual;
    return {
      pfmp: blocks.map(([first, last]) => ({ start: dateOfWeek(rentree, first, 0), end: dateOfWeek(rentree, last, 4) })),
      weeks: blocks.reduce((sum, [first, last]) => sum + last - first + 1, 0),
    };
  });
}
