import type { GroupView } from "../figures/groups.js";
import type { View } from "../view.js";
import { anchors } from "./links.js";

/** The action of a group and its number, with a link to its sheet where there is one. */
export function GroupName({ view, group }: { view: View; group: GroupView }) {
  const { names, text, options } = view;
  if (group.action < 0) return <>{text.groups.selfStudy}</>;
  const reference = text.reference(group.number);
  return (
    <>
      {names.action(group.action)}{" "}
      {options.sheets && view.periods.includes(group.period) ? (
        <a class="reference" href={`#${anchors.group(group.number)}`}>
          {reference}
        </a>
      ) : (
        <span class="reference">{reference}</span>
      )}
    </>
  );
}

/** Teachers of a group, each with a link to their page. */
export function TeacherNames({ view, group }: { view: View; group: GroupView }) {
  const { names, text } = view;
  if (group.teachers.length === 0) return <>{text.groups.noTeacher}</>;
  return (
    <>
      {group.teachers.map((teacher, index) => (
        <>
          {index > 0 && ", "}
          <a href={`#${anchors.teacher(teacher)}`}>{names.teacher(teacher)}</a>
        </>
      ))}
    </>
  );
}

/** A student: the name where there is one, and the id. */
export function StudentName({ view, student, link = true }: { view: View; student: number; link?: boolean }) {
  const { names, options } = view;
  const id = names.studentId(student);
  return (
    <>
      {link && options.students ? <a href={`#${anchors.student(student)}`}>{names.student(student)}</a> : names.student(student)}
      {id !== undefined && <span class="id"> {id}</span>}
    </>
  );
}

/** How many students, or that it is hidden. */
export function sizeText({ text, figures }: View, size: number | null): string {
  return size === null ? text.hidden : text.groups.size(figures.number(size));
}

/** A count, or that it is hidden. */
export function countText({ text, figures }: View, count: number | null): string {
  return count === null ? text.hidden : figures.number(count);
}
