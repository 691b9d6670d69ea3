import type { ComponentChildren } from "preact";
import { type GroupView, slotOrder } from "../figures/groups.js";
import { shownCounts } from "../figures/masked.js";
import { dateInShort } from "../parts/dates.js";
import { Facts } from "../parts/facts.js";
import { anchors } from "../parts/links.js";
import { countText, GroupName, StudentName } from "../parts/refer.js";
import { Entry, Index, Part } from "../parts/section.js";
import { Table } from "../parts/table.js";
import type { View } from "../view.js";

/** A page for each division: its hours, and where each of its students is. */
export function Divisions({ view, groupsOf }: { view: View; groupsOf: readonly (readonly GroupView[])[] }) {
  const { school, result, options, names, text, figures } = view;
  const { rows: counts } = shownCounts(
    school.divisions.map(({ students }) => students.length),
    options.mask,
  );
  const time = slotOrder(school);
  return (
    <Part name="divisions" title={text.sections.divisions}>
      <Index
        label={`${text.rosters.index}${text.colon} ${text.sections.divisions}`}
        entries={school.divisions.map(({ index }) => ({ id: anchors.division(index), name: names.division(index) }))}
      />
      {school.divisions.map(({ index, level, students }) => {
        const ledger = result.ledger.divisions[index];
        const pfmp = school.problem.divisions[index].pfmp.map(({ start, end }) =>
          text.facts.range(dateInShort(start, text), dateInShort(end, text)),
        );
        const slots = [...(view.plan.commonSlots[level] ?? [])].sort((a, b) => time[a] - time[b]);
        return (
          <Entry id={anchors.division(index)} title={names.division(index)} aside={names.level(level)} page>
            <Facts
              facts={[
                [text.facts.students, countText(view, counts[index])],
                [text.facts.commonSlots, text.and(slots.map(names.slot))],
                [text.facts.owed, ledger.owedHours === null ? undefined : figures.hours(ledger.owedHours)],
                [text.facts.mean, counts[index] === null ? text.hidden : figures.hours(ledger.meanHours)],
                [
                  text.facts.pool,
                  ledger.hourPool === null
                    ? figures.hours(ledger.teacherHours)
                    : text.facts.poolOf(figures.number(ledger.teacherHours), figures.hours(ledger.hourPool)),
                ],
                [text.facts.pfmp, text.and(pfmp)],
              ]}
            />
            {options.students && <Roster view={view} division={index} students={students} groupsOf={groupsOf} />}
          </Entry>
        );
      })}
    </Part>
  );
}

/** Periods side by side in one table, so that it fits on A4. */
const PERIODS_ASIDE = 6;

interface RosterProps {
  readonly view: View;
  readonly division: number;
  readonly students: readonly number[];
  readonly groupsOf: readonly (readonly GroupView[])[];
}

function Roster({ view, division, students, groupsOf }: RosterProps) {
  const { names, text, periods } = view;
  const parts = Array.from({ length: Math.ceil(periods.length / PERIODS_ASIDE) }, (_, part) =>
    periods.slice(part * PERIODS_ASIDE, (part + 1) * PERIODS_ASIDE),
  );
  return (
    <>
      {parts.map((aside) => (
        <Table
          caption={text.rosters.division(names.division(division))}
          columns={[{ title: text.rosters.student1 }, ...aside.map((period) => ({ title: names.period(period) }))]}
          rows={students.map((student) => [
            <StudentName view={view} student={student} />,
            ...aside.map(
              (period): ComponentChildren =>
                groupsOf[student]
                  .filter((group) => group.period === period)
                  .map((group) => (
                    <div>
                      <GroupName view={view} group={group} />
                    </div>
                  )),
            ),
          ])}
          wide
        />
      ))}
    </>
  );
}
