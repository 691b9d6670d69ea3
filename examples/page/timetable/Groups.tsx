import type { Group } from "../../../src/index.js";
import { counted, printable } from "../../../src/words/index.js";
import { type Names, useWords } from "../language.js";
import type { Planned, Wish } from "../session.js";
import { Meetings } from "./Meetings.js";
import { toneOf } from "./tone.js";

interface Props {
  readonly planned: Planned;
  readonly names: Names;
  readonly level: string;
  readonly period: string;
  readonly wishes: readonly Wish[];
  readonly wish: (more: readonly Wish[]) => void;
}

/** The groups of a level in a period, slot by slot, with who is in them. */
export function Groups({ planned, names, level, period, wishes, wish }: Props) {
  const { words } = useWords();
  const groups = planned.timetable.groups.filter((each) => each.level === level && each.period === period);
  const slots = planned.read.problem.slots.filter(({ id }) => groups.some((group) => group.slot === id));
  if (groups.length === 0) return <p class="note">{words.timetable.noGroups}</p>;
  return (
    <>
      {slots.map(({ id }) => (
        <section key={id}>
          <h2>{names.slot(id)}</h2>
          <ul class="cards">
            {groups
              .filter(({ slot }) => slot === id)
              .map((group) => (
                <li key={group.id} class={`card ${toneOf(planned.read, group.action)}`}>
                  <GroupCard group={group} names={names} />
                  {wishes.some((each) => each.kind === "group" && each.group.id === group.id) ? (
                    <p class="hint">{words.timetable.locked}</p>
                  ) : (
                    <button type="button" class="quiet" onClick={() => wish([{ kind: "group", group }])}>
                      {words.timetable.lock}
                    </button>
                  )}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** A group's sheet. */
export function GroupCard({ group, names }: { readonly group: Group; readonly names: Names }) {
  const { lang, words } = useWords();
  return (
    <>
      <h3>{names.action(group.action)}</h3>
      <p>
        {group.teachers.map(names.teacher).join(", ")}
        {group.room && ` · ${names.room(group.room)}`}
      </p>
      {group.objective && <p class="hint">{words.timetable.objective(printable(group.objective))}</p>}
      <p class="hint">
        <Meetings group={group} />
      </p>
      <details>
        <summary>{counted(group.students.length, lang, words.timetable.students)}</summary>
        <p>{group.students.map(names.student).join(", ")}</p>
      </details>
    </>
  );
}
