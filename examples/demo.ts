import { mkdirSync, writeFileSync } from "node:fs";
import { DEMO_PARAMETERS, generateSchool } from "../src/generate/index.js";
import { solve, verify } from "../src/index.js";
import { report, summary } from "../src/report/index.js";

const REPORT = "out/report.html";
/** Seconds: enough for a plan close to the best on any machine. */
const TIME_LIMIT = 60;

const problem = { ...generateSchool(DEMO_PARAMETERS), name: "Lycée professionnel fictif, besoins engendrés" };
const students = problem.students.filter((student) => Object.keys(student.needs ?? {}).length > 0).length;
console.log(
  `A lycée that does not exist: ${problem.divisions.length} divisions, ${problem.students.length} students, ${problem.teachers.length} teachers.`,
);
console.log(`Its needs are generated: no public file holds needs. ${students} of its students have some.\n`);

let stage = "";
const result = await solve(problem, {
  timeLimit: TIME_LIMIT,
  onProgress(progress) {
    if (progress.stage !== stage) console.error(`${progress.elapsed.toFixed(0).padStart(4)} s  ${progress.stage}`);
    stage = progress.stage;
  },
});
console.log(summary(problem, result, { lang: "fr" }));

const breaches = result.timetable ? verify(problem, result.timetable) : [];
for (const breach of breaches) console.error(breach.sentence);
if (result.timetable) console.log(`Checked again from the problem and the timetable alone: ${breaches.length} rules broken.`);
mkdirSync("out", { recursive: true });
writeFileSync(REPORT, await report(problem, result, { lang: "fr" }));
console.log(`The report, to be opened in a browser: ${REPORT}`);
process.exitCode = result.timetable && breaches.length === 0 ? 0 : 1;
