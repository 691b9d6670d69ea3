import { withEntry } from "../../../read/edit.js";
import { printable } from "../../../words/index.js";
import type { Candidate, Kind } from "../kind.js";

const PRICE = 5;

/** A teacher who may lead the actions of one need more, or one more action that serves no need. */
export const teacherSkill: Kind = (school) => {
  const skills = [
    ...school.needs.map((need, index) => ({ skill: need, need, actions: school.actions.filter((action) => action.need === index) })),
    ...school.actions.filter((action) => action.need < 0).map((action) => ({ skill: action.id, need: undefined, actions: [action] })),
  ];
  return school.teachers.flatMap(({ id, actions: able }) =>
    skills
      .filter(({ actions }) => actions.some(({ index }) => !able.has(index)))
      .map(
        ({ skill, need }): Candidate => ({
          kind: "teacherSkill",
          change: { teacher: id, ...(need === undefined ? { action: skill } : { need }) },
          price: PRICE,
          message: ({ words, names }) => words.teacherSkill(names.teacher(id), need === undefined ? names.action(skill) : printable(need)),
          grant: (problem) => withEntry(problem, "teachers", id, (teacher) => ({ skills: [...new Set([...teacher.skills, skill])] })),
        }),
      ),
  );
};
