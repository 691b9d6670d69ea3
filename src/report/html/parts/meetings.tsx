import type { ComponentChildren } from "preact";
import type { GroupView } from "../figures/groups.js";
import { datesInShort } from "../parts/dates.js";
import { GroupName, sizeText } from "../parts/refer.js";
import { Table } from "../parts/table.js";
import type { View } from "../view.js";

/** Of one group's meetings, those that concern whoever the table is for. */
interface Meeting {
  /** What stands under the group's name. */
  readonly under: ComponentChildren;
  readonly dates: readonly string[];
  readonly sessions: number;
  readonly minutes: number;
}

interface Props {
  readonly view: View;
  readonly groups: readonly GroupView[];
  readonly caption: string;
  /** Default: all meetings of the group, under its level and size. */
  readonly meeting?: (group: GroupView) => Meeting;
}

/** Groups of somebody, or in a room: when, which group, on which dates, how many hours. */
export function Meetings({ view, groups, caption, meeting = (group) => wholeMeeting(view, group) }: Props) {
  const { names, text, figures } = view;
  if (groups.length === 0) return <p>{text.groups.none}</p>;
  return (
    <Table
      caption={caption}
      quiet
      columns={[
        { title: text.groups.when },
        { title: text.groups.group },
        { title: text.groups.dates },
        { title: text.groups.hours, figures: true },
      ]}
      rows={groups.map((group) => {
        const { under, dates, sessions, minutes } = meeting(group);
        return [
          <>
            {names.period(group.period)}
            <br />
            <span class="light time">{names.slot(group.slot)}</span>
          </>,
          <>
            <GroupName view={view} group={group} />
            <br />
            <span class="light">
              {under}
              {group.room >= 0 && ` · ${names.room(group.room)}`}
            </span>
          </>,
          whenText(view, dates, sessions),
          figures.number(minutes / 60),
        ];
      })}
    />
  );
}

function wholeMeeting(view: View, group: GroupView): Meeting {
  const { dates, sessions } = group;
  const under = `${view.names.level(group.level)} · ${sizeText(view, group.size)}`;
  return { under, dates, sessions, minutes: sessions * view.school.slots[group.slot].minutes };
}

/** The dates of meetings, or how many there are in an undated problem. */
export function whenText({ text }: View, dates: readonly string[], sessions: number): string {
  return dates.length > 0 ? datesInShort(dates, text) : text.groups.meetings(sessions);
}
