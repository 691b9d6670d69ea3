import type { Issue } from "../domain/issue.js";
import type { Problem } from "../domain/problem.js";
import type { Language, Sentence } from "../words/index.js";

type Told = Readonly<Record<"message" | "hint", Sentence>>;

const UNUSED_WORD: Told = {
  message: { en: "nothing in the problem has this name now", fr: "rien dans le problème ne porte ce nom pour l'instant" },
  hint: { en: "Check its spelling, or leave it for later periods.", fr: "Vérifiez l'orthographe, ou laissez-le pour une période à venir." },
};

const UNSERVED_NEED: Told = {
  message: { en: "no action works on this need", fr: "aucune action ne travaille ce besoin" },
  hint: {
    en: "Add an action for it, or leave actions out for one a need.",
    fr: "Ajoutez une action, ou n'en donnez aucune : chaque besoin aura la sienne.",
  },
};

/** Oddities that do not stop a solve: words of teachers that no need, action or slot answers to. */
export function warningsOf(problem: Problem, lang: Language = "en"): Issue[] {
  const told = ({ message, hint }: Told) => ({ message: message[lang], hint: hint[lang] });
  const needs = new Set([
    ...problem.students.flatMap((student) => Object.keys(student.needs)),
    ...(problem.actions ?? []).flatMap((action) => (action.need === undefined ? [] : [action.need])),
  ]);
  const words = new Set([...needs, ...(problem.actions ?? []).map((action) => action.id)]);
  const wishes = new Set([...words, ...problem.slots.map((slot) => slot.id)]);
  const issues: Issue[] = [];
  problem.teachers.forEach((teacher, index) => {
    for (const [field, known] of [
      ["skills", words],
      ["prefers", wishes],
    ] as const) {
      teacher[field].forEach((value, position) => {
        if (!known.has(value))
          issues.push({
            code: "unused-word",
            path: ["teachers", index, field, position],
            value,
            ...told(UNUSED_WORD),
          });
      });
    }
  });
  const taught = new Set(problem.actions?.flatMap((action) => (action.need === undefined ? [] : [action.need])) ?? [...needs]);
  problem.students.forEach((student, index) => {
    for (const need of Object.keys(student.needs)) {
      if (!taught.has(need))
        issues.push({
          code: "unserved-need",
          path: ["students", index, "needs", need],
          ...told(UNSERVED_NEED),
        });
    }
  });
  return issues;
}
