import type { Language } from "../words/index.js";
import { RULES } from "./index.js";

/** Every rule in a line: its id, whether it is hard, and what it asks. */
export function ruleTable(lang: Language = "en"): { id: string; kind: "hard" | "soft"; statement: string }[] {
  return RULES.map(({ id, kind, statement }) => ({ id, kind, statement: statement[lang] }));
}
