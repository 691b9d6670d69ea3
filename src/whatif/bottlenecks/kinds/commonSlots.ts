import { withEntry } from "../../../read/edit.js";
import { commonSlotRange } from "../../../rules/commonSlot.js";
import { openSlots } from "../horizon.js";
import type { Candidate, Kind } from "../kind.js";

const PRICE = 8;

/** A level that may have one common slot a week more, and need not. */
export const commonSlots: Kind = (school) =>
  school.levels.flatMap((level): Candidate[] => {
    const { min, max } = commonSlotRange(level, school.problem.rules.commonSlot as Parameters<typeof commonSlotRange>[1]);
    if (openSlots(school, level.index).length <= max) return [];
    return [
      {
        kind: "commonSlots",
        change: { level: level.id, limits: { commonSlots: { from: max, to: max + 1 } } },
        price: PRICE,
        message: ({ words, names }) => words.commonSlots(names.level(level.id), max, max + 1),
        grant: (problem) =>
          level.levelIds.reduce((all, id) => withEntry(all, "levels", id, () => ({ commonSlots: { min, max: max + 1 } })), problem),
      },
    ];
  });
