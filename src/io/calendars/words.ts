import type { Language } from "../../words/index.js";

/** What a calendar says in a language. */
export interface CalendarWords {
  readonly calendar: (whose: string) => string;
  readonly title: (action: string) => string;
  readonly selfStudy: string;
  readonly cancelled: (title: string) => string;
  readonly line: (label: string, value: string) => string;
  readonly labels: Readonly<Record<"objective" | "teachers" | "level" | "divisions" | "students" | "group", string>>;
}

const en: CalendarWords = {
  calendar: (whose) => `AP – ${whose}`,
  title: (action) => `AP: ${action}`,
  selfStudy: "Supervised self-study",
  cancelled: (title) => `Cancelled: ${title}`,
  line: (label, value) => `${label}: ${value}`,
  labels: { objective: "Objective", teachers: "With", level: "Level", divisions: "Divisions", students: "Students", group: "Group" },
};

const fr: CalendarWords = {
  calendar: (whose) => `AP – ${whose}`,
  title: (action) => `AP : ${action}`,
  selfStudy: "Étude surveillée",
  cancelled: (title) => `Annulé : ${title}`,
  line: (label, value) => `${label} : ${value}`,
  labels: { objective: "Objectif", teachers: "Avec", level: "Niveau", divisions: "Divisions", students: "Élèves", group: "Groupe" },
};

export const CALENDAR_WORDS: Readonly<Record<Language, CalendarWords>> = { en, fr };
