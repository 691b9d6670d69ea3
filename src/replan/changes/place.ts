import type { ActionInput } from "../../domain/problem.js";
import { planLevels } from "../../read/levels.js";
import { issueAt, type Maker, taken, unknown } from "./state.js";
import { forgetAction, withLocks } from "./without.js";

export const roomLost: Maker<{ readonly room: string }> = {
  issues: ({ problem }, { room }) => unknown("room", problem.rooms, ["room"], room),
  apply: ({ problem, announced }, { room }) => ({
    problem: { ...problem, ...(problem.rooms && { rooms: problem.rooms.filter(({ id }) => id !== room) }) },
    announced,
  }),
};

export interface SlotLost {
  readonly slot: string;
  readonly level?: string | undefined;
}

export const slotLost: Maker<SlotLost> = {
  issues: ({ problem }, { slot, level }) => [
    ...unknown("slot", problem.slots, ["slot"], slot),
    ...(level === undefined || problem.divisions.some((division) => division.level === level)
      ? []
      : [issueAt("unknown-id", ["level"], "no level has this id", level, "Use the id of a level of the problem.")]),
  ],
  // A slot in which the divisions have lessons is no common slot, whatever the level's candidates are.
  apply: ({ problem, announced }, { slot, level }) => {
    const planned = planLevels(problem).filter(({ levelIds }) => level === undefined || levelIds.includes(level));
    const lost = new Set(planned.flatMap(({ levelIds }) => levelIds));
    const divisions = problem.divisions.map((each) =>
      lost.has(each.level) && !each.busy.includes(slot) ? { ...each, busy: [...each.busy, slot] } : each,
    );
    return {
      problem: withLocks({ ...problem, divisions }, (locks) => ({
        ...locks,
        slots: locks.slots.filter((lock) => !(lock.common && lock.slot === slot && lost.has(lock.level))),
      })),
      announced,
    };
  },
};

export const actionAdded: Maker<{ readonly action: ActionInput }> = {
  issues: ({ problem }, { action }) => [
    ...taken("action", problem.actions, ["action", "id"], action.id),
    ...(action.levels ?? []).flatMap((level, index) =>
      problem.divisions.some((division) => division.level === level)
        ? []
        : [issueAt("unknown-id", ["action", "levels", index], "no level has this id", level, "Use the id of a level of the problem.")],
    ),
  ],
  apply: ({ problem, announced }, { action }) => ({ problem: { ...problem, actions: [...(problem.actions ?? []), action] }, announced }),
};

export const actionClosed: Maker<{ readonly action: string }> = {
  issues: ({ problem }, { action }) => unknown("action", problem.actions, ["action"], action),
  apply: ({ problem, announced }, { action }) => ({
    problem: forgetAction({ ...problem, actions: (problem.actions ?? []).filter(({ id }) => id !== action) }, action),
    announced,
  }),
};
