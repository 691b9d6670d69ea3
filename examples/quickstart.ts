import { solve } from "../src/index.js";
import { summary } from "../src/report/index.js";

const problem = {
  slots: [
    { id: "mardi", day: 2, start: "10:00", end: "11:00" },
    { id: "jeudi", day: 4, start: "14:00", end: "15:00" },
  ],
  divisions: [
    { id: "2MELEC", level: "2nde", busy: ["jeudi"] },
    { id: "2MCV", level: "2nde" },
  ],
  students: Array.from({ length: 24 }, (_, i) => ({
    id: `e${i + 1}`,
    division: i < 12 ? "2MELEC" : "2MCV",
    needs: i % 2 === 0 ? { lecture: 3 } : { calcul: 2 },
  })),
  teachers: [
    { id: "Mme Diallo", skills: ["lecture"] },
    { id: "M. Petit", skills: ["calcul"] },
  ],
};

const result = await solve(problem);
console.log(summary(problem, result));
