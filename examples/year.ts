import { assess, withNeeds } from "../src/assess/index.js";
import { explain } from "../src/explain/index.js";
import { bilanMeetings, indicators } from "../src/follow/index.js";
import { generateSchool } from "../src/generate/index.js";
import { solve, type Timetable, verify } from "../src/index.js";
import { type Change, replan } from "../src/replan/index.js";
import { summary } from "../src/report/index.js";
import { bottlenecks, bottlenecksTable } from "../src/whatif/index.js";
import { bilanRows, NEEDS } from "./yearResults.js";

// L'année d'un petit lycée, de septembre à juin, racontée comme on la vit : npm run example:year.

/** Seconds for each plan, on any machine enough for this school. */
const TIME_LIMIT = 12;
const SOLVE = { timeLimit: TIME_LIMIT, gap: 0.005 } as const;

const title = (text: string) => console.log(`\n── ${text} ${"─".repeat(Math.max(3, 74 - text.length))}\n`);
const say = (lines: readonly string[]) => {
  for (const line of lines) console.log(`  ${line}`);
};
const french = (date: string) => date.split("-").reverse().join("/");

const lycee = generateSchool({
  seed: 7,
  levels: 1,
  divisionsPerLevel: 2,
  studentsPerDivision: 20,
  needs: NEEDS.length,
  candidateSlots: 4,
  commonSlots: 1,
  periods: 5,
  dated: true,
  share: 0,
  teacherSlack: 1.6,
  maxPeriods: 3,
});
const bare = { ...lycee, students: lycee.students.map(({ id, division }) => ({ id, division })) };

title("Septembre : le bilan, les besoins, le premier emploi du temps");
const students = bare.students.map(({ id }) => id);
const bilan = assess(bilanRows(students, ["septembre"]), {}, { lang: "fr" });
console.log(`Tests de positionnement de ${students.length} élèves en ${NEEDS.join(", ")}. Quelques lectures :`);
say(
  bilan.derivations
    .filter(({ severity }) => severity !== null)
    .slice(0, 4)
    .map(({ student, sentence }) => `${student} : ${sentence}`),
);
const problem = withNeeds(bare, bilan);
const first = await solve(problem, SOLVE);
if (!first.timetable) throw new Error(`no plan: ${first.reasons.join(" ")}`);
console.log(`\n${summary(problem, first, { lang: "fr" }).split("\nGroupes, P2")[0].trim()}`);
console.log(`\nVérifié à part : ${verify(problem, first.timetable).length} règle enfreinte.`);

title("Une famille demande : pourquoi ce groupe ?");
const [asked] = Object.keys(bilan.needs);
const ask = explain(problem, first.timetable, { ...SOLVE, lang: "fr", base: first });
say(ask.student(asked).sentences);
const elsewhere = first.timetable.groups.find((group) => group.period === "P1" && !group.students.includes(asked));
if (elsewhere) say((await ask.whyNot(asked, { group: elsewhere.id })).sentences);

/** Few of many lines, the last always among them. */
function shortened(lines: readonly string[]): readonly string[] {
  const [most, last] = [6, lines.length - 1];
  return last < most ? lines : [...lines.slice(0, most - 1), `… et ${last - most + 1} autres changements`, lines[last]];
}

/** Where the school stands. */
let now: { problem: unknown; timetable: Timetable; past?: Timetable } = { problem, timetable: first.timetable };

async function live(from: string, changes: readonly Change[]): Promise<void> {
  const next = await replan(now.problem, now.timetable, changes, { ...SOLVE, from, lang: "fr", past: now.past });
  say(shortened(next.sentences));
  if (!next.timetable || !next.diff) throw new Error("no plan for the rest of the year");
  say([...next.diff.students, ...next.diff.teachers].flatMap(({ sentences }) => sentences).slice(0, 6));
  console.log(`\nVérifié à part : ${verify(next.problem, next.timetable).length} règle enfreinte ; ce qui a eu lieu n'a pas changé.`);
  now = { problem: next.problem, timetable: next.timetable, past: next.past };
}

title("15 septembre : une élève arrive");
await live("2025-09-15", [{ kind: "arrives", student: { id: "nour", division: bare.divisions[0].id, needs: { [NEEDS[0]]: 3 } } }]);

title("6 octobre : une enseignante est absente deux semaines");
const leader = first.timetable.groups.find(({ period }) => period === "P1")?.teachers[0] as string;
await live("2025-10-06", [{ kind: "teacherAbsent", teacher: leader, start: "2025-10-06", end: "2025-10-17" }]);

title("La réunion de bilan");
for (const { period, date, slot, present, absent } of bilanMeetings(problem, first.timetable).slice(0, 2))
  say([
    date && slot
      ? `${period} : le ${french(date)}, ${slot}, ${present.length} présents, ${absent.length === 0 ? "tous sont là" : `sans ${absent.map(({ teacher }) => teacher).join(", ")}`}.`
      : `${period} : aucun créneau.`,
  ]);

title("3 novembre : le deuxième bilan");
const second = assess(bilanRows(students, ["septembre", "novembre"]), {}, { lang: "fr", stuckAfter: 1 });
say(second.progress.slice(0, 4).map(({ student, sentence }) => `${student}, ${sentence}`));
say(second.flagged.slice(0, 2).map(({ sentence }) => `À revoir : ${sentence}`));
await live("2025-11-03", needsChanged(second.needs));

title("19 janvier : un créneau est perdu");
const lost = now.timetable.commonSlots[0];
await live("2026-01-19", [{ kind: "slotLost", slot: lost.slots[0], level: lost.level }]);

title("Février : qu'est-ce qui aiderait le plus au printemps ?");
const found = await bottlenecks(now.problem, {
  ...SOLVE,
  lang: "fr",
  most: 3,
  mostSolves: 10,
  kinds: ["commonSlots", "teacherHours", "teacherSlot"],
});
console.log(bottlenecksTable(found, "fr"));

title("Juin : l'année en chiffres");
const { coverage, fiche, neverServed } = indicators(problem, first.timetable, {
  mask: 5,
  records: [
    { year: 2024, students: 210, bacPresented: 60, bacAdmitted: 49, redoublements: 14 },
    { year: 2025, students: 214, bacPresented: 62, bacAdmitted: 55, redoublements: 11 },
  ],
});
const percent = (share: number | null) => (share === null ? "trop peu d'élèves pour le dire" : `${Math.round(100 * share)} %`);
say([
  `Heures de besoin reçues selon le plan de septembre : ${percent(coverage.total.share)}.`,
  `Élèves qui n'ont rien reçu de l'un de leurs besoins : ${neverServed.total.masked ? "moins de 5, ou aucun" : neverServed.total.students}.`,
  ...fiche.bac.ofPresented.series.map(({ year, value }) => `Bac, session ${year + 1} : ${percent(value)} d'admis parmi les présentés.`),
  ...fiche.redoublement.series.map(({ year, value }) => `Redoublements ${year}–${year + 1} : ${percent(value)}.`),
]);

/** What the second bilan changes in the needs of September. */
function needsChanged(after: Readonly<Record<string, Readonly<Record<string, number>>>>): Change[] {
  return students.flatMap((student): Change[] => {
    const [before, next] = [bilan.needs[student] ?? {}, after[student] ?? {}];
    const needs = Object.fromEntries(
      [...new Set([...Object.keys(before), ...Object.keys(next)])]
        .filter((need) => before[need as keyof typeof before] !== next[need])
        .map((need) => [need, next[need] ?? null]),
    );
    return Object.keys(needs).length === 0 ? [] : [{ kind: "needsUpdated", student, needs }];
  });
}
