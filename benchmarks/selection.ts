import { COMPETITORS } from "./competitors/index.js";
import { FAMILIES, SEEDS, UNSEEN_SEEDS } from "./families.js";
import type { Task } from "./record.js";

/** What was asked for on the command line; lists hold parts of names. */
export interface Selection {
  readonly long?: boolean;
  readonly unseen?: boolean;
  readonly families?: readonly string[];
  readonly competitors?: readonly string[];
  readonly seeds?: readonly number[];
  readonly seconds?: number;
}

/** The short form: families with their limits in seconds, and competitors. On two cores it is over in ten minutes. */
const SHORT: Readonly<Record<string, number>> = {
  petit: 10,
  "moyen, 1 period": 15,
  "grand, 1 period": 15,
  "grand, 6 periods": 20,
  partagé: 15,
};
const SHORT_COMPETITORS = ["plage, 2 workers", "floor", "HiGHS, cohorts", "CBC, cohorts", "SCIP, cohorts", "CP-SAT, cohorts"];
const LONG_SECONDS = 60;
/** For families that the short form leaves out, when they are asked for by name. */
const SHORT_SECONDS = 20;

/** All runs asked for, family by family and school by school. */
export function tasksOf({ long = false, unseen = false, families, competitors, seeds, seconds }: Selection): Task[] {
  const names = (ids: readonly string[], asked: readonly string[] | undefined, short: readonly string[]) =>
    asked ? ids.filter((id) => asked.some((part) => id.includes(part))) : long || unseen ? ids : ids.filter((id) => short.includes(id));
  const shown = FAMILIES.filter((family) => families || unseen || !family.unseen).map(({ name }) => name);
  const own = names(shown, families, Object.keys(SHORT));
  const rivals = names(
    COMPETITORS.map(({ id }) => id),
    competitors,
    SHORT_COMPETITORS,
  );
  const all = unseen ? UNSEEN_SEEDS : SEEDS;
  return own.flatMap((family) =>
    (seeds ?? (long ? all : all.slice(0, 1))).flatMap((seed) =>
      rivals.map((competitor) => ({
        family,
        seed,
        competitor,
        seconds: seconds ?? (long ? LONG_SECONDS : (SHORT[family] ?? SHORT_SECONDS)),
      })),
    ),
  );
}
