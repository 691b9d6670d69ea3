import { useState } from "preact/hooks";
import type { Group } from "../../../src/index.js";
import { counted } from "../../../src/words/index.js";
import { type Names, useWords } from "../language.js";
import type { Planned } from "../session.js";
import { Choice } from "./Choice.js";
import { Meetings } from "./Meetings.js";

const KINDS = ["student", "division", "teacher", "room"] as const;
type Kind = (typeof KINDS)[number];

/** The year of a student, a division, a teacher or a room. */
export function Person({ planned, names }: { readonly planned: Planned; readonly names: Names }) {
  const { lang, words } = useWords();
  const { read, timetable } = planned;
  const [kind, setKind] = useState<Kind>("student");
  const [chosen, setChosen] = useState("");
  const { students, divisions, teachers, rooms = [] } = read.problem;
  const lists = { student: students, division: divisions, teacher: teachers, room: rooms };
  const ids = lists[kind].map(({ id }) => id);
  const id = ids.includes(chosen) ? chosen : (ids[0] ?? "");
  const members = new Set(students.filter(({ division }) => division === id).map((student) => student.id));
  const isIn: Record<Kind, (group: Group) => boolean> = {
    student: (group) => group.students.includes(id),
    division: (group) => group.students.some((each) => members.has(each)),
    teacher: (group) => group.teachers.includes(id),
    room: (group) => group.room === id,
  };
  const groups = timetable.groups.filter(isIn[kind]);
  const { columns } = words.timetable;
  return (
    <>
      <div class="row">
        <Choice
          label={words.timetable.who}
          options={KINDS.filter((each) => lists[each].length > 0)}
          name={(each) => words.timetable.kinds[each]}
          value={kind}
          choose={setKind}
        />
        <Choice label={words.timetable.kinds[kind]} options={ids} name={names[kind]} value={id} choose={setChosen} />
      </div>
      {groups.length === 0 ? (
        <p class="note">{words.timetable.nobody}</p>
      ) : (
        <div class="scroll">
          <table class="data">
            <thead>
              <tr>
                {(["period", "slot", "action", "teachers", "room", "students", "sessions"] as const).map((each) => (
                  <th scope="col" key={each}>
                    {columns[each]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {groups.map((group) => (
                <tr key={group.id}>
                  <td>{names.period(group.period)}</td>
                  <td>{names.slot(group.slot)}</td>
                  <th scope="row">{names.action(group.action)}</th>
                  <td>{group.teachers.map(names.teacher).join(", ")}</td>
                  <td>{group.room && names.room(group.room)}</td>
                  <td>{counted(group.students.length, lang, words.timetable.students)}</td>
                  <td>
                    <Meetings group={group} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
