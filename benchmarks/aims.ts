/** What is wanted of the library on the schools of some families, named by how their names begin. */
export type Aim = { readonly families: readonly string[] } & Measure;

export type Measure =
  /** Its plan is within a gap of the best bound after so many seconds. */
  | { readonly kind: "gap"; readonly gap: number; readonly within: number }
  /** Its first plan is there. */
  | { readonly kind: "plan"; readonly within: number }
  /** Its plan is never worth less than that of any of these, at the moments of the tables. */
  | { readonly kind: "ahead"; readonly of: readonly string[] }
  /** It comes so close so many times sooner than the best peer on a form of the program. */
  | { readonly kind: "sooner"; readonly gap: number; readonly times: number; readonly form: "cohorts" | "students" }
  /** By then no peer, on any form, is within the gap. */
  | { readonly kind: "alone"; readonly gap: number; readonly by: number }
  | { readonly kind: "memory"; readonly megabytes: number }
  /** The whole call takes no more than so many times the floor. */
  | { readonly kind: "floor"; readonly gap: number; readonly times: number };

export const AIMS: readonly Aim[] = [
  { families: ["petit"], kind: "gap", gap: 0.01, within: 3 },
  { families: ["petit"], kind: "gap", gap: 0.001, within: 30 },
  { families: ["petit"], kind: "ahead", of: ["CP-SAT", "CBC", "HiGHS"] },
  { families: ["moyen"], kind: "gap", gap: 0.005, within: 10 },
  { families: ["moyen"], kind: "gap", gap: 0.001, within: 60 },
  { families: ["grand, 1 period"], kind: "gap", gap: 0.001, within: 4 },
  { families: ["grand, 1 period"], kind: "sooner", gap: 0.001, times: 10, form: "cohorts" },
  { families: ["grand, 1 period"], kind: "sooner", gap: 0.001, times: 100, form: "students" },
  { families: ["grand, 6 periods"], kind: "gap", gap: 0.001, within: 20 },
  { families: ["grand, 6 periods"], kind: "alone", gap: 0.01, by: 20 },
  { families: ["géant"], kind: "gap", gap: 0.005, within: 60 },
  { families: ["géant"], kind: "memory", megabytes: 1000 },
  { families: ["partagé", "temps partiel", "réel"], kind: "gap", gap: 0.005, within: 30 },
  { families: ["petit", "moyen"], kind: "plan", within: 0.5 },
  { families: ["grand"], kind: "plan", within: 3 },
  { families: ["géant"], kind: "plan", within: 8 },
  { families: ["grand"], kind: "floor", gap: 0.005, times: 3 },
];
