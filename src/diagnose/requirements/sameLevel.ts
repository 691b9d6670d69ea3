import type { School } from "../../domain/school.js";
import { withEntry } from "../../read/edit.js";
import type { Requirement } from "../requirement.js";

/** Whom each action is meant for. That levels are not mixed is no requirement: joining two asks common slots of both. */
export function ofSameLevel(school: School): Requirement[] {
  return school.actions.flatMap(({ id, levels, onlyForNeed }): Requirement[] => {
    const open = (problem: School["problem"]) => withEntry(problem, "actions", id, () => ({ levels: undefined, onlyForNeed: false }));
    if (levels.size === school.levels.length && !onlyForNeed) return [];
    return [
      {
        id: `action ${id} audience`,
        rule: "sameLevel",
        message: ({ words, names }) =>
          words.audience(
            names.action(id),
            [...levels].map((level) => names.level(school.levels[level].id)),
            onlyForNeed,
          ),
        without: open,
        concessions: [
          {
            id: `action ${id} open`,
            price: 3,
            most: 1,
            message:
              () =>
              ({ words, names }) =>
                words.openAction(names.action(id)),
            grant: open,
          },
        ],
      },
    ];
  });
}
