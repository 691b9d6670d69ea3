import { columnsPlot } from "../charts/columns.js";
import { draw } from "../charts/draw.js";
import { drawn } from "../charts/drawing.js";
import { shownCounts } from "../figures/masked.js";
import { Chart } from "../parts/chart.js";
import { dateInShort } from "../parts/dates.js";
import { countText } from "../parts/refer.js";
import { Part } from "../parts/section.js";
import { Table } from "../parts/table.js";
import type { View } from "../view.js";

const PERSON = ["kept", "changes", "arrives", "leaves"] as const;
const GROUP = ["kept", "changed", "new", "ended"] as const;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** What a replan changes, and for whom. */
export function Disturbance({ view }: { view: View }) {
  const { options, text, figures, names } = view;
  const { replan, mask } = options;
  if (!replan) return null;
  const words = text.replan;
  const { diff } = replan;
  const counts = (kinds: readonly string[], all: readonly { kind: string }[]) =>
    kinds.map((kind) => all.filter((each) => each.kind === kind).length);
  const students = diff ? shownCounts(counts(PERSON, diff.students), mask).rows : [];
  const teachers = diff ? counts(PERSON, diff.teachers) : [];
  const groups = diff ? counts(GROUP, diff.groups) : [];
  const outcomes = PERSON.map((kind) => words.person[kind]);
  const said = text.and(outcomes.map((outcome, row) => `${outcome}${text.colon} ${countText(view, students[row])}`));
  // Sentences name people, and a mask hides who they are.
  const told = options.names && options.students;
  const people = diff && told ? [...diff.students, ...diff.teachers].flatMap(({ sentences }) => sentences) : [];
  return (
    <Part name="replan" title={text.sections.replan}>
      <p>{words.since(ISO_DATE.test(replan.from) ? dateInShort(replan.from, text) : names.text(replan.from))}</p>
      {told && <Sentences sentences={replan.sentences.map(names.text)} />}
      {diff && (
        <>
          <Chart
            drawing={drawn((width) => columnsPlot(outcomes, students, figures.number, width), draw, words.alternative(said))}
            legend={words.legend}
          />
          <Table
            caption={words.peopleCaption}
            columns={[{ title: words.outcome }, { title: words.students, figures: true }, { title: words.teachers, figures: true }]}
            rows={PERSON.map((kind, row) => [words.person[kind], countText(view, students[row]), figures.number(teachers[row])])}
          />
          <Table
            caption={words.groupsCaption}
            columns={[{ title: words.outcome }, { title: words.groups, figures: true }]}
            rows={GROUP.map((kind, row) => [words.group[kind], figures.number(groups[row])])}
          />
          <Sentences sentences={people.map(names.text)} />
        </>
      )}
    </Part>
  );
}

function Sentences({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <ul>
      {sentences.map((sentence) => (
        <li>{sentence}</li>
      ))}
    </ul>
  );
}
