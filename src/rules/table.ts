import { RULES } from "./index.js";

/** Every rule in a line: its id, whether it is hard, and what it asks. */
export function ruleTable(): { id: string; kind: "hard" | "soft"; statement: string }[] {
  return RULES.map(({ id, kind, statement }) => ({ id, kind, statement }));
}
