import type { Plan, PlannedSelfStudy } from "../../src/domain/plan.js";
import type { School } from "../../src/domain/school.js";
import { triedTeacherChanges } from "./exhaustive/changes.js";
import { budgetsOf, type Outcome, outcomesOf } from "./exhaustive/groups.js";
import { type Place, placesOf, SELF_STUDY } from "./exhaustive/places.js";
import { type Settings, settingsIn } from "./exhaustive/settings.js";
import { slotChoices } from "./exhaustive/slots.js";
import { type Seats, serviceOf } from "./exhaustive/students.js";
import { cheapestYear } from "./exhaustive/year.js";

/** The best of every tier in turn, each given the tiers above at their best less their tolerance. */
export interface Optimum {
  readonly coverage: number;
  readonly fairness: number;
  readonly economy: number;
  /** A plan that has all three within the tolerances. */
  readonly plan: Plan;
  /** Seatings of all students that were looked at. */
  readonly visited: number;
}

interface Candidate {
  readonly coverage: number;
  readonly fairness: number;
  /** Changes of teachers that are paid for. */
  readonly mostChanges: number;
  readonly common: readonly (readonly number[])[];
  readonly places: readonly Place[];
  readonly seats: Seats;
}

const NOISE = 1e-9;

/**
 * Visits every named assignment of a tiny school: common slots, what each student does in each place, groups,
 * teachers, rooms and payers. It shares no program, cohort or row with the library. Undefined when no plan exists.
 */
export function exhaustiveOptimum(school: School): Optimum | undefined {
  const settings = settingsIn(school);
  const candidates = allCandidates(school, settings);
  const yearOf = yearFinder(school, settings);
  const first = best(
    candidates,
    (each) => each.coverage,
    (each) => yearOf(each) !== undefined,
  );
  if (!first) return undefined;
  const covering = candidates.filter((each) => each.coverage >= first.coverage - settings.coverage.tolerance - NOISE);
  const fairest = best(
    covering,
    (each) => each.fairness,
    (each) => yearOf(each) !== undefined,
  ) as Candidate;
  const fair = covering.filter((each) => each.fairness >= fairest.fairness - settings.fairness.tolerance - NOISE);
  let cheapest: { candidate: Candidate; year: Outcome } | undefined;
  for (const candidate of fair) {
    const year = yearOf(candidate, cheapest?.year.cost);
    if (year) cheapest = { candidate, year };
  }
  if (!cheapest) throw new Error("the fairest candidate has no year");
  return {
    coverage: first.coverage,
    fairness: fairest.fairness,
    economy: cheapest.year.cost,
    plan: planOf(school, cheapest.candidate, cheapest.year),
    visited: candidates.length,
  };
}

function allCandidates(school: School, settings: Settings): Candidate[] {
  const candidates: Candidate[] = [];
  const changes = triedTeacherChanges(school, settings);
  for (const common of slotChoices(school, settings)) {
    const places = placesOf(school, settings, common);
    const visit = (seats: Seats) => {
      if (seats.length < places.length) {
        for (const seating of places[seats.length].seatings) visit([...seats, seating]);
        return;
      }
      const service = serviceOf(school, settings, places, seats);
      if (!service) return;
      const { coverage, fairness } = service;
      for (const { most, cost } of changes)
        candidates.push({ coverage: coverage - cost, fairness, mostChanges: most, common, places, seats });
    };
    visit([]);
  }
  return candidates;
}

/** The first that holds, from the greatest value down. */
function best(
  candidates: readonly Candidate[],
  value: (each: Candidate) => number,
  holds: (each: Candidate) => boolean,
): Candidate | undefined {
  return [...candidates].sort((a, b) => value(b) - value(a)).find(holds);
}

/** Finds the cheapest groups of a candidate; outcomes of a place are worked out once a seating. */
function yearFinder(school: School, settings: Settings): (candidate: Candidate, below?: number) => Outcome | undefined {
  const budgets = budgetsOf(school, settings);
  const known = new Map<string, Outcome[]>();
  const outcomes = ({ period, slot }: Place, seating: readonly number[]) => {
    const key = `${period}/${slot}/${seating.join()}`;
    const found = known.get(key) ?? outcomesOf(school, settings, budgets, period, slot, seating);
    known.set(key, found);
    return found;
  };
  return ({ places, seats, mostChanges }, below) =>
    cheapestYear(
      school,
      settings,
      budgets,
      places.map((place, k) => outcomes(place, seats[k])),
      mostChanges,
      below,
    );
}

function planOf(school: School, { common, places, seats }: Candidate, { groups }: Outcome): Plan {
  const selfStudy = places.flatMap(({ period, slot }, k): PlannedSelfStudy[] =>
    school.levels.flatMap((level) => {
      const students = level.students.filter((student) => seats[k][student] === SELF_STUDY);
      return students.length === 0 ? [] : [{ period, slot, level: level.index, students }];
    }),
  );
  return { commonSlots: common, groups, selfStudy };
}
