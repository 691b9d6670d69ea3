import type { School } from "../../../src/domain/school.js";

const TONES = 8;

/** The class of an action's colour: the same wherever it is shown. Colour is never all that tells actions apart. */
export function toneOf({ actions }: School, action: string): string {
  return `tone-${
    Math.max(
      0,
      actions.findIndex(({ id }) => id === action),
    ) % TONES
  }`;
}
