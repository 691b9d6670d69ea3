import { isWithinAny } from "../../../calendar/days.js";
import { divisionMinutes } from "../../../domain/school.js";
import type { GroupView } from "../figures/groups.js";
import { Facts } from "../parts/facts.js";
import { anchors } from "../parts/links.js";
import { Meetings } from "../parts/meetings.js";
import { TeacherNames } from "../parts/refer.js";
import { Entry, Part } from "../parts/section.js";
import type { View } from "../view.js";

/** A slip for each student: the groups to go to, and the dates. */
export function Students({ view, groupsOf }: { view: View; groupsOf: readonly (readonly GroupView[])[] }) {
  const { school, text } = view;
  return (
    <Part name="students" title={text.sections.students}>
      {school.divisions.map(({ students }) => students.map((student) => <Slip view={view} student={student} groups={groupsOf[student]} />))}
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
          [
            text.facts.received,
            owedHours === null ? figures.hours(hours) : text.facts.receivedOf(figures.hours(hours), figures.hours(owedHours)),
          ],
          [text.facts.needs, text.and(needs.map(({ need, severity }) => text.facts.severity(names.need(need), severity)))],
          [text.rosters.project, names.project(student)],
        ]}
      />
      <Meetings
        view={view}
        groups={groups}
        caption={text.rosters.student(names.student(student))}
        meeting={(group) => ({
          under: <TeacherNames view={view} group={group} />,
          dates: group.dates.filter((date) => !isWithinAny(date, school.problem.divisions[division].pfmp)),
          sessions: school.sessions[group.period][group.slot].division[division],
          minutes: divisionMinutes(school, group.period, group.slot, division),
        })}
      />
    </Entry>
  );
}
