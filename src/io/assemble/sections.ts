import type { CalendarInput } from "../../domain/problem.js";
import type { ProblemInput } from "../../read/schema.js";
import { FINDINGS, thing } from "../notices/findings.js";
import type { Part, PartDivision, PartHoliday, PartResult, PartRoom, PartStudent, PartTeacher } from "../parts.js";
import type { Busy, Naming } from "./busy.js";
import type { Findings } from "./findings.js";
import { agreed, type Told } from "./joined.js";
import type { Assembling } from "./options.js";

type All<Each> = ReadonlyMap<string, readonly Told<Each>[]>;
type Kept = (division: string) => boolean;
type Section<Field extends keyof ProblemInput> = NonNullable<ProblemInput[Field]>;

/** What the options tell of a thing, as a problem does. */
const stated = <Each extends object>(by: Readonly<Record<string, Each>>, id: string): Each | undefined =>
  Object.hasOwn(by, id) ? by[id] : undefined;

const sorted = (ids: ReadonlySet<string> | undefined): string[] => [...(ids ?? [])].sort();

export function studentsOf(
  students: All<PartStudent>,
  naming: Naming,
  kept: Kept,
  { names }: Pick<Assembling, "names">,
  findings: Findings,
): Section<"students"> {
  return [...students].flatMap(([id, told]) => {
    const own = (value: PartStudent) => naming.division(value.division);
    const division = agreed(told, own, { what: "student", id, field: "division" }, findings) as string;
    const name = names ? agreed(told, (value) => value.name, { what: "student", id, field: "name" }, findings) : undefined;
    if (!kept(division)) return [];
    // A file that says nothing of needs knows none; one that states {} knows that there are none.
    const needs = told.find(({ value }) => value.needs !== undefined)?.value.needs;
    const project = agreed(told, (value) => value.project, { what: "student", id, field: "project" }, findings);
    return [
      {
        id,
        division,
        ...(name === undefined ? {} : { name }),
        ...(needs === undefined ? {} : { needs: { ...needs } }),
        ...(project === undefined ? {} : { project }),
      },
    ];
  });
}

export function divisionsOf(
  divisions: All<PartDivision>,
  levels: ReadonlyMap<string, string>,
  kept: Kept,
  busy: Busy,
  students: Section<"students">,
  settings: Pick<Assembling, "divisions">,
  findings: Findings,
): Section<"divisions"> {
  return [...divisions].flatMap(([id, told]) => {
    const level = levels.get(id);
    if (level === undefined || !kept(id)) return [];
    const place = thing("division", id);
    const size = agreed(told, (value) => value.size, { what: "division", id, field: "size" }, findings);
    const listed = students.filter((student) => student.division === id).length;
    const sources = told.map(({ source }) => source);
    if (size !== undefined && size !== listed) findings.add(FINDINGS.otherSize(size, listed), sources, place);
    if (!busy.divisions.has(id)) findings.add(FINDINGS.noDivisionLessons, sources, place);
    const name = agreed(told, (value) => value.name, { what: "division", id, field: "name" }, findings);
    return [
      { id, ...(name === undefined ? {} : { name }), level, busy: sorted(busy.divisions.get(id)), ...stated(settings.divisions, id) },
    ];
  });
}

export function teachersOf(
  teachers: All<PartTeacher>,
  naming: Naming,
  kept: Kept,
  busy: Busy,
  { skills, teachers: options }: Pick<Assembling, "skills" | "teachers">,
  findings: Findings,
): Section<"teachers"> {
  return [...teachers].map(([id, told]) => {
    const place = thing("teacher", id);
    const sources = told.map(({ source }) => source);
    const subjects = new Set(told.flatMap(({ value }) => value.subjects));
    const taught = [...subjects].flatMap((subject) => (Object.hasOwn(skills, subject) ? skills[subject] : []));
    const able = [...new Set([...told.flatMap(({ value }) => value.skills ?? []), ...taught])];
    if (able.length === 0) findings.add(FINDINGS.noSkills, sources, place);
    if (!busy.teachers.has(id)) findings.add(FINDINGS.noTeacherLessons, sources, place);
    const name = agreed(told, (value) => value.name, { what: "teacher", id, field: "name" }, findings);
    const teaches = new Set(told.flatMap(({ value }) => value.teaches.map(naming.division)).filter(kept));
    // Weekly hours in files are the whole service, not hours of groups; yearly hours are only stated for groups.
    const hours = agreed(told, (value) => value.yearlyHours, { what: "teacher", id, field: "hours" }, findings);
    return {
      id,
      ...(name === undefined ? {} : { name }),
      skills: able,
      busy: sorted(busy.teachers.get(id)),
      ...(hours === undefined ? {} : { yearlyHours: hours }),
      teaches: sorted(teaches),
      ...stated(options, id),
    };
  });
}

export function roomsOf(rooms: All<PartRoom>, busy: Busy, findings: Findings): Section<"rooms"> {
  return [...rooms].flatMap(([id, told]) => {
    const capacity = agreed(told, (value) => value.capacity, { what: "room", id, field: "capacity" }, findings);
    if (capacity === undefined) {
      findings.add(
        FINDINGS.noCapacity,
        told.map(({ source }) => source),
        thing("room", id),
      );
      return [];
    }
    return [{ id, capacity, busy: sorted(busy.rooms.get(id)) }];
  });
}

/** Holidays of the files that concern the zone of the year and fall in it. */
export function holidaysOf(parts: readonly Part[], { zone, start, end }: CalendarInput): Omit<PartHoliday, "zones">[] {
  return parts
    .flatMap((part) => part.holidays ?? [])
    .filter((holiday) => !holiday.zones || !zone || holiday.zones.includes(zone))
    .filter((holiday) => holiday.end >= start && holiday.start <= end)
    .map(({ name, start, end }) => ({ name, start, end }));
}

export function resultsOf(
  parts: readonly Part[],
  naming: Naming & { readonly student: (id: string) => string },
  students: Section<"students">,
  findings: Findings,
): PartResult[] {
  const known = new Set(students.map(({ id }) => id));
  return parts.flatMap(({ source, results = [] }) =>
    results.flatMap((result) => {
      const student = naming.student(result.student);
      if (known.has(student)) return [{ ...result, student }];
      findings.add(FINDINGS.onlyResults, [source], thing("student", student));
      return [];
    }),
  );
}
