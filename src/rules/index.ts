import { coLed } from "./coLed.js";
import { commonSlot } from "./commonSlot.js";
import { composition } from "./composition/composition.js";
import { continuity } from "./continuity/continuity.js";
import { coverage } from "./coverage.js";
import { divisionHours } from "./divisionHours.js";
import { economy } from "./economy.js";
import { fairness } from "./fairness.js";
import { fewActions } from "./fewActions.js";
import { groupSize } from "./groupSize.js";
import { hourBudget } from "./hourBudget.js";
import { hourPool } from "./hourPool.js";
import { locks } from "./locks/locks.js";
import { noFrozenGroups } from "./noFrozenGroups/noFrozenGroups.js";
import { onePlace } from "./onePlace.js";
import { rooms } from "./rooms.js";
import type { Rule } from "./rule.js";
import { sameLevel } from "./sameLevel.js";
import { teachers } from "./teachers.js";

/** Every rule: the hard ones as a school would list them, then the soft ones by tier. */
export const RULES: readonly Rule[] = [
  commonSlot,
  onePlace,
  teachers,
  groupSize,
  divisionHours,
  hourPool,
  hourBudget,
  rooms,
  sameLevel,
  fewActions,
  noFrozenGroups,
  coLed,
  locks,
  continuity,
  coverage,
  fairness,
  economy,
  composition,
];
