import { useState } from "preact/hooks";
import { useNames, useWords } from "../language.js";
import type { Planned, Wish } from "../session.js";
import { Choice } from "./Choice.js";
import { Groups } from "./Groups.js";
import { Person } from "./Person.js";
import { Week } from "./Week.js";

interface Props {
  readonly planned: Planned;
  readonly wishes: readonly Wish[];
  readonly wish: (more: readonly Wish[]) => void;
}

const TABS = ["week", "groups", "person"] as const;

/** The plan read by level, by group, or by person. */
export function Timetable({ planned, wishes, wish }: Props) {
  const { words } = useWords();
  const names = useNames(planned.read);
  const [tab, setTab] = useState<(typeof TABS)[number]>("week");
  const levels = planned.timetable.commonSlots.map(({ level }) => level);
  const periods = planned.read.periods.map(({ id }) => id);
  const [chosen, setChosen] = useState({ level: levels[0], period: periods[0] });
  // Another plan may be shown than the one that was chosen from.
  const level = levels.includes(chosen.level) ? chosen.level : levels[0];
  const period = periods.includes(chosen.period) ? chosen.period : periods[0];
  return (
    <>
      <div class="row tabs">
        {TABS.map((each) => (
          <button type="button" key={each} aria-pressed={each === tab} onClick={() => setTab(each)}>
            {words.timetable.tabs[each]}
          </button>
        ))}
        <button type="button" class="quiet" onClick={() => print()}>
          {words.timetable.print}
        </button>
      </div>
      {tab !== "person" && (
        <div class="row">
          <Choice
            label={words.timetable.level}
            options={levels}
            name={names.level}
            value={level}
            choose={(next) => setChosen({ level: next, period })}
          />
          <Choice
            label={words.timetable.period}
            options={periods}
            name={names.period}
            value={period}
            choose={(next) => setChosen({ level, period: next })}
          />
        </div>
      )}
      {tab === "week" && <Week planned={planned} names={names} level={level} period={period} />}
      {tab === "groups" && <Groups planned={planned} names={names} level={level} period={period} wishes={wishes} wish={wish} />}
      {tab === "person" && <Person planned={planned} names={names} />}
    </>
  );
}
