import type { School } from "../../domain/school.js";
import { withSettings } from "../../read/edit.js";
import type { Requirement } from "../requirement.js";

/** That students who find no group do not go to self-study. */
export function ofOnePlace({ problem }: School): Requirement[] {
  if ((problem.rules.onePlace as { selfStudy: boolean }).selfStudy) return [];
  const allowed = (each: typeof problem) => withSettings(each, "onePlace", { selfStudy: true });
  return [
    {
      id: "no self-study",
      rule: "onePlace",
      message: ({ words }) => words.noSelfStudy,
      without: allowed,
      concessions: [
        {
          id: "self-study",
          price: 6,
          most: 1,
          message:
            () =>
            ({ words }) =>
              words.allowSelfStudy,
          grant: allowed,
        },
      ],
    },
  ];
}
