import { isWithinAny } from "../../../calendar/days.js";
import { divisionMinutes } from "../../../domain/school.js";
import type { GroupView } from "../figures/groups.js";
import { Facts } from "../parts/facts.js";
import { anchors } from "../parts/links.js";
import { whenText } from "../parts/meetings.js";
import { GroupName, TeacherNames } from "../parts/refer.js";
import { Entry, Part } from "../parts/section.js";
import { Table } from "../parts/table.js";
import type { View } from "../view.js";

/** A slip for each student: the groups to go to, and the dates. */
export function Students({ view, groupsOf }: { view: View; groupsOf: readonly (readonly GroupView[])[] }) {
  const { school, text } = view;
  return (
    <Part name="students" title={text.sections.students}>
      {school.divisions.map(({ students }) =>
        students.map((student) => <Slip view={view} student={student} groups={groupsOf[student]} />),
      )}
    </Part>
  );
}

function Slip({ view, student, groups }: { view: View; student: number; groups: readonly GroupView[] }) {
  const { school, result, names, text, figures } = view;
  const { division, needs } = school.students[student];
  const { hours, owedHours } = result.ledger.students[student];
  const id = names.studentId(student);
  return (
    <Entry
      id={anchors.student(student)}
      title={names.student(student)}
      aside={
        <>
          {id !== undefined && `${id} · `}
          <a href={`#${anchors.division(division)}`}>{names.division(division)}</a>
        </>
      }
    >
      <Facts
        facts={[
          [text.facts.received, owedHours === null ? figures.hours(hours) : text.facts.receivedOf(figures.hours(hours), figures.hours(owedHours))],
          [text.facts.needs, text.and(needs.map(({ need, severity }) => text.facts.severity(names.need(need), severity)))],
          [text.rosters.project, names.project(student)],
        ]}
      />
      {groups.length === 0 ? (
        <p>{text.groups.none}</p>
      ) : (
        <Table
          caption={text.rosters.student(names.student(student))}
          quiet
          columns={[
            { title: text.groups.when },
            { title: text.groups.group },
            { title: text.groups.dates },
            { title: text.groups.hours, figures: true },
          ]}
          rows={groups.map((group) => [
            <>
              {names.period(group.period)}
              <br />
              <span class="light">{names.slot(group.slot)}</span>
            </>,
            <>
              <GroupName view={view} group={group} />
              <br />
              <span class="light">
                <TeacherNames view={view} group={group} />
                {group.room >= 0 && ` · ${names.room(group.room)}`}
              </span>
            </>,
            whenText(
              view,
              group.dates.filter((date) => !isWithinAny(date, school.problem.divisions[division].pfmp)),
              school.sessions[group.period][group.slot].division[division],
            ),
            figures.number(divisionMinutes(school, group.period, group.slot, division) / 60),
          ])}
        />
      )}
    </Entry>
  );
}
