/** Two divisions, two needs, two teachers: a plan is found at once. */
export const FEASIBLE = {
  slots: [
    { id: "mar", day: 2, start: "10:00", end: "11:00" },
    { id: "jeu", day: 4, start: "14:00", end: "15:00" },
  ],
  divisions: [
    { id: "A", level: "2nde", busy: ["jeu"] },
    { id: "B", level: "2nde" },
  ],
  students: Array.from({ length: 12 }, (_, index) => ({
    id: `e${index}`,
    division: index < 6 ? "A" : "B",
    needs: index % 2 ? { lire: 3 } : { calculer: 2 },
  })),
  teachers: [
    { id: "kim", skills: ["lire"] },
    { id: "lou", skills: ["calculer"] },
  ],
};

/** The level has no slot in which both divisions are free. */
export const INFEASIBLE = {
  ...FEASIBLE,
  divisions: [
    { id: "A", level: "2nde", busy: ["jeu"] },
    { id: "B", level: "2nde", busy: ["mar"] },
  ],
};
