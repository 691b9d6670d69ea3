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
export function setsBy({ program, variables }: Model, keyOf: (cell: Cell) => string): number[][] {
  const companions = companionsOf(program);
  const sets = new Map<string, Set<number>>();
  for (const cell of variables.cells) {
    const key = keyOf(cell);
    const set = sets.get(key) ?? new Set();
    sets.set(key, set);
    for (const column of [cell.groups, ...(companions.get(cell.groups) ?? [])]) set.add(column);
  }
  return [...sets.values()].map((set) => [...set]);
}

const cache = new WeakMap<readonly string[], Map<number, number[]>>();

/** Open decisions of other ranks that share a row with a decision of the lowest rank, such as whether it is offered at all. */
function companionsOf(program: Program): Map<number, number[]> {
  const known = cache.get(program.rowNames);
  if (known) return known;
  const companions = new Map<number, number[]>();
  for (let row = 0; row < program.rowCount; row++) {
    const columns = program.entryColumn.slice(program.rowStart[row], program.rowStart[row + 1]);
    const above = columns.filter((column) => program.rank[column] > 1 && program.lower[column] < program.upper[column]);
    if (above.length === 0) continue;
    for (const column of columns) if (program.rank[column] === 1) companions.set(column, [...(companions.get(column) ?? []), ...above]);
  }
  cache.set(program.rowNames, companions);
  return companions;
}
