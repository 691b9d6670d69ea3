import { printable } from "../../words/index.js";
import type { View } from "./view.js";

/** Groups of a period, as a table. */
export function Groups({ view, period }: { view: View; period: number }) {
  const { school, plan, words, names } = view;
  const groups = plan.groups.filter((group) => group.period === period);
  if (groups.length === 0) return null;
  const column = words.groupColumns;
  return (
    <table>
      <caption>
        {words.sections.groups}, {printable(school.periods[period].name)}
      </caption>
      <thead>
        <tr>
          {[column.slot, column.level, column.action, column.teachers, column.students].map((title) => (
            <th scope="col" key={title}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <tr key={group}>
            <th scope="row">{names.slot(school.slots[group.slot].id)}</th>
            <td>{names.level(school.levels[group.level].id)}</td>
            <td>{names.action(school.actions[group.action].id)}</td>
            <td>{group.teachers.map((teacher) => names.teacher(school.teachers[teacher].id)).join(", ")}</td>
            <td>{group.students.length}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
