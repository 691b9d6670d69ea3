import { Facts } from "../parts/facts.js";
import { anchors } from "../parts/links.js";
import { Meetings } from "../parts/meetings.js";
import { Entry, Index, Part } from "../parts/section.js";
import type { View } from "../view.js";

/** A page for each teacher: the groups to lead. */
export function Teachers({ view }: { view: View }) {
  const { school, result, periods, names, text, figures } = view;
  const shown = view.groups.filter(({ period }) => periods.includes(period));
  const hoursOf = (hours: number, most: number | undefined) =>
    most === undefined ? figures.hours(hours) : text.facts.limit(figures.hours(hours), figures.hours(most));
  return (
    <Part name="teachers" title={text.sections.teachers}>
      <Index
        label={`${text.rosters.index}${text.colon} ${text.sections.teachers}`}
        entries={school.teachers.map(({ index }) => ({ id: anchors.teacher(index), name: names.teacher(index) }))}
      />
      {school.teachers.map(({ index }) => {
        const load = result.teachers[index];
        const { weeklyHours, yearlyHours } = school.problem.teachers[index];
        const own = shown.filter(({ teachers }) => teachers.includes(index));
        return (
          <Entry id={anchors.teacher(index)} title={names.teacher(index)} page={own.length > 0}>
            <Facts
              facts={[
                [text.facts.hours, hoursOf(load.hours, yearlyHours)],
                [text.facts.weekly, hoursOf(load.mostWeeklyHours, weeklyHours)],
              ]}
            />
            <Meetings view={view} groups={own} caption={text.rosters.teacher(names.teacher(index))} />
          </Entry>
        );
      })}
    </Part>
  );
}

/** What is in each room. */
export function Rooms({ view }: { view: View }) {
  const { school, periods, names, text, figures } = view;
  if (!school.rooms) return null;
  return (
    <Part name="rooms" title={text.sections.rooms}>
      <Index
        label={`${text.rosters.index}${text.colon} ${text.sections.rooms}`}
        entries={school.rooms.map(({ index }) => ({ id: anchors.room(index), name: names.room(index) }))}
      />
      {school.rooms.map(({ index, capacity }) => (
        <Entry id={anchors.room(index)} title={names.room(index)}>
          <Facts facts={[[text.facts.capacity, figures.number(capacity)]]} />
          <Meetings
            view={view}
            groups={view.groups.filter(({ room, period }) => room === index && periods.includes(period))}
            caption={text.rosters.room(names.room(index))}
          />
        </Entry>
      ))}
    </Part>
  );
}
