import type { Tableau } from "./buildTableau.js";
import type { MovingTableau } from "./movingTableau.js";
import type { Pivots } from "./pivots.js";

/** Far above the library's precision of 1e-8, and taken back before there is an answer. */
const PERTURBATION = 1e-6;

/**
 * Solves a tableau from the basis it holds. The library's first phase is a dual simplex while no reduced cost is
 * positive, but goes in circles where several are zero: so each is first made negative, by a hair of its own. The true
 * costs come back for the second phase, which starts next to its end. `stuck`: the pivots ran out before that.
 */
export function reoptimise(moving: MovingTableau, pivots: Pivots): "solved" | "infeasible" | "stuck" {
  const { tableau } = moving;
  perturbCosts(tableau);
  // After as many pivots as rows in one call, the library would give up the dual ratio test for a rule that circles.
  const atOnce = Math.max(1, tableau.height - 2);
  while (!pivots.run(tableau, () => tableau.phase1(), atOnce)) if (pivots.left === 0) return "stuck";
  if (!tableau.feasible) return "infeasible";
  restoreCosts(moving);
  pivots.run(tableau, () => tableau.phase2());
  return "solved";
}

function perturbCosts({ matrix, width, varIndexByCol }: Tableau): void {
  for (let column = 1; column < width; column++) {
    const share = (varIndexByCol[column] * 0.618_033_988_75) % 1;
    matrix[column] = Math.min(matrix[column], 0) - PERTURBATION * (1 + share);
  }
}

/** Writes into row 0 what the costs of the program are worth at the basis. */
function restoreCosts({ tableau, costs }: MovingTableau): void {
  const { matrix, width, height, varIndexByRow, varIndexByCol } = tableau;
  for (let column = 0; column < width; column++) matrix[column] = costs.get(varIndexByCol[column]) ?? 0;
  for (let row = 1; row < height; row++) {
    const cost = costs.get(varIndexByRow[row]);
    if (!cost) continue;
    for (let column = 0; column < width; column++) matrix[column] -= cost * matrix[row * width + column];
  }
}
