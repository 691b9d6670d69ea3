import { lastWeekSlots } from "../../calendar/lastWeek.js";
import { type Issue, PlageInputError, shownValue } from "../../domain/issue.js";
import { addTo } from "../../domain/maps.js";
import type { School } from "../../domain/school.js";
import { parseShape } from "../../read/shape.js";
import { readPlan } from "../../solve/readPlan.js";
import { type BilanOptions, bilanOptionsSchema } from "../options.js";
import { chooseTimes } from "./choose.js";
import { concernedBy, diaryOf } from "./diary.js";
import { type BilanMeeting, heldMeeting, unheldMeeting } from "./meeting.js";

/**
 * A team meeting of each level at the end of each period (of its last part, where it is cut in parts), when the teachers concerned are free: by period, then by
 * level, in the order of the problem.
 *
 * Concerned are those who lead a group of the level in the period and, unless `options.concerned` is `leaders`, those
 * who teach one of its divisions. A bilan is held in a slot of the grid (or of `options.slots`) in the last week of
 * class of the period, on a real day of class and in its week A or B; in an undated problem, in the period's last week.
 * Nobody comes who is busy in the slot or leads a group on that date. Bilans of two levels that share a teacher
 * concerned are never at the same time.
 *
 * Slots are chosen for the most teachers present in all bilans of the period, each presence counting the same; then
 * for the most bilans held, the latest, and the latest for each level in turn. The timetable is taken as it is:
 * `verify` tells whether it holds.
 *
 * @throws {PlageInputError} when the problem, the timetable or the options cannot be read, the timetable is of another
 *   problem, or a slot is not of the grid
 */
export function bilanMeetings(problem: unknown, timetable: unknown, options: BilanOptions = {}): BilanMeeting[] {
  const { slots, concerned } = parseShape(bilanOptionsSchema, options);
  const { school, plan, timetable: written } = readPlan(problem, timetable);
  const allowed = slotsOf(school, slots);
  const weeks = lastWeekSlots(school.problem);
  const dutyOf = diaryOf(school, plan, written.groups);
  return school.periods.flatMap(({ index: period, span }): BilanMeeting[] => {
    if (school.periods[period + 1]?.span === span) return [];
    const times = [...weeks[period]]
      .filter(([slot]) => allowed.has(slot))
      .map(([slot, date]) => ({ slot: school.slots[slot], date }))
      .sort((a, b) => a.slot.day - b.slot.day || a.slot.start - b.slot.start);
    const teams = school.levels.map((level) => concernedBy(school, plan, period, level.index, concerned === "leadersAndTeachers"));
    const duties = teams.map((team) => times.map(({ slot, date }) => team.map((teacher) => dutyOf(teacher, period, slot.index, date))));
    const present = duties.map((own) => own.map((inTime) => inTime.filter((duty) => duty === undefined).length));
    const choice = chooseTimes({ present, apart: sharedTeams(teams) });
    return school.levels.map((level) => {
      const meeting = { school, period, level: level.index, teams, times, duties: duties[level.index], choice };
      const time = choice.times[level.index];
      return time === undefined ? unheldMeeting(meeting) : heldMeeting(meeting, time);
    });
  });
}

function slotsOf(school: School, ids: readonly string[] | undefined): Set<number> {
  if (ids === undefined) return new Set(school.slots.keys());
  const at = new Map(school.slots.map(({ id, index }) => [id, index]));
  const issues = ids.flatMap((id, index): Issue[] =>
    at.has(id)
      ? []
      : [
          {
            code: "unknown-id",
            path: ["slots", index],
            message: "no slot has this id",
            value: shownValue(id),
            hint: "Use the id of a slot of the problem.",
          },
        ],
  );
  if (issues.length > 0) throw new PlageInputError(issues);
  return new Set(ids.map((id) => at.get(id) as number));
}

/** The levels that each teacher is concerned with, where there are several; each such set once. */
function sharedTeams(teams: readonly (readonly number[])[]): number[][] {
  const levels = new Map<number, number[]>();
  teams.forEach((team, level) => {
    for (const teacher of team) addTo(levels, teacher, level);
  });
  const sets = [...levels.values()].filter((each) => each.length > 1);
  return [...new Map(sets.map((each) => [each.join(), each])).values()];
}
