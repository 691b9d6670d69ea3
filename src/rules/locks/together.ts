import { isPresent } from "../../domain/school.js";
import type { Term } from "../../program/program.js";
import type { Model } from "../../variables/model.js";
import { attendanceTerms, type Cell } from "../../variables/variables.js";
import { cohortOf, columnsOf } from "./columns.js";
import { blocksOf, pairsOf } from "./company.js";
import type { LockSettings } from "./settings.js";

/** Members of a block attend the same action, and their groups and those without them are filled as their sizes ask. */
export function keepTogether(model: Model, locks: LockSettings): void {
  const blocks = blocksOf(model.school, locks).map((block) => block.map((student) => cohortOf(model.cohorts, student)));
  for (const block of blocks) attendAlike(model, block);
  if (blocks.length > 0) for (const cell of model.variables.cells) seatBlocks(model, cell, blocks);
}

function attendAlike({ variables, program }: Model, block: readonly number[]): void {
  for (const cell of variables.cells) {
    const name = program.nameOf(cell.groups).slice(2, -1);
    const [first, ...others] = block
      .map((cohort) => ({ cohort, columns: columnsOf(cell, cohort), present: isThere(variables.presences, cell, cohort) }))
      .filter((each) => each.present);
    for (const other of others) {
      const terms: Term[] = [
        ...first.columns.map((column) => [column, 1] as const),
        ...other.columns.map((column) => [column, -1] as const),
      ];
      program.addEqual(`together ${name} ${first.cohort}-${other.cohort}`, terms, 0);
    }
  }
}

/**
 * Blocks in the groups of a cell: none is larger than a group; one that fills more than half of a group has it to
 * itself; and what one has beyond the fewest of its group fills no other, so that others must.
 */
function seatBlocks({ school, program }: Model, cell: Cell, blocks: readonly (readonly number[])[]): void {
  const name = program.nameOf(cell.groups).slice(2, -1);
  const { min, max } = school.actions[cell.action];
  const seated = blocks.map((block) => block.flatMap((cohort) => columnsOf(cell, cohort)));
  const comes = ([first]: readonly number[], factor = 1): Term => [first, factor];
  for (const columns of seated) if (columns.length > max) program.addAtMost(`together too many ${name}`, [comes(columns)], 0);
  const fitting = seated.filter((columns) => columns.length > 0 && columns.length <= max);
  const large = fitting.filter((columns) => 2 * columns.length > max);
  if (large.length > 1) {
    program.addAtMost(`blocks in groups ${name}`, [...large.map((columns) => comes(columns)), [cell.groups, -1]], 0);
  }
  const surplus = fitting.filter((columns) => columns.length > min);
  for (const set of surplus.length > 1 ? [...surplus.map((each) => [each]), surplus] : [surplus]) {
    if (set.length === 0) continue;
    const inBlocks = new Set(set.flat());
    const others = attendanceTerms(cell).filter(([column]) => !inBlocks.has(column));
    program.addAtLeast(`others in groups ${name}`, [...others, ...set.map((each) => comes(each, min)), [cell.groups, -min]], 0);
  }
}

/** Students of two levels who stay together: where both are present, a slot is common to both levels or to neither. */
export function shareSlots({ school, horizon, variables, program }: Model, locks: LockSettings): void {
  const stated = new Set<string>();
  for (const pair of pairsOf(school, locks).together) {
    const [a, b] = pair.map((student) => school.students[student]);
    if (a.level === b.level) continue;
    for (const slot of school.slots) {
      if (
        !horizon.periods.some(
          (period) => isPresent(school, period, slot.index, a.division) && isPresent(school, period, slot.index, b.division),
        )
      )
        continue;
      const name = `together slot ${school.levels[a.level].id}|${school.levels[b.level].id} ${slot.id}`;
      if (stated.has(name)) continue;
      stated.add(name);
      const terms = [a, b].flatMap(({ level }, k): Term[] =>
        variables.commonSlot[level][slot.index] < 0 ? [] : [[variables.commonSlot[level][slot.index], k === 0 ? 1 : -1]],
      );
      if (terms.length > 0) program.addEqual(name, terms, 0);
    }
  }
}

function isThere(presences: Model["variables"]["presences"], cell: Cell, cohort: number): boolean {
  return presences.some((each) => each.cohort === cohort && each.period === cell.period && each.slot === cell.slot);
}
