import { plain } from "./codes.js";

/** Ids from names, in their order, each once, empty ones left out. */
export function idsOf(names: readonly string[]): string[] {
  return [...new Set(names.map(plain).filter((id) => id !== ""))];
}

/** A label without accents, case, and anything but letters and figures: `H.DEBUT` and `h debut` are one. */
export function folded(label: string): string {
  return label
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}
