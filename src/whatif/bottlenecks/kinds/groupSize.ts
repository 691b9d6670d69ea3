import { withEntry } from "../../../read/edit.js";
import type { Candidate, Kind } from "../kind.js";

const PRICE = 1;

/** One student more in the groups of an action. */
export const groupMost: Kind = ({ actions }) =>
  actions.map(
    ({ id, max }): Candidate => ({
      kind: "groupMost",
      change: { action: id, limits: { max: { from: max, to: max + 1 } } },
      price: PRICE,
      message: ({ words, names }) => words.groupMost(names.action(id), max, max + 1),
      grant: (problem) => withEntry(problem, "actions", id, () => ({ max: max + 1 })),
    }),
  );

/** Groups of an action that may have one student less. */
export const groupFewest: Kind = ({ actions }) =>
  actions
    .filter(({ min }) => min > 1)
    .map(
      ({ id, min }): Candidate => ({
        kind: "groupFewest",
        change: { action: id, limits: { min: { from: min, to: min - 1 } } },
        price: PRICE,
        message: ({ words, names }) => words.groupFewest(names.action(id), min, min - 1),
        grant: (problem) => withEntry(problem, "actions", id, () => ({ min: min - 1 })),
      }),
    );
