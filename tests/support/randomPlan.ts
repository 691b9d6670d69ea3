import { randomStream } from "../../src/generate/random.js";
import type { ProblemInput } from "../../src/read/schema.js";
import { type GroupText, LUN, MAR } from "./smallSchool.js";

/** A school of three divisions with preferences, lessons and a wish on groups, and groups drawn at random for all its slots. */
export function randomYear(seed: number): { problem: ProblemInput; groups: GroupText[] } {
  const random = randomStream(seed, "year");
  const ids = (stem: string, count: number) => Array.from({ length: count }, (_, index) => `${stem}${index}`);
  const divisions = ["A", "B", "C"];
  const actions = ["lire", "dire", "libre"];
  const students = ids("s", random.int(4, 14));
  const teachers = ids("t", 5);
  const periods = ids("P", random.int(1, 3));
  const slots = [LUN, MAR].slice(0, random.int(1, 2));
  const some = (list: readonly string[]) => list.filter(() => random.chance(0.4));
  const problem: ProblemInput = {
    slots,
    periods: periods.map((id) => ({ id })),
    levels: [{ id: "2de", commonSlots: slots.length }],
    divisions: divisions.map((id) => ({ id, level: "2de" })),
    students: students.map((id, index) => ({
      id,
      division: divisions[index % 3],
      needs: Object.fromEntries(some(["lire", "dire"]).map((need) => [need, random.int(1, 4)])),
    })),
    teachers: teachers.map((id) => ({ id, skills: actions, prefers: some([...actions, "lun"]), teaches: some(divisions) })),
    actions: actions.map((id) => ({
      id,
      ...(id === "libre" ? {} : { need: id }),
      modality: random.pick(["soutien", "tutorat"]),
      min: 1,
      max: 20,
    })),
    rules: {
      composition: { groups: random.pick(["free", "stable", "renewed"]), continuity: 3 },
      locks: random.chance(0.5) ? { together: [["s0", "s1"]], apart: [["s2", "s3"]] } : {},
    },
  };
  const groups = periods.flatMap((period) =>
    slots.flatMap((slot) => {
      const leaders = random.shuffle([...teachers]);
      const parts = Array.from({ length: random.int(2, 5) }, () => ({ action: random.pick(actions), students: [] as string[] }));
      for (const student of random.shuffle([...students])) {
        const apart = student === "s2" ? "s3" : "s2";
        const part =
          student === "s1"
            ? parts.find((each) => each.students.includes("s0"))
            : parts.find((each) => student === "s0" && each.students.includes("s1"));
        const free = parts.filter((each) => (student !== "s2" && student !== "s3") || !each.students.includes(apart));
        (part ?? random.pick(free)).students.push(student);
      }
      return parts
        .filter((part) => part.students.length > 0)
        .map((part, index) => ({ ...part, slot: slot.id, period, teachers: [leaders[index]] }));
    }),
  );
  return { problem, groups };
}
