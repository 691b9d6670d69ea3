import { strToU8, zipSync } from "fflate";
import { useMemo, useState } from "preact/hooks";
import { fileNames } from "../../../src/cli/export/fileNames.js";
import { icsCalendars } from "../../../src/io/index.js";
import { printable } from "../../../src/words/index.js";
import { useWords } from "../language.js";
import type { Planned } from "../session.js";
import { Choice } from "../timetable/Choice.js";
import { download } from "./download.js";

const KINDS = ["teachers", "students", "groups", "rooms"] as const;

/** Calendars of teachers, students, groups and rooms, one by one or all in a zip. */
export function Calendars({ planned: { problem, timetable } }: { readonly planned: Planned }) {
  const { lang, words } = useWords();
  const calendars = useMemo(() => icsCalendars(problem, timetable, { lang }), [problem, timetable, lang]);
  const [kind, setKind] = useState<(typeof KINDS)[number]>("teachers");
  const [chosen, setChosen] = useState("");
  const list = calendars[kind];
  const one = list.find(({ id }) => id === chosen) ?? list[0];
  const all = () => {
    const entries = KINDS.flatMap((each) =>
      fileNames(
        calendars[each].map(({ name }) => name),
        ".ics",
      ).map((file, index) => [`${words.take.kinds[each]}/${file}`, strToU8(calendars[each][index].ics)] as const),
    );
    download("plage-ics.zip", zipSync(Object.fromEntries(entries)), "application/zip");
  };
  return (
    <div class="row">
      <Choice
        label={words.take.of}
        options={KINDS.filter((each) => calendars[each].length > 0)}
        name={(each) => words.take.kinds[each]}
        value={kind}
        choose={setKind}
      />
      {one && (
        <>
          <Choice
            label={words.take.kinds[kind]}
            options={list.map(({ id }) => id)}
            name={(id) => printable(list.find((each) => each.id === id)?.name ?? id)}
            value={one.id}
            choose={setChosen}
          />
          <button type="button" onClick={() => download(fileNames([one.name], ".ics")[0], one.ics, "text/calendar;charset=utf-8")}>
            {words.take.calendar}
          </button>
        </>
      )}
      <button type="button" onClick={all}>
        {words.take.allCalendars}
      </button>
    </div>
  );
}
