import { randomStream } from "../../src/generate/random.js";
import { tinySchool } from "../support/randomSchool.js";

/**
 * A tiny school in which something runs short, so that single changes gain: teachers with few hours and few free slots,
 * rooms, a budget, few actions at once. Self-study is mostly allowed, so that most have a plan.
 */
export function scarceSchool(seed: number) {
  const random = randomStream(seed, "scarce");
  const school = tinySchool(seed);
  const slots = school.slots.map(({ id }) => id);
  const needs = school.actions.flatMap(({ need }) => need ?? []);
  return {
    ...school,
    students: school.students.map((student) =>
      student.needs || needs.length === 0 ? student : { ...student, needs: { [random.pick(needs)]: random.int(1, 4) } },
    ),
    teachers: school.teachers.map((teacher) => ({
      ...teacher,
      ...(random.chance(0.4) ? { skills: [random.pick(teacher.skills)] } : {}),
      ...(random.chance(0.4) ? { weeklyHours: random.int(0, 1) } : {}),
      ...(random.chance(0.4) ? { busy: random.sample(slots, random.int(1, slots.length)) } : {}),
    })),
    ...(random.chance(0.3)
      ? {
          rooms: Array.from({ length: random.int(1, 2) }, (_, index) => ({
            id: `r${index}`,
            capacity: random.int(1, 3),
            features: ["ordinateurs"],
            ...(random.chance(0.3) ? { busy: [random.pick(slots)] } : {}),
          })),
        }
      : {}),
    rules: {
      ...school.rules,
      coverage: { tolerance: 0 },
      ...(random.chance(0.85) ? { onePlace: { selfStudy: true, selfStudyPrice: random.pick([0, 0.5, 1]) } } : {}),
      ...(random.chance(0.25) ? { hourBudget: { mostTeacherHours: random.int(1, 4) } } : {}),
      ...(random.chance(0.25) ? { fewActions: { perSlot: 1, ...(random.chance(0.3) ? { perStudent: 1 } : {}) } } : {}),
    },
  };
}
