import { addTo } from "../domain/maps.js";
import type { Program } from "../program/program.js";
import type { Model } from "../variables/model.js";
import type { Cell } from "../variables/variables.js";

/** Sets of decisions that depend on each other most: the cells of a level in a slot, of a slot, of a level. */
export function regionsOf(model: Model): number[][] {
  return [
    ...setsBy(model, (cell) => `${cell.level}/${cell.slot}`),
    ...setsBy(model, (cell) => String(cell.slot)),
    ...setsBy(model, (cell) => String(cell.level)),
  ];
}

/** Sets of decisions by what their cells have in common. */
export function setsBy(model: Model, keyOf: (cell: Cell) => string): number[][] {
  const sets = new Map<string, Cell[]>();
  for (const cell of model.variables.cells) {
    const key = keyOf(cell);
    addTo(sets, key, cell);
  }
  return [...sets.values()].map((cells) => decisionsAround(model, cells));
}

/** How many groups the cells have, and the decisions above it, such as whether the action is offered at all. */
export function decisionsAround({ program }: Model, cells: readonly Cell[]): number[] {
  const companions = companionsOf(program);
  return [...new Set(cells.flatMap(({ groups }) => [groups, ...(companions.get(groups) ?? [])]))];
}

const cache = new WeakMap<readonly number[], Map<number, number[]>>();

/** Open decisions of other ranks that share a row with a decision of the lowest rank, such as whether it is offered at all. */
function companionsOf(program: Program): Map<number, number[]> {
  const known = cache.get(program.rowStart);
  if (known) return known;
  const companions = new Map<number, number[]>();
  for (let row = 0; row < program.rowCount; row++) {
    const columns = program.entryColumn.slice(program.rowStart[row], program.rowStart[row + 1]);
    const above = columns.filter((column) => program.rank[column] > 1 && program.lower[column] < program.upper[column]);
    if (above.length === 0) continue;
    for (const column of columns) if (program.rank[column] === 1) companions.set(column, [...(companions.get(column) ?? []), ...above]);
  }
  cache.set(program.rowStart, companions);
  return companions;
}
