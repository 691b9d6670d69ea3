import { isWithinAny } from "../../../calendar/days.js";
import { printable } from "../../../words/index.js";
import type { GroupView } from "../figures/groups.js";
import { datesInShort } from "../parts/dates.js";
import { Facts } from "../parts/facts.js";
import { anchors } from "../parts/links.js";
import { whenText } from "../parts/meetings.js";
import { periodDates } from "../parts/period.js";
import { StudentName, TeacherNames } from "../parts/refer.js";
import { Entry, Part } from "../parts/section.js";
import { Table } from "../parts/table.js";
import type { View } from "../view.js";

/** A sheet for each group: what for, who, with whom, where and when. */
export function Sheets({ view }: { view: View }) {
  const { text, periods } = view;
  return (
    <Part name="sheets" title={text.sections.sheets}>
      {view.groups
        .filter(({ action, period }) => action >= 0 && periods.includes(period))
        .map((group) => (
          <Sheet view={view} group={group} />
        ))}
    </Part>
  );
}

export function Sheet({ view, group }: { view: View; group: GroupView }) {
  const { school, names, text, figures } = view;
  const { need, modality, objective } = school.actions[group.action];
  const hours = (group.sessions * school.slots[group.slot].minutes) / 60;
  const meetings = text.groups.meetings(group.sessions);
  const projects = group.students.some((student) => names.project(student) !== "");
  return (
    <Entry
      id={anchors.group(group.number)}
      title={text.sheet(group.number, names.action(group.action))}
      aside={names.level(group.level)}
      page
    >
      <Facts
        facts={[
          [text.facts.objective, printable(objective)],
          [text.facts.need, need < 0 ? undefined : names.need(need)],
          [text.facts.modality, printable(modality)],
          [text.facts.period, [names.period(group.period), periodDates(view, group.period)].filter(Boolean).join(", ")],
          [text.facts.slot, names.slot(group.slot)],
          [text.facts.teacher, <TeacherNames view={view} group={group} />],
          [text.facts.room, group.room < 0 ? undefined : names.room(group.room)],
          [text.facts.meetings, `${meetings}, ${figures.hours(hours)}`],
          [text.groups.dates, group.dates.length === 0 ? undefined : whenText(view, group.dates, group.sessions)],
          [text.facts.away, absences(view, group)],
        ]}
      />
      <Table
        caption={text.rosters.sheet(group.number)}
        columns={[{ title: text.rosters.student1 }, { title: text.facts.division }, ...(projects ? [{ title: text.rosters.project }] : [])]}
        rows={group.students.map((student) => [
          <StudentName view={view} student={student} />,
          names.division(school.students[student].division),
          ...(projects ? [names.project(student)] : []),
        ])}
      />
    </Entry>
  );
}

/** Dates on which the group meets without a division, which is away. */
function absences({ school, names, text }: View, group: GroupView): string {
  const divisions = [...new Set(group.students.map((student) => school.students[student].division))].sort((a, b) => a - b);
  return divisions
    .flatMap((division) => {
      const dates = group.dates.filter((date) => isWithinAny(date, school.problem.divisions[division].pfmp));
      return dates.length === 0 ? [] : [text.facts.awayOn(names.division(division), datesInShort(dates, text))];
    })
    .join(" ; ");
}
