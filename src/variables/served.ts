import { divisionMinutes, type School } from "../domain/school.js";
import type { Linear, Program, Term } from "../program/program.js";
import type { Cohort } from "./cohort.js";
import { cohortName } from "./create.js";
import type { Horizon } from "./horizon.js";
import type { Variables } from "./variables.js";

/** Hours of a need that a cohort receives in one period, all members together, up to what each asked. */
export interface Served {
  readonly period: number;
  readonly cohort: number;
  readonly need: number;
  readonly severity: number;
  /** Hours each member asked. */
  readonly asked: number;
  /** At most the hours received: to be maximised. */
  readonly hours: Linear;
}

/**
 * More of a need than was asked earns nothing. Members of a cohort receive their blocks evenly (to one block), so
 * the hours of `T` blocks among `m` members are concave and piecewise linear in `T`: the k-th block of a member
 * adds `min(sum of the k longest blocks, asked)` minus the same for `k - 1`. Exact for one member, and for blocks
 * of equal length; otherwise an upper bound.
 */
export function createServed(
  school: School,
  horizon: Horizon,
  cohorts: readonly Cohort[],
  variables: Variables,
  program: Program,
): Served[] {
  const served: Served[] = [];
  const byCohort = new Map<string, { column: number; slot: number; need: number }[]>();
  for (const presence of variables.presences) {
    const key = `${presence.period}/${presence.cohort}`;
    const entries = byCohort.get(key) ?? [];
    byCohort.set(key, entries);
    for (const { cell, column } of presence.attendances) {
      const need = school.actions[variables.cells[cell].action].need;
      if (need >= 0) entries.push({ column, slot: presence.slot, need });
    }
    for (const { need, column } of presence.parts) if (need >= 0) entries.push({ column, slot: presence.slot, need });
  }
  for (const period of horizon.periods) {
    for (const cohort of cohorts) {
      const entries = byCohort.get(`${period}/${cohort.index}`) ?? [];
      for (const { need, severity, asked } of school.students[cohort.students[0]].needs) {
        if (asked[period] === 0) continue;
        const blocks = entries
          .filter((entry) => entry.need === need)
          .map(({ column, slot }) => ({ column, slot, hours: divisionMinutes(school, period, slot, cohort.division) / 60 }));
        const name = `${cohortName(school, cohort)}:${school.needs[need]},${school.periods[period].id}`;
        const hours = hoursServed(name, blocks, cohort.size, asked[period] / 60, program);
        served.push({ period, cohort: cohort.index, need, severity, asked: asked[period] / 60, hours });
      }
    }
  }
  return served;
}

interface Block {
  readonly column: number;
  readonly slot: number;
  readonly hours: number;
}

function hoursServed(name: string, blocks: readonly Block[], size: number, asked: number, program: Program): Linear {
  const received: Term[] = blocks.map((block) => [block.column, block.hours] as const);
  const lengths = [...new Map(blocks.map((block) => [block.slot, block.hours])).values()].sort((a, b) => b - a);
  if (lengths.reduce((total, each) => total + each, 0) <= asked) return { terms: received, constant: 0 };
  const column = program.addColumn(`served[${name}]`, { upper: size * asked });
  program.addAtMost(`received ${name}`, [[column, 1], ...negated(received)], 0);
  if (size > 1) {
    const steps = stepsOf(lengths, asked);
    const taken = steps.map((_, k) => program.addColumn(`block${k + 1}[${name}]`, { upper: size }));
    program.addAtMost(
      `blocks ${name}`,
      [...taken.map((each) => [each, 1] as const), ...blocks.map((block) => [block.column, -1] as const)],
      0,
    );
    program.addAtMost(`asked ${name}`, [[column, 1], ...taken.map((each, k) => [each, -steps[k]] as const)], 0);
  }
  return { terms: [[column, 1]], constant: 0 };
}

/** What each further block of one member adds, the longest first, until the asked hours are reached. */
function stepsOf(lengths: readonly number[], asked: number): number[] {
  const steps: number[] = [];
  let reached = 0;
  for (const length of lengths) {
    const step = Math.min(length, asked - reached);
    if (step <= 0) break;
    steps.push(step);
    reached += step;
  }
  return steps;
}

function negated(terms: readonly Term[]): Term[] {
  return terms.map(([column, coefficient]) => [column, -coefficient] as const);
}
