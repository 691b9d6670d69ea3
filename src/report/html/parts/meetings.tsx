import type { GroupView } from "../figures/groups.js";
import { datesInShort } from "../parts/dates.js";
import { GroupName, sizeText } from "../parts/refer.js";
import { Table } from "../parts/table.js";
import type { View } from "../view.js";

/** Groups of somebody, or in a room: when, which group, on which dates, how many hours. */
export function Meetings({ view, groups, caption }: { view: View; groups: readonly GroupView[]; caption: string }) {
  const { school, names, text, figures } = view;
  if (groups.length === 0) return <p>{text.groups.none}</p>;
  return (
    <Table
      caption={caption}
      quiet
      columns={[{ title: text.groups.when }, { title: text.groups.group }, { title: text.groups.dates }, { title: text.groups.hours, figures: true }]}
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
            {names.level(group.level)} · {sizeText(view, group.size)}
            {group.room >= 0 && ` · ${names.room(group.room)}`}
          </span>
        </>,
        whenText(view, group.dates, group.sessions),
        figures.number((group.sessions * school.slots[group.slot].minutes) / 60),
      ])}
    />
  );
}

/** The dates of meetings, or how many there are in an undated problem. */
export function whenText({ text }: View, dates: readonly string[], sessions: number): string {
  return dates.length > 0 ? datesInShort(dates, text) : text.groups.meetings(sessions);
}
