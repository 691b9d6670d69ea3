/** Anchors of the page: made of indices, so that no name is ever part of an address. */
export const anchors = {
  section: (name: string) => `part-${name}`,
  level: (index: number) => `level-${index}`,
  period: (index: number) => `period-${index}`,
  division: (index: number) => `division-${index}`,
  teacher: (index: number) => `teacher-${index}`,
  room: (index: number) => `room-${index}`,
  student: (index: number) => `student-${index}`,
  group: (number: number) => `group-${number}`,
};
