import { useState } from "preact/hooks";
import type { School } from "../../../src/domain/school.js";
import { type Names, useWords } from "../language.js";
import { Choice } from "../timetable/Choice.js";

interface Props {
  readonly read: School;
  readonly names: Names;
  readonly value: string;
  readonly choose: (student: string) => void;
}

/** A student, found by the division: a list of a whole school is too long to look through. */
export function StudentChoice({ read: { problem }, names, value, choose }: Props) {
  const { words } = useWords();
  const { students, divisions } = problem;
  const own = students.find(({ id }) => id === value)?.division;
  const [division, setDivision] = useState(own ?? divisions[0].id);
  const members = students.filter((each) => each.division === (own ?? division)).map(({ id }) => id);
  return (
    <>
      <Choice
        label={words.change.division}
        options={divisions.map(({ id }) => id)}
        name={names.division}
        value={own ?? division}
        choose={(next) => {
          setDivision(next);
          choose(students.find((each) => each.division === next)?.id ?? "");
        }}
      />
      <Choice
        label={words.change.student}
        options={members}
        name={names.student}
        value={value}
        {...(value === "" ? { none: words.change.choose } : {})}
        choose={choose}
      />
    </>
  );
}
