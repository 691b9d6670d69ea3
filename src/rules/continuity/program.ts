import { addTo } from "../../domain/maps.js";
import { type Linear, scaled, sumOf, type Term } from "../../program/program.js";
import { decidedPeriods, openPeriods } from "../../variables/horizon.js";
import type { Model } from "../../variables/model.js";
import { announcedPlaces, changesIn, placeCount } from "./places.js";
import { type ContinuitySettings, PEOPLE, type People, termsFor } from "./settings.js";

/**
 * Changes as expressions: of the students of a cohort at an announced place `|c| - x`, of a teacher `1 - y`; where the
 * column does not exist, all of them.
 */
function changes(model: Model, settings: ContinuitySettings, people: People, weighted: boolean): Linear {
  const { school, horizon, cohorts } = model;
  const columns = columnsOf(model, people);
  const cohortOf = new Map(cohorts.flatMap(({ index, students }) => students.map((student) => [student, index] as const)));
  const terms: Term[] = [];
  let constant = 0;
  for (const { period, slot, action, inBudget, [people]: announced } of announcedPlaces(school, settings)) {
    if (!horizon.periods.includes(period) || (!weighted && !inBudget)) continue;
    const counted = new Set<number>();
    for (const [each, weight] of announced) {
      const factor = weighted ? weight : 1;
      constant += factor;
      // Members of a cohort are announced alike: the column counts them all.
      const who = people === "students" ? cohortOf.get(each) : each;
      if (who === undefined || counted.has(who)) continue;
      counted.add(who);
      for (const column of columns.get(`${who}/${period}/${slot}/${action}`) ?? []) terms.push([column, -factor]);
    }
  }
  return { terms, constant };
}

/** Columns of attendance by cohort, or of leading by teacher, at each period, slot and action. */
function columnsOf({ variables }: Model, people: People): Map<string, number[]> {
  const columns = new Map<string, number[]>();
  for (const { period, slot, action, attendances, leads } of variables.cells) {
    const here =
      people === "students"
        ? attendances.map(({ cohort, column }) => ({ who: cohort, column }))
        : leads.map(({ teacher, column }) => ({ who: teacher, column }));
    for (const { who, column } of here) {
      const key = `${who}/${period}/${slot}/${action}`;
      addTo(columns, key, column);
    }
  }
  return columns;
}

/** What the changes of the horizon cost. */
export function costOfChanges(model: Model, settings: ContinuitySettings): Linear {
  return sumOf(PEOPLE.map((people) => scaled(changes(model, settings, people, true), termsFor(settings, people).price)));
}

/** Keeps as many in their announced places as the budgets of changes ask. */
export function addChangeBudgets(model: Model, settings: ContinuitySettings): void {
  for (const people of PEOPLE) {
    const { most } = termsFor(settings, people);
    if (most === undefined) continue;
    const { terms, constant } = changes(model, settings, people, false);
    const due = constant - openChanges(model, settings, people, most);
    if (due <= 0) continue;
    const kept = terms.map(([column, factor]) => [column, -factor] as const);
    // Where nothing announced can be kept nothing meets the row, whatever the common slots: it must not seem to be one about these.
    if (kept.length === 0) kept.push([model.program.addColumn(`kept[${people}]`, { upper: 0 }), 1]);
    model.program.addAtLeast(`announced places of ${people} kept`, kept, due);
  }
}

/**
 * Changes open to the horizon: what decided periods leave, or this horizon's share of it, in proportion to the places
 * announced and rounded up; where periods together take too many, they are planned one after the other.
 */
function openChanges(model: Model, settings: ContinuitySettings, people: People, most: number): number {
  const { school, horizon } = model;
  const left = most - changesIn(school, settings, horizon.decided, people, decidedPeriods(horizon)).count;
  if (horizon.budgets === "whole") return left;
  const places = announcedPlaces(school, settings);
  const now = placeCount(places, people, horizon.periods);
  const later = placeCount(places, people, openPeriods(school, horizon));
  return now + later === 0 ? left : Math.ceil((left * now) / (now + later) - NOISE);
}

const NOISE = 1e-9;
