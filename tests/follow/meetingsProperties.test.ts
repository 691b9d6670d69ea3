import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lastWeekSlots } from "../../src/calendar/lastWeek.js";
import { type BilanMeeting, bilanMeetings } from "../../src/follow/index.js";
import { type Random, randomStream } from "../../src/generate/random.js";
import { readSchool } from "../../src/read/read.js";
import type { ProblemInput } from "../../src/read/schema.js";
import { runs } from "../support/properties.js";
import type { GroupText } from "../support/smallSchool.js";
import { timetableFor } from "./schools.js";

const WEEKS = [undefined, undefined, "A", "B"] as const;

/** A few levels, teachers who share them, groups led at random; dated or not. `name` gives ids. */
function drawn(seed: number, name: (id: string) => string): { problem: ProblemInput; groups: GroupText[] } {
  const random = randomStream(seed, "bilans");
  const some = <T>(list: readonly T[], share: number) => list.filter(() => random.chance(share));
  const slots = Array.from({ length: random.int(1, 4) }, (_, index) => slotOf(random, name(`s${index}`), index));
  const slotIds = slots.map((slot) => slot.id);
  const divisions = Array.from({ length: random.int(1, 3) }, (_, index) => ({ id: name(`d${index}`), level: name(`l${index}`) }));
  const teachers = Array.from({ length: random.int(1, 5) }, (_, index) => ({
    id: name(`t${index}`),
    skills: [name("lire")],
    busy: some(slotIds, 0.3),
    teaches: some(divisions, 0.4).map((division) => division.id),
  }));
  const dated = random.chance(0.5);
  const periods = dated
    ? [
        { id: name("P1"), start: "2025-09-01", end: random.pick(["2025-10-17", "2025-10-14", "2025-10-06"]) },
        { id: name("P2"), start: "2025-11-03", end: random.pick(["2025-11-11", "2025-11-14", "2025-12-19"]) },
      ]
    : [{ id: name("P1"), weeks: random.int(1, 4) }, { id: name("P2") }];
  const groups = periods.flatMap(({ id: period }) =>
    divisions.flatMap(({ level }) =>
      slotIds
        .filter(() => random.chance(0.4))
        .map((slot) => ({ period, level, slot, action: name("lire"), students: [], teachers: [random.pick(teachers).id] })),
    ),
  );
  const calendar = { start: "2025-09-01", end: "2025-12-19", zone: "A" as const };
  return {
    problem: { ...(dated ? { calendar } : {}), periods, slots, divisions, students: [], teachers, actions: [{ id: name("lire") }] },
    groups,
  };
}

function slotOf(random: Random, id: string, index: number) {
  const week = random.pick(WEEKS);
  return {
    id,
    day: random.int(1, 5),
    start: `${8 + index}:00`.padStart(5, "0"),
    end: `${8 + index}:50`.padStart(5, "0"),
    ...(week ? { week } : {}),
  };
}

const meetingsOf = ({ problem, groups }: ReturnType<typeof drawn>) => bilanMeetings(problem, timetableFor(problem, groups));
const same = (id: string) => id;
const property = (check: (seed: number) => void) => fc.assert(fc.property(fc.nat(1_000_000), check), runs(150));

describe("bilans", () => {
  it("have nobody at two places", () => {
    property((seed) => {
      const { problem, groups } = drawn(seed, same);
      const at = new Set<string>();
      for (const { period, slot, present, absent, why } of meetingsOf({ problem, groups })) {
        expect(present.length === 0).toBe(slot === null);
        expect(why === null).toBe(slot !== null);
        expect(new Set([...present, ...absent.map((each) => each.teacher)]).size).toBe(present.length + absent.length);
        for (const teacher of present) {
          const key = `${period}/${slot}/${teacher}`;
          expect(at.has(key)).toBe(false);
          at.add(key);
          expect(problem.teachers.find((each) => each.id === teacher)?.busy).not.toContain(slot);
          expect(groups.some((group) => group.period === period && group.slot === slot && group.teachers?.includes(teacher))).toBe(false);
        }
      }
    });
  });

  it("could have no more present by another slot for one of them", () => {
    let tried = 0;
    property((seed) => {
      const { problem, groups } = drawn(seed, same);
      const found = meetingsOf({ problem, groups });
      const school = readSchool(problem);
      const weeks = lastWeekSlots(school.problem);
      const team = ({ present, absent }: BilanMeeting) => [...present, ...absent.map(({ teacher }) => teacher)];
      for (const meeting of found) {
        const rivals = found.filter((other) => other.period === meeting.period && other !== meeting);
        const shares = (other: BilanMeeting) => team(other).some((teacher) => team(meeting).includes(teacher));
        for (const slot of weeks[school.periods.findIndex((period) => period.id === meeting.period)].keys()) {
          const { id } = school.slots[slot];
          if (rivals.some((other) => other.slot === id && shares(other))) continue;
          const leads = groups
            .filter((group) => group.period === meeting.period && group.slot === id)
            .flatMap((group) => group.teachers ?? []);
          const free = team(meeting).filter(
            (teacher) => !leads.includes(teacher) && !problem.teachers.find((each) => each.id === teacher)?.busy?.includes(id),
          );
          expect(free.length).toBeLessThanOrEqual(meeting.present.length);
          tried++;
        }
      }
    });
    expect(tried).toBeGreaterThan(500);
  });

  it("change but in their names when ids are changed", () => {
    property((seed) => {
      const renamed = (id: string) => `${[...id].reverse().join("")}~`;
      const back = (text: string) => text.replace(/([^"/]*)~/g, (_, id) => [...id].reverse().join(""));
      const plain = JSON.stringify(meetingsOf(drawn(seed, same)));
      expect(back(JSON.stringify(meetingsOf(drawn(seed, renamed))))).toBe(plain);
    });
  });

  it("are the same at each call", () => {
    property((seed) => {
      expect(meetingsOf(drawn(seed, same))).toEqual(meetingsOf(drawn(seed, same)));
    });
  });
});
