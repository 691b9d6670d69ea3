import type { SolveResult } from "../../../src/domain/result.js";
import { solve } from "../../../src/index.js";

/** A small year with everything a report can show: two levels, rooms, work placements, hours owed, names and a project. */
export const SCHOOL = {
  name: "Lycée d'essai",
  calendar: { start: "2025-09-01", end: "2025-11-28", zone: "B" as const },
  periods: [
    { id: "P1", name: "Automne", start: "2025-09-01", end: "2025-10-17" },
    { id: "P2", name: "Toussaint", start: "2025-11-03", end: "2025-11-28" },
  ],
  slots: [
    { id: "mar", day: 2, start: "10:00", end: "11:00" },
    { id: "jeu", day: 4, start: "14:00", end: "15:00" },
    { id: "ven", day: 5, start: "14:00", end: "15:00" },
  ],
  levels: [
    { id: "2nde", name: "Seconde", candidates: ["mar", "jeu"] },
    { id: "1re", name: "Première" },
  ],
  divisions: [
    { id: "A", name: "2de Vente", level: "2nde", busy: ["jeu"], quota: { hours: 12, tolerance: 12 }, hourPool: 40 },
    { id: "B", name: "2de Bois", level: "2nde", pfmp: [{ start: "2025-11-10", end: "2025-11-14" }] },
    { id: "C", name: "1re Bois", level: "1re" },
  ],
  students: Array.from({ length: 15 }, (_, index) => ({
    id: `e${index}`,
    name: `Élève ${index}`,
    division: index < 5 ? "A" : index < 10 ? "B" : "C",
    needs: index % 2 ? { lire: 3 } : { calculer: 2 },
    ...(index === 0 ? { project: "Devenir menuisière" } : {}),
  })),
  teachers: [
    { id: "kim", name: "Mme Kim", skills: ["lire"], yearlyHours: 60, weeklyHours: 4 },
    { id: "lou", name: "M. Lou", skills: ["calculer"] },
    { id: "max", name: "M. Max", skills: [], busy: ["mar"] },
  ],
  rooms: [
    { id: "s1", name: "Salle Curie", capacity: 20 },
    { id: "s2", name: "Atelier", capacity: 20 },
  ],
  actions: [
    { id: "lire", name: "Lecture", need: "lire", min: 1, objective: "Lire une consigne" },
    { id: "calculer", name: "Calcul", need: "calculer", min: 1, objective: "Poser une opération" },
  ],
};

let planned: Promise<SolveResult> | undefined;

/** Its plan, made once. */
export function plan(): Promise<SolveResult> {
  planned ??= solve(SCHOOL, { workers: 0 });
  return planned;
}
