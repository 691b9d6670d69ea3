import { useState } from "preact/hooks";
import { explain } from "../../../src/explain/index.js";
import { type Names, useWords } from "../language.js";
import type { Planned } from "../session.js";

interface Props {
  readonly planned: Planned;
  readonly names: Names;
  readonly student: string;
  readonly group: string;
}

/** A group of the student's, and on demand why the student is in it. */
export function WhyGroup({ planned: { problem, timetable, result }, names, student, group }: Props) {
  const { lang, words } = useWords();
  const [asked, setAsked] = useState(false);
  const found = timetable.groups.find(({ id }) => id === group);
  if (!found) return null;
  const sentences = asked ? explain(problem, timetable, { lang, base: result }).why(student, group).sentences : [];
  return (
    <>
      <h3>{names.action(found.action)}</h3>
      <p>
        {names.slot(found.slot)}, {names.period(found.period)} · {found.teachers.map(names.teacher).join(", ")}
      </p>
      <button type="button" class="quiet" aria-expanded={asked} onClick={() => setAsked(!asked)}>
        {words.why.why} <span class="hidden">{names.action(found.action)}</span>
      </button>
      <div role="status">
        {sentences.map((each) => (
          <p key={each}>{each}</p>
        ))}
      </div>
    </>
  );
}
