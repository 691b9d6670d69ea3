import type { ProblemInput } from "../../src/index.js";

const SLOTS = ["lun", "mar"].map((id, k) => ({ id, day: k + 1, start: "10:00", end: "11:00" }));

/**
 * One common slot, on Monday, since B has lessons on Tuesday. Kim leads one group of reading for two students, whom
 * ana and bob fill; nobody leads sums; no action works on latin.
 */
export const NARROW: ProblemInput = {
  slots: SLOTS,
  divisions: [
    { id: "A", level: "2de" },
    { id: "B", name: "2de B", level: "2de", busy: ["mar"] },
  ],
  students: [
    { id: "ana", division: "A", needs: { lire: { severity: 4, weeklyHours: 2 } } },
    { id: "bob", division: "A", needs: { lire: 2 } },
    { id: "ben", division: "A", needs: { lire: 2 } },
    { id: "cid", division: "B", needs: { lire: 1 } },
    { id: "dan", division: "B", needs: { calcul: 2 } },
    { id: "eve", division: "A" },
    { id: "fay", division: "B", needs: { latin: 1 } },
  ],
  teachers: [
    { id: "kim", name: "Mme Kim", skills: ["lire"] },
    { id: "lou", name: "M. Lou", skills: ["libre"] },
  ],
  actions: [
    { id: "lire", name: "lecture", need: "lire", min: 1, max: 2 },
    { id: "calcul", need: "calcul", min: 1, max: 4 },
    { id: "libre", name: "projet", min: 1, max: 6 },
  ],
};

/** The plan of NARROW that serves ana and bob. */
export const NARROW_PLAN = {
  commonSlots: [{ level: "2de", slots: ["lun"] }],
  groups: [sheet("g1", "lire", ["kim"], ["ana", "bob"], "lire"), sheet("g2", "libre", ["lou"], ["ben", "cid", "dan", "eve", "fay"])],
};

/** Two actions at the one common slot, each with a leader and a room for all; ana needs both, one more than the other. */
export const CHOICE: ProblemInput = {
  slots: SLOTS.slice(0, 1),
  divisions: [{ id: "A", level: "2de" }],
  students: [
    { id: "ana", division: "A", needs: { lire: 3, calcul: 1 } },
    { id: "bob", division: "A", needs: { lire: 1, calcul: 1 } },
    { id: "cid", division: "A", needs: { calcul: 2 } },
  ],
  teachers: [
    { id: "kim", skills: ["lire", "calcul"] },
    { id: "lou", skills: ["lire", "calcul"] },
  ],
  actions: [
    { id: "lire", need: "lire", min: 1, max: 3 },
    { id: "calcul", need: "calcul", min: 1, max: 3 },
  ],
};

/** With ana and bob in reading. */
export const CHOICE_PLAN = {
  commonSlots: [{ level: "2de", slots: ["lun"] }],
  groups: [sheet("g1", "lire", ["kim"], ["ana", "bob"], "lire"), sheet("g2", "calcul", ["lou"], ["cid"], "calcul")],
};

/** Two periods of one week; division A is on placement in the second. */
export const AWAY: ProblemInput = {
  calendar: { start: "2025-09-01", end: "2025-09-12" },
  periods: [
    { id: "P1", start: "2025-09-01", end: "2025-09-05" },
    { id: "P2", start: "2025-09-08", end: "2025-09-12" },
  ],
  slots: SLOTS.slice(0, 1),
  divisions: [
    { id: "A", level: "2de", pfmp: [{ start: "2025-09-08", end: "2025-09-09" }] },
    { id: "B", level: "2de" },
  ],
  students: [
    { id: "ana", division: "A", needs: { lire: { severity: 2, hours: 1 } } },
    { id: "bob", division: "B", needs: { lire: { severity: 2, hours: 1 } } },
  ],
  teachers: [{ id: "kim", skills: ["lire"] }],
  actions: [{ id: "lire", need: "lire", min: 1, max: 3 }],
};

function sheet(id: string, action: string, teachers: string[], students: string[], need?: string) {
  const place = { period: "P1", level: "2de", slot: "lun" };
  const what = { action, ...(need === undefined ? {} : { need }), modality: "soutien", objective: "" };
  return { id, ...place, ...what, teachers, students, sessions: 1, minutes: 60, dates: [] };
}
