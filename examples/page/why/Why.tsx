import { useMemo, useState } from "preact/hooks";
import { explain } from "../../../src/explain/index.js";
import { StudentChoice } from "../change/StudentChoice.js";
import { useNames, useWords } from "../language.js";
import { useSearch } from "../search.js";
import type { Planned, Wish } from "../session.js";
import { WhyGroup } from "./WhyGroup.js";
import { WhyNot } from "./WhyNot.js";

/** Questions about one student: what is received, why each group, and why not another. */
export function Why({ planned, wish }: { readonly planned: Planned; readonly wish: (more: readonly Wish[]) => void }) {
  const { lang, words } = useWords();
  const names = useNames(planned.read);
  const search = useSearch();
  const [student, setStudent] = useState("");
  const { problem, timetable, result, read } = planned;
  const answer = useMemo(
    () => (student === "" ? undefined : explain(problem, timetable, { lang, base: result }).student(student)),
    [problem, timetable, result, lang, student],
  );
  return (
    <>
      <p>{words.why.intro}</p>
      <div class="row">
        <StudentChoice
          read={read}
          names={names}
          value={student}
          choose={(next) => {
            search.cancel();
            setStudent(next);
          }}
        />
      </div>
      {answer && (
        <>
          <section class="card" aria-labelledby="receives-title">
            <h2 id="receives-title">{words.why.receives}</h2>
            {answer.sentences.map((each) => (
              <p key={each}>{each}</p>
            ))}
            <ul class="cards">
              {answer.groups.map(({ group }) => (
                <li key={`${student} ${group}`} class="card">
                  <WhyGroup planned={planned} names={names} student={student} group={group} />
                </li>
              ))}
            </ul>
          </section>
          <WhyNot key={student} planned={planned} names={names} student={student} search={search} wish={wish} />
        </>
      )}
    </>
  );
}
