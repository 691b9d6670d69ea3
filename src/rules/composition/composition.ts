import { z } from "zod";
import { weight } from "../../domain/fields.js";
import type { PlannedGroup } from "../../domain/plan.js";
import type { School } from "../../domain/school.js";
import { defineRule } from "../rule.js";
import { continuity, type Leaders, mix, preference, reinvestment, severity } from "./criteria.js";

const settings = z.strictObject({
  mix: weight.default(1).describe("Weight of groups that mix divisions."),
  severity: weight.default(1).describe("Weight of groups of like severity."),
  preferences: weight.default(1).describe("Weight of teachers' preferences."),
  reinvestment: weight.default(1).describe("Weight of leaders who teach their students in ordinary class."),
  groups: z
    .enum(["free", "stable", "renewed"])
    .default("free")
    .describe("Whether students should keep, or change, their leader from one period to the next."),
  continuity: weight.default(1).describe("Weight of the wish above."),
  tutor: weight.default(2).describe("Weight of a tutor who stays the same all year (modality tutorat)."),
});
type CompositionSettings = z.output<typeof settings>;

/** Weighted mean of the criteria that say something of the group; 1 when none does. */
function groupQuality(school: School, group: PlannedGroup, before: Leaders, settings: CompositionSettings): number {
  let total = 0;
  let weights = 0;
  const add = (value: number | undefined, factor: number) => {
    if (value === undefined) return;
    total += factor * value;
    weights += factor;
  };
  add(mix(school, group, before), settings.mix);
  add(severity(school, group, before), settings.severity);
  add(preference(school, group, before), settings.preferences);
  add(reinvestment(school, group, before), settings.reinvestment);
  const kept = continuity(school, group, before);
  if (school.actions[group.action].modality === "tutorat") add(kept, settings.tutor);
  else if (settings.groups !== "free" && kept !== undefined) add(settings.groups === "stable" ? kept : 1 - kept, settings.continuity);
  return weights === 0 ? 1 : total / weights;
}

const leaders = new WeakMap<readonly PlannedGroup[], Map<string, Leaders>>();

/** Who led whom in the group's action the period before, counted once for a list of groups. */
function leadersBefore(group: PlannedGroup, groups: readonly PlannedGroup[]): Leaders {
  const known = leaders.get(groups) ?? new Map<string, Leaders>();
  leaders.set(groups, known);
  const key = `${group.period}/${group.action}`;
  const found = known.get(key) ?? countLeaders(groups, group.period - 1, group.action);
  known.set(key, found);
  return found;
}

function countLeaders(groups: readonly PlannedGroup[], period: number, action: number): Leaders {
  const counted = new Map<number, Set<number>>();
  for (const group of groups) {
    if (group.period !== period || group.action !== action) continue;
    for (const student of group.students) counted.set(student, new Set([...(counted.get(student) ?? []), ...group.teachers]));
  }
  return counted;
}

export const composition = defineRule<CompositionSettings>({
  id: "composition",
  kind: "soft",
  statement: {
    en: "Groups mix divisions, gather like severities, suit their leaders, whom students know from class, and keep or renew as asked; a tutor stays all year.",
    fr: "Les groupes mêlent les divisions, réunissent des gravités proches et conviennent à leurs intervenants, que les élèves connaissent de la classe.",
  },
  settings: settings.prefault({}),

  contributes: {
    tier: "composition",
    quality: (school, group, groups, settings) => groupQuality(school, group, leadersBefore(group, groups), settings),
    score(school, { groups }, settings) {
      if (groups.length === 0) return 1;
      return (
        groups.reduce((total, group) => total + groupQuality(school, group, leadersBefore(group, groups), settings), 0) / groups.length
      );
    },
    best: () => 1,
  },
});
