import type { Slot } from "../../../domain/school.js";
import { commonSlotRange } from "../../../rules/commonSlot.js";
import { type SlotChoice, seatingOf, slotChoices } from "../figures/slotChoices.js";
import { anchors } from "../parts/links.js";
import { Entry, Part } from "../parts/section.js";
import type { View } from "../view.js";
import { WhyThese } from "./whyThese.js";

/** The week of each level, with its common slots, and why these. */
export function Weeks({ view }: { view: View }) {
  const { school, plan, names, text } = view;
  return (
    <Part name="weeks" title={text.sections.weeks}>
      {school.levels.map(({ index }) => {
        const choices = slotChoices(school, plan, index);
        const settings = school.problem.rules.commonSlot as Parameters<typeof commonSlotRange>[1];
        const range = commonSlotRange(school.levels[index], settings);
        return (
          <Entry id={anchors.level(index)} title={names.level(index)} page={index > 0}>
            <Week view={view} level={index} choices={choices} />
            <WhyThese view={view} level={index} choices={choices} range={range} seating={seatingOf(school, index)} />
          </Entry>
        );
      })}
    </Part>
  );
}

/** Days side by side, hours one under the other. */
export function Week({ view, level, choices }: { view: View; level: number; choices: readonly SlotChoice[] }) {
  const { school, words, text, names } = view;
  const days = [...new Set(school.slots.map(({ day }) => day))].sort((a, b) => a - b);
  const bands = [...new Map(school.slots.map((slot) => [bandOf(slot), slot])).values()].sort((a, b) => a.start - b.start || a.end - b.end);
  const times = (slot: Slot) => {
    const { start, end } = school.problem.slots[slot.index];
    return `${start}–${end}`;
  };
  const choiceOf = new Map(choices.map((choice) => [choice.slot, choice]));
  return (
    <table class="week">
      <caption>{text.week.caption(names.level(level))}</caption>
      <thead>
        <tr>
          <th scope="col">{text.week.time}</th>
          {days.map((day) => (
            <th scope="col">{words.days[day - 1]}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bands.map((band) => (
          <tr>
            <th scope="row">{times(band)}</th>
            {days.map((day) => {
              const slots = school.slots.filter((slot) => slot.day === day && bandOf(slot) === bandOf(band));
              return (
                <td>
                  {slots.map((slot) => (
                    <Cell view={view} level={level} slot={slot} choice={choiceOf.get(slot.index) as SlotChoice} />
                  ))}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function bandOf({ start, end }: Slot): string {
  return `${start}-${end}`;
}

function Cell({ view, level, slot, choice }: { view: View; level: number; slot: Slot; choice: SlotChoice }) {
  const { text, school } = view;
  const { week } = text;
  const { divisions } = school.levels[level];
  const said = () => {
    if (choice.state !== "impossible") return choice.state === "chosen" ? week.chosen : week.possible;
    if (choice.busy.length > 0) return week.divisionsBusy(choice.busy.length, divisions.length);
    return choice.candidate ? week.otherWise : week.excluded;
  };
  return (
    <div class={`slot ${choice.state}`}>
      {said()}
      {slot.week && <span> ({week.weekName(slot.week)})</span>}
    </div>
  );
}
