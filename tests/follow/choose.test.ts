import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chooseTimes } from "../../src/follow/meetings/choose.js";
import { componentsOf, type Wishes } from "../../src/follow/meetings/wishes.js";
import { runs } from "../support/properties.js";

type Times = readonly (number | undefined)[];

const holds = ({ present, apart }: Wishes, times: Times) =>
  times.every((time, meeting) => time === undefined || present[meeting][time] > 0) &&
  apart.every((set) => {
    const taken = set.flatMap((meeting) => times[meeting] ?? []);
    return new Set(taken).size === taken.length;
  });

/** What is sought, in order. */
const worth = ({ present }: Wishes, times: Times) => [
  times.reduce<number>((sum, time, meeting) => sum + (time === undefined ? 0 : present[meeting][time]), 0),
  times.filter((time) => time !== undefined).length,
  times.reduce<number>((sum, time) => sum + (time === undefined ? 0 : time + 1), 0),
  ...times.map((time) => (time === undefined ? 0 : time + 1)),
];

const better = (a: readonly number[], b: readonly number[]) => {
  const k = a.findIndex((value, index) => value !== b[index]);
  return k >= 0 && a[k] > b[k];
};

function bestByHand(wishes: Wishes): Times {
  let best: Times = wishes.present.map(() => undefined);
  const visit = (times: Times) => {
    if (times.length < wishes.present.length) {
      for (const time of [undefined, ...wishes.present[times.length].keys()]) visit([...times, time]);
    } else if (holds(wishes, times) && better(worth(wishes, times), worth(wishes, best))) best = times;
  };
  visit([]);
  return best;
}

const wishes = fc.record({ meetings: fc.integer({ min: 1, max: 4 }), times: fc.integer({ min: 0, max: 5 }) }).chain(({ meetings, times }) =>
  fc.record({
    present: fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: times, maxLength: times }), {
      minLength: meetings,
      maxLength: meetings,
    }),
    apart: fc.array(
      fc.subarray(
        Array.from({ length: meetings }, (_, index) => index),
        { minLength: Math.min(2, meetings) },
      ),
      { maxLength: meetings > 1 ? 4 : 0 },
    ),
  }),
);

describe("the times of meetings", () => {
  it.each([
    ["the most present", [[2, 3, 1]], [], [1]],
    ["the latest among equals", [[3, 1, 3]], [], [2]],
    ["none without anyone", [[0, 0]], [], [undefined]],
    ["none where there is no time", [[]], [], [undefined]],
    [
      "apart where one person is in both",
      [
        [1, 2],
        [1, 2],
      ],
      [[0, 1]],
      [1, 0],
    ],
    [
      "together where none is",
      [
        [1, 2],
        [1, 2],
      ],
      [],
      [1, 1],
    ],
    [
      "more present rather than more meetings",
      [
        [10, 1],
        [8, 0],
      ],
      [[0, 1]],
      [0, undefined],
    ],
    [
      "more meetings where as many are present",
      [
        [3, 2],
        [1, 0],
      ],
      [[0, 1]],
      [1, 0],
    ],
  ] as const)("are %s", (_, present, apart, times) => {
    expect(chooseTimes({ present, apart })).toEqual({ times, proven: present.map(() => true) });
  });

  it("are those that trying every choice finds", () => {
    fc.assert(
      fc.property(wishes, (each) => {
        expect(chooseTimes(each)).toEqual({ times: bestByHand(each), proven: each.present.map(() => true) });
      }),
      runs(300),
    );
  });

  it("are valid, and said not to be proven, past the reach of the exact search", () => {
    const meetings = Array.from({ length: 45 }, (_, index) => index);
    const crowd = { present: meetings.map((meeting) => meetings.map((time) => 1 + ((meeting * time) % 7))), apart: [meetings] };
    const { times, proven } = chooseTimes(crowd);
    expect(proven).toEqual(meetings.map(() => false));
    expect(holds(crowd, times)).toBe(true);
    expect(times.includes(undefined)).toBe(false);
  });
});

describe("meetings that hang together", () => {
  it("are found through chains", () => {
    const present = Array.from({ length: 6 }, () => []);
    expect(
      componentsOf({
        present,
        apart: [
          [4, 5],
          [0, 2],
          [2, 5],
        ],
      }),
    ).toEqual([[0, 2, 4, 5], [1], [3]]);
  });
});
