import { addTo } from "../../../domain/maps.js";
import type { School } from "../../../domain/school.js";
import type { Warn } from "../../warnings.js";
import { type XmlNode, xmlNode } from "../../xmlWriter.js";
import { idsOf } from "../names.js";

export interface WrittenStudents {
  readonly years: readonly XmlNode[];
  /** Name of each division's year, by division index. */
  readonly yearNames: readonly string[];
  /** The sets of students that take part in a meeting, by its index. */
  readonly setsOf: (meeting: number) => readonly string[];
}

interface Subset {
  readonly own: string;
  readonly size: number;
  /** Indices of the meetings that these students attend. */
  readonly meetings: readonly number[];
}

/**
 * A year for each division, in it a group for each meeting that its students attend, made of subgroups of those who
 * attend the same: FET then knows of each student when they are taken, and names nobody.
 */
export function writtenStudents(
  school: School,
  meetings: readonly { readonly students: readonly number[] }[],
  warn: Warn,
): WrittenStudents {
  const attended = new Map<number, number[]>();
  meetings.forEach(({ students }, meeting) => {
    for (const student of students) addTo(attended, student, meeting);
  });
  const divisions = school.divisions.map(({ id, students }) => {
    const sizes = new Map<string, number[]>();
    for (const student of students) {
      const key = (attended.get(student) ?? []).join(" ");
      addTo(sizes, key, student);
    }
    const alike = [...sizes.values()].sort((a, b) => a[0] - b[0]);
    const subsets = alike.map(
      (members, at): Subset => ({ own: `${id} s${at + 1}`, size: members.length, meetings: attended.get(members[0]) ?? [] }),
    );
    const groups = [...new Set(subsets.flatMap((subset) => subset.meetings))].sort((a, b) => a - b);
    return { id, size: students.length, subsets, groups: groups.map((meeting) => ({ meeting, own: `${id} AP${meeting + 1}` })) };
  });

  const wanted = [
    ...divisions.map(({ id }) => id),
    ...divisions.flatMap(({ groups }) => groups.map(({ own }) => own)),
    ...divisions.flatMap(({ id, subsets }) => [`${id} sans AP`, ...subsets.map(({ own }) => own)]),
  ];
  // Years, groups and subgroups share one list of names.
  const names = idsOf([...new Set(wanted)], "Students_List", warn);
  const called = (own: string): string => names.get(own) ?? own;

  const years = divisions.map(({ id, size, subsets, groups }) => {
    const group = (own: string, members: readonly Subset[]): XmlNode => {
      const subgroups = members.map((subset) => set("Subgroup", called(subset.own), subset.size));
      return set("Group", called(own), sum(members), subgroups);
    };
    const idle = subsets.filter((subset) => subset.meetings.length === 0);
    return set("Year", called(id), size, [
      ...groups.map(({ meeting, own }) =>
        group(
          own,
          subsets.filter((subset) => subset.meetings.includes(meeting)),
        ),
      ),
      ...(idle.length === 0 || groups.length === 0 ? [] : [group(`${id} sans AP`, idle)]),
    ]);
  });
  const sets = new Map<number, string[]>();
  for (const { groups } of divisions) for (const { meeting, own } of groups) addTo(sets, meeting, called(own));
  return { years, yearNames: divisions.map(({ id }) => called(id)), setsOf: (meeting) => sets.get(meeting) ?? [] };
}

const sum = (subsets: readonly Subset[]): number => subsets.reduce((total, { size }) => total + size, 0);

const set = (tag: string, name: string, size: number, inner: readonly XmlNode[] = []): XmlNode =>
  xmlNode(tag, [xmlNode("Name", name), xmlNode("Number_of_Students", size), xmlNode("Comments", ""), ...inner]);
