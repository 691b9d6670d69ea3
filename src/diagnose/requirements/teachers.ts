import type { School, Teacher } from "../../domain/school.js";
import { less, withEntry } from "../../read/edit.js";
import type { Requirement } from "../requirement.js";

const MOST_HOURS = 40;

/** When each teacher is free, what each may lead, and for how long. */
export function ofTeachers(school: School): Requirement[] {
  return [
    ...school.teachers.flatMap((teacher) => [...lessons(school, teacher), ...absences(teacher), ...limits(teacher)]),
    ...skills(school),
  ];
}

function lessons(school: School, { id, busy }: Teacher): Requirement[] {
  const slots = [...busy].map((slot) => school.slots[slot].id);
  if (slots.length === 0 || school.teachers.length === 0) return [];
  return [
    {
      id: `teacher ${id} busy`,
      rule: "teachers",
      message: ({ words, names }) => words.teacherBusy(names.teacher(id), slots.map(names.slot)),
      without: (problem) => withEntry(problem, "teachers", id, () => ({ busy: [] })),
      concessions: slots.map((slot) => ({
        id: `teacher ${id} free ${slot}`,
        price: 2,
        most: 1,
        message:
          () =>
          ({ words, names }) =>
            words.freeTeacher(names.teacher(id), names.slot(slot)),
        grant: (problem) => withEntry(problem, "teachers", id, (teacher) => ({ busy: less(teacher.busy, slot) })),
      })),
    },
  ];
}

function absences({ id, absences: ranges }: Teacher): Requirement[] {
  if (ranges.length === 0) return [];
  const present = (problem: School["problem"]) => withEntry(problem, "teachers", id, () => ({ absences: [] }));
  return [
    {
      id: `teacher ${id} absences`,
      rule: "teachers",
      message: ({ words, names, date }) =>
        words.teacherAway(
          names.teacher(id),
          ranges.map(({ start, end }) => [date(start), date(end)] as const),
        ),
      without: present,
      concessions: [
        {
          id: `teacher ${id} present`,
          price: 4,
          most: 1,
          message:
            () =>
            ({ words, names }) =>
              words.standIn(names.teacher(id)),
          grant: present,
        },
      ],
    },
  ];
}

function limits({ id, weeklyMinutes, yearlyMinutes }: Teacher): Requirement[] {
  const kinds = [
    { field: "weeklyHours", minutes: weeklyMinutes, most: MOST_HOURS, price: 2 },
    { field: "yearlyHours", minutes: yearlyMinutes, most: 40 * MOST_HOURS, price: 0.1 },
  ] as const;
  return kinds
    .filter(({ minutes }) => Number.isFinite(minutes))
    .map(({ field, minutes, most, price }) => ({
      id: `teacher ${id} ${field}`,
      rule: "teachers",
      message: ({ words, names, figures }) => words[field](names.teacher(id), figures.number(minutes / 60, 2)),
      without: (problem) => withEntry(problem, "teachers", id, () => ({ [field]: undefined })),
      concessions: [
        {
          id: `teacher ${id} ${field} more`,
          price,
          most,
          message:
            (amount) =>
            ({ words, names, figures }) =>
              words.moreTeacherHours(names.teacher(id), figures.number(minutes / 60, 2), figures.number(minutes / 60 + amount, 2), field),
          grant: (problem, amount) => withEntry(problem, "teachers", id, () => ({ [field]: minutes / 60 + amount })),
        },
      ],
    }));
}

/** An action, and those who may lead it. */
function skills(school: School): Requirement[] {
  return school.actions.flatMap((action) => {
    const unable = school.teachers.filter((teacher) => !teacher.actions.has(action.index));
    if (unable.length === 0) return [];
    const able = school.teachers.length - unable.length;
    return [
      {
        id: `action ${action.id} skills`,
        rule: "teachers",
        message: ({ words, names }) => words.skills(names.action(action.id), able),
        without: (problem) => ({
          ...problem,
          teachers: problem.teachers.map((teacher) => ({ ...teacher, skills: [...new Set([...teacher.skills, action.id])] })),
        }),
        concessions: unable.map(({ id }) => ({
          id: `teacher ${id} leads ${action.id}`,
          price: 5,
          most: 1,
          message:
            () =>
            ({ words, names }) =>
              words.learn(names.teacher(id), names.action(action.id)),
          grant: (problem) => withEntry(problem, "teachers", id, (teacher) => ({ skills: [...teacher.skills, action.id] })),
        })),
      },
    ];
  });
}
