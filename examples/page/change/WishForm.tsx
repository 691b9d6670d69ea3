import { useState } from "preact/hooks";
import { useNames, useWords } from "../language.js";
import type { Planned, Wish } from "../session.js";
import { Choice } from "../timetable/Choice.js";
import { StudentChoice } from "./StudentChoice.js";

const KINDS = ["student", "teacher", "slot"] as const;
type Kind = (typeof KINDS)[number];
const MUST = { student: ["yes", "no"], teacher: ["yes", "no", "absent"], slot: ["yes", "no"] } as const;
type Must = "yes" | "no" | "absent";

/** Puts one thing that must be otherwise on the list. */
export function WishForm({ planned: { read, timetable }, add }: { readonly planned: Planned; readonly add: (wish: Wish) => void }) {
  const { words } = useWords();
  const names = useNames(read);
  const { problem, actions, periods, slots } = read;
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  const [kind, setKind] = useState<Kind>("student");
  const [must, setMust] = useState<Must>("yes");
  const [student, setStudent] = useState(problem.students[0]?.id ?? "");
  const [teacher, setTeacher] = useState(problem.teachers[0]?.id ?? "");
  const [level, setLevel] = useState(timetable.commonSlots[0]?.level ?? "");
  const [action, setAction] = useState(actions[0]?.id ?? "");
  const [place, setPlace] = useState({ slot: "", period: "" });
  const [days, setDays] = useState({ start: problem.calendar?.start ?? "", end: problem.calendar?.start ?? "" });
  const isAbsence = kind === "teacher" && must === "absent";
  const allowed = MUST[kind].filter((each) => each !== "absent" || read.dated);
  const verb = (each: Must) =>
    each === "absent"
      ? words.change.absent
      : { student: words.change.attends, teacher: words.change.leads, slot: words.change.common }[kind][each];

  const submit = (event: Event) => {
    event.preventDefault();
    const where = { slot: place.slot || undefined, period: place.period || undefined };
    if (isAbsence) add({ kind: "absent", teacher, ...days });
    else if (kind === "student") add({ kind, student, action, attends: must === "yes", ...where });
    else if (kind === "teacher") add({ kind, teacher, action, leads: must === "yes", ...where });
    else add({ kind, level, slot: place.slot || slots[0].id, common: must === "yes" });
  };
  return (
    <form class="card" onSubmit={submit}>
      <fieldset class="row">
        <legend>{words.change.about}</legend>
        {KINDS.map((each) => (
          <label key={each} class="radio">
            <input
              type="radio"
              name="kind"
              checked={each === kind}
              onChange={() => {
                setKind(each);
                setMust("yes");
              }}
            />
            {words.change.kinds[each]}
          </label>
        ))}
      </fieldset>
      <div class="row">
        {kind === "student" && <StudentChoice read={read} names={names} value={student} choose={setStudent} />}
        {kind === "teacher" && (
          <Choice label={words.change.teacher} options={ids(problem.teachers)} name={names.teacher} value={teacher} choose={setTeacher} />
        )}
        {kind === "slot" && (
          <>
            <Choice label={words.change.level} options={ids(problem.levels)} name={names.level} value={level} choose={setLevel} />
            <Choice
              label={words.change.slot}
              options={ids(slots)}
              name={names.slot}
              value={place.slot || slots[0].id}
              choose={(slot) => setPlace({ ...place, slot })}
            />
          </>
        )}
        <Choice label={words.change.must} options={allowed} name={verb} value={must} choose={setMust} />
        {kind !== "slot" && !isAbsence && (
          <>
            <Choice label={words.change.action} options={ids(actions)} name={names.action} value={action} choose={setAction} />
            <Choice
              label={words.change.slot}
              options={timetable.commonSlots.flatMap((each) => each.slots).filter((each, index, all) => all.indexOf(each) === index)}
              name={names.slot}
              value={place.slot}
              none={words.change.anySlot}
              choose={(slot) => setPlace({ ...place, slot })}
            />
            <Choice
              label={words.change.period}
              options={ids(periods)}
              name={names.period}
              value={place.period}
              none={words.change.anyPeriod}
              choose={(period) => setPlace({ ...place, period })}
            />
          </>
        )}
        {isAbsence &&
          (["start", "end"] as const).map((each) => (
            <label key={each}>
              {words.change[each]}
              <input type="date" required value={days[each]} onInput={(event) => setDays({ ...days, [each]: event.currentTarget.value })} />
            </label>
          ))}
      </div>
      <button type="submit">{words.change.add}</button>
    </form>
  );
}
