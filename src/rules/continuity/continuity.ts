import type { Breach } from "../../domain/breach.js";
import type { School } from "../../domain/school.js";
import { scaled } from "../../program/program.js";
import type { Horizon } from "../../variables/horizon.js";
import { defineRule } from "../rule.js";
import { counted } from "../words.js";
import { announcedGroups, changesIn, placesOfStudent } from "./places.js";
import { addChangeBudgets, costOfChanges } from "./program.js";
import { type ContinuitySettings, continuitySettings, PEOPLE, termsFor, unknownAnnouncedIds, unknownAnnouncedPeriods } from "./settings.js";

/** Where a student was announced in the horizon, with the weight of leaving: nothing where no change of theirs counts. */
function ownPlaces(school: School, horizon: Horizon, student: number, settings: ContinuitySettings): string[] {
  const { price, most } = termsFor(settings, "students");
  return price === 0 && most === undefined ? [] : placesOfStudent(school, settings, student, horizon.periods);
}

export const continuity = defineRule<ContinuitySettings>({
  id: "continuity",
  kind: "hard",
  statement: {
    en: "Students and teachers stay in the groups that were announced, but for at most so many changes, each at a price.",
    fr: "Élèves et intervenants restent dans les groupes annoncés, sauf un nombre limité de changements, chacun ayant un prix.",
  },
  settings: continuitySettings.prefault({}),

  asksNothing: ({ previous, mostMoves, mostTeacherMoves }) =>
    previous.length === 0 || (mostMoves === undefined && mostTeacherMoves === undefined),

  unknownIds: unknownAnnouncedIds,
  contradictions: unknownAnnouncedPeriods,

  distinguishes: (student, school, horizon, settings) => ownPlaces(school, horizon, student, settings).join(),
  followsStudent: (student, school, horizon, settings) => ownPlaces(school, horizon, student, settings).length > 0,

  rows: addChangeBudgets,
  announced: announcedGroups,

  check(school, plan, settings) {
    return PEOPLE.flatMap((people): Breach[] => {
      const { most } = termsFor(settings, people);
      if (most === undefined) return [];
      const { count } = changesIn(school, settings, plan, people);
      if (count <= most) return [];
      const said =
        people === "students"
          ? counted(count, "change of group", "changes of group")
          : counted(count, "change of teacher", "changes of teacher");
      return [
        { rule: "continuity", amount: count - most, unit: "changes", sentence: `The plan makes ${said} where at most ${most} are asked.` },
      ];
    });
  },

  contributes: {
    tier: "coverage",
    objective: (model, settings) => scaled(costOfChanges(model, settings), -1),
    score: (school, plan, settings) =>
      PEOPLE.reduce((total, people) => total - termsFor(settings, people).price * changesIn(school, settings, plan, people).weight, 0),
    best: () => 0,
  },
});
