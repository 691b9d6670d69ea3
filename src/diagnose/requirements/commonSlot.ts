import type { Level, School } from "../../domain/school.js";
import { less, withEntry, withSettings } from "../../read/edit.js";
import type { Concession, Message, Requirement } from "../requirement.js";

interface Settings {
  readonly perWeek: number | { readonly min: number; readonly max: number };
  readonly differentDays: boolean;
  readonly doubleBlock: boolean;
  readonly days?: readonly number[];
}

/** How many common slots each level has, where they may lie, and the lessons that they must not meet. */
export function ofCommonSlot(school: School): Requirement[] {
  const settings = school.problem.rules.commonSlot as Settings;
  return [
    ...school.levels.flatMap((level) => [...perWeek(level, settings), ...candidates(school, level)]),
    ...school.divisions.flatMap((division) => lessons(school, division.index)),
    ...shapes(settings),
  ];
}

/** All slots of the grid, for a level that may have as many as it likes. */
const ANY = { min: 0, max: 1_000 };

function perWeek(level: Level, settings: Settings): Requirement[] {
  const stated = level.commonSlots ?? settings.perWeek;
  const { min, max } = typeof stated === "number" ? { min: stated, max: stated } : stated;
  const ranged = (problem: Parameters<Requirement["without"]>[0], range: { min: number; max: number }) =>
    level.levelIds.reduce((all, id) => withEntry(all, "levels", id, () => ({ commonSlots: range })), problem);
  const fewer: Concession = {
    id: `level ${level.id} fewer`,
    price: 10,
    most: min,
    message:
      (amount) =>
      ({ words, names }) =>
        words.fewerSlots(names.level(level.id), min, min - amount),
    grant: (problem, amount) => ranged(problem, { min: min - amount, max }),
  };
  const more: Concession = {
    id: `level ${level.id} more`,
    price: 8,
    most: 10,
    message:
      (amount) =>
      ({ words, names }) =>
        words.moreSlots(names.level(level.id), max, max + amount),
    grant: (problem, amount) => ranged(problem, { min, max: max + amount }),
  };
  return [
    {
      id: `level ${level.id} slots`,
      rule: "commonSlot",
      message: ({ words, names }) => words.perWeek(names.level(level.id), min, max),
      without: (problem) => ranged(problem, ANY),
      concessions: [more, ...(min > 0 ? [fewer] : [])],
    },
  ];
}

function candidates({ problem, slots }: School, level: Level): Requirement[] {
  if (level.candidates.length === slots.length) return [];
  const others = slots.filter((slot) => !level.candidates.includes(slot.index)).map((slot) => slot.id);
  const open = (current: typeof problem, added: readonly string[]) =>
    level.levelIds.reduce(
      (all, id) =>
        withEntry(all, "levels", id, (each) => (each.candidates ? { candidates: [...new Set([...each.candidates, ...added])] } : {})),
      current,
    );
  return [
    {
      id: `level ${level.id} candidates`,
      rule: "commonSlot",
      message: ({ words, names }) =>
        words.candidates(
          names.level(level.id),
          level.candidates.map((slot) => names.slot(slots[slot].id)),
        ),
      without: (current) => open(current, others),
      concessions: others.map((slot) => ({
        id: `level ${level.id} candidate ${slot}`,
        price: 3,
        most: 1,
        message:
          () =>
          ({ words, names }) =>
            words.allowSlot(names.level(level.id), names.slot(slot)),
        grant: (current) => open(current, [slot]),
      })),
    },
  ];
}

function lessons(school: School, index: number): Requirement[] {
  const { id, busy, level } = school.divisions[index];
  const slots = [...busy].filter((slot) => school.levels[level].candidates.includes(slot)).map((slot) => school.slots[slot].id);
  if (busy.size === 0) return [];
  return [
    {
      id: `division ${id} lessons`,
      rule: "commonSlot",
      message: ({ words, names }) => words.lessons(names.division(id), slots.map(names.slot)),
      without: (problem) => withEntry(problem, "divisions", id, () => ({ busy: [] })),
      concessions: slots.map((slot) => ({
        id: `division ${id} free ${slot}`,
        price: 4,
        most: 1,
        message:
          () =>
          ({ words, names }) =>
            words.moveLesson(names.division(id), names.slot(slot)),
        grant: (problem) => withEntry(problem, "divisions", id, (division) => ({ busy: less(division.busy, slot) })),
      })),
    },
  ];
}

function shapes({ differentDays, doubleBlock, days }: Settings): Requirement[] {
  const wishes = [
    { name: "differentDays", holds: differentDays, open: false },
    { name: "doubleBlock", holds: doubleBlock, open: false },
    { name: "days", holds: days !== undefined, open: undefined },
  ] as const;
  return wishes
    .filter(({ holds }) => holds)
    .map(({ name, open }) => {
      const message: Message = ({ words, days: names }) => words[name]((days ?? []).map((day) => names[day - 1]));
      const without: Requirement["without"] = (problem) => withSettings(problem, "commonSlot", { [name]: open });
      const giveUp: Message = (speech) => speech.words.giveUp(message(speech));
      return {
        id: `common slots ${name}`,
        rule: "commonSlot",
        message,
        without,
        concessions: [{ id: `common slots without ${name}`, price: 4, most: 1, message: () => giveUp, grant: without }],
      };
    });
}
