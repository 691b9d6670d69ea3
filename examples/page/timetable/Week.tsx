import { useLayoutEffect, useRef } from "preact/hooks";
import type { SlotInput } from "../../../src/domain/problem.js";
import { counted } from "../../../src/words/index.js";
import { type Names, useWords } from "../language.js";
import type { Planned } from "../session.js";
import { toneOf } from "./tone.js";

interface Props {
  readonly planned: Planned;
  readonly names: Names;
  readonly level: string;
  readonly period: string;
}

/** A level's week: its common slots with their groups, and what fills the others. */
export function Week(props: Props) {
  const { words, report } = useWords();
  const { slots } = props.planned.read.problem;
  const days = [...new Set(slots.map(({ day }) => day))].sort((a, b) => a - b);
  const hours = [...new Set(slots.map(hoursOf))].sort();
  const scrolled = useRef<HTMLElement>(null);
  // On a phone a week is wider than the screen: what was chosen is shown first.
  useLayoutEffect(() => {
    const chosen = scrolled.current?.querySelector<HTMLElement>("td:has(.common)");
    const hoursWide = scrolled.current?.querySelector<HTMLElement>("th")?.offsetWidth ?? 0;
    if (scrolled.current && chosen) scrolled.current.scrollLeft = chosen.offsetLeft - hoursWide;
  }, [props.level, props.period]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard.
    <section class="scroll" ref={scrolled} aria-label={words.timetable.tabs.week} tabIndex={0}>
      <table class="week">
        <thead>
          <tr>
            <th scope="col">{words.timetable.hours}</th>
            {days.map((day) => (
              <th scope="col" key={day}>
                {report.days[day - 1]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {hours.map((each) => (
            <tr key={each}>
              <th scope="row">{each}</th>
              {days.map((day) => (
                <td key={day}>
                  {slots
                    .filter((slot) => slot.day === day && hoursOf(slot) === each)
                    .map((slot) => (
                      <Cell key={slot.id} slot={slot} {...props} />
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const hoursOf = ({ start, end }: SlotInput) => `${start}–${end}`;

function Cell({ slot, planned, names, level, period }: Props & { readonly slot: SlotInput }) {
  const { lang, words, report } = useWords();
  const { timetable, read } = planned;
  const week = slot.week && <span class="hint">{` ${report.week} ${slot.week}`}</span>;
  if (!timetable.commonSlots.some((each) => each.level === level && each.slots.includes(slot.id))) {
    const busy = read.problem.divisions.filter((each) => level.split("+").includes(each.level) && each.busy.includes(slot.id));
    const lessons = busy.map(({ id }) => names.division(id)).join(", ");
    return (
      <div class="cell hint">
        {busy.length === 0 ? words.timetable.free : words.timetable.lessons(lessons)}
        {week}
      </div>
    );
  }
  const groups = timetable.groups.filter((each) => each.level === level && each.period === period && each.slot === slot.id);
  const away = timetable.selfStudy.filter((each) => each.level === level && each.period === period && each.slot === slot.id);
  return (
    <div class="cell common">
      <p class="badge">
        {words.timetable.common}
        {week}
      </p>
      <ul>
        {groups.map((group) => (
          <li key={group.id} class={toneOf(read, group.action)}>
            <strong>{names.action(group.action)}</strong>
            <span>{group.teachers.map(names.teacher).join(", ")}</span>
            <span>
              {[...(group.room ? [names.room(group.room)] : []), counted(group.students.length, lang, words.timetable.students)].join(
                " · ",
              )}
            </span>
          </li>
        ))}
        {away.map(({ students }) => (
          <li key="self-study">
            {words.timetable.selfStudy} · {counted(students.length, lang, words.timetable.students)}
          </li>
        ))}
      </ul>
    </div>
  );
}
