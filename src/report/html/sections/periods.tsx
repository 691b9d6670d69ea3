import type { GroupView } from "../figures/groups.js";
import { anchors } from "../parts/links.js";
import { periodDates } from "../parts/period.js";
import { GroupName, TeacherNames } from "../parts/refer.js";
import { Entry, Part } from "../parts/section.js";
import { type RowGroup, Table } from "../parts/table.js";
import type { View } from "../view.js";

/** The groups of each period, slot by slot. */
export function Periods({ view }: { view: View }) {
  const { school, periods, names, text, words } = view;
  const rooms = school.rooms !== undefined;
  return (
    <Part name="groups" title={text.sections.groups}>
      {periods.map((period) => {
        const groups = view.groups.filter((group) => group.period === period);
        return (
          <Entry id={anchors.period(period)} title={names.period(period)} aside={periodDates(view, period)} page={period !== periods[0]}>
            {groups.length === 0 ? (
              <p>{text.groups.none}</p>
            ) : (
              <Table
                caption={text.groups.caption(names.period(period))}
                columns={[
                  { title: text.groups.group },
                  { title: words.groupColumns.teachers },
                  ...(rooms ? [{ title: words.groupColumns.room }] : []),
                  { title: words.groupColumns.students, figures: true },
                  { title: words.groupColumns.divisions },
                ]}
                groups={bySlot(view, groups, rooms)}
                quiet
                wide
              />
            )}
          </Entry>
        );
      })}
      {periods.length < school.periods.length && <p class="note">{words.otherPeriods(school.periods.length - periods.length)}</p>}
    </Part>
  );
}

function bySlot(view: View, groups: readonly GroupView[], rooms: boolean): RowGroup[] {
  const { names, text, figures } = view;
  const places = new Map<string, GroupView[]>();
  for (const group of groups) {
    const title = `${names.slot(group.slot)} · ${names.level(group.level)}`;
    places.set(title, [...(places.get(title) ?? []), group]);
  }
  return [...places].map(([title, own]) => ({
    title,
    rows: own.map((group) => [
      <GroupName view={view} group={group} />,
      <TeacherNames view={view} group={group} />,
      ...(rooms ? [group.room < 0 ? text.groups.noTeacher : names.room(group.room)] : []),
      group.size === null ? text.hidden : figures.number(group.size),
      divisionsOf(view, group),
    ]),
  }));
}

/** Divisions that have students in a group, in the order of the problem. */
function divisionsOf({ school, names, text }: View, group: GroupView): string {
  const own = new Set(group.students.map((student) => school.students[student].division));
  return text.and(school.divisions.filter(({ index }) => own.has(index)).map(({ index }) => names.division(index)));
}
