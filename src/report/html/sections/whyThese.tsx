import type { Seating, SlotChoice } from "../figures/slotChoices.js";
import { Table } from "../parts/table.js";
import type { View } from "../view.js";

interface WhyTheseProps {
  readonly view: View;
  readonly level: number;
  readonly choices: readonly SlotChoice[];
  readonly range: { readonly min: number; readonly max: number };
  readonly seating: Seating | undefined;
}

const ORDER = { chosen: 0, possible: 1, impossible: 2 } as const;

/** What each slot has and lacks: from the problem alone, so that it holds whatever was planned. */
export function WhyThese({ view, level, choices, range, seating }: WhyTheseProps) {
  const { text, names, result } = view;
  const { why } = text;
  const possible = choices.filter(({ state }) => state !== "impossible").length;
  const shared = choices.some((choice) => choice.shared.length > 0);
  const sorted = [...choices].sort((a, b) => ORDER[a.state] - ORDER[b.state]);
  const columns = [
    { title: why.slot },
    { title: why.status },
    { title: why.busy },
    { title: why.leaders, figures: true },
    ...(shared ? [{ title: why.shared }] : []),
  ];
  const rows = sorted.map((choice) => [
    names.slot(choice.slot),
    choice.state === "chosen" ? <strong>{outcome(choice, view)}</strong> : outcome(choice, view),
    text.and(choice.busy.map(names.division)) || why.nobody,
    String(choice.leaders),
    ...(shared ? [text.and(choice.shared.map(names.level))] : []),
  ]);
  return (
    <>
      <h4>{why.title}</h4>
      <p>
        {why.count(why.range(range.min, range.max), possible, choices.length)}
        {seating && ` ${why.seating(seating.students, seating.largest, seating.groups)}`} {result.timetable ? why.choice : why.unclear}
      </p>
      <Table caption={why.caption(names.level(level))} columns={columns} rows={rows} wide />
    </>
  );
}

function outcome({ state, busy, candidate }: SlotChoice, { text }: View): string {
  if (state !== "impossible") return text.why[state];
  if (busy.length > 0) return text.why.busyState;
  return candidate ? text.why.otherwise : text.why.noCandidate;
}
