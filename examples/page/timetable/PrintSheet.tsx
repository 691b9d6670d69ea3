import { createPortal, flushSync } from "preact/compat";
import { useEffect, useState } from "preact/hooks";
import { printable } from "../../../src/words/index.js";
import { useNames, useWords } from "../language.js";
import type { Planned } from "../session.js";
import { GroupCard } from "./Groups.js";
import { Week } from "./Week.js";

/** What is printed, whatever part of the page is in view: each level's week, and its groups with who is in them. Made only then. */
export function PrintSheet({ planned }: { readonly planned: Planned }) {
  const { report } = useWords();
  const names = useNames(planned.read);
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    // The picture of the page is taken as soon as the event is over.
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    addEventListener("beforeprint", begin);
    addEventListener("afterprint", end);
    return () => {
      removeEventListener("beforeprint", begin);
      removeEventListener("afterprint", end);
    };
  }, []);
  if (!printing) return null;
  const { timetable, read } = planned;
  return createPortal(
    <div class="sheet">
      <h1>
        {report.title} {read.problem.name && `– ${printable(read.problem.name)}`}
      </h1>
      {read.periods.map((period) =>
        timetable.commonSlots.map(({ level }) => (
          <section key={`${period.id} ${level}`}>
            <h2>
              {names.level(level)}, {names.period(period.id)}
            </h2>
            <Week planned={planned} names={names} level={level} period={period.id} />
            <ul class="cards">
              {timetable.groups
                .filter((group) => group.period === period.id && group.level === level)
                .map((group) => (
                  <li key={group.id} class="card">
                    <p class="hint">{names.slot(group.slot)}</p>
                    <GroupCard group={group} names={names} />
                  </li>
                ))}
            </ul>
          </section>
        )),
      )}
    </div>,
    document.body,
  );
}
