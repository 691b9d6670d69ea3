/** Longest that an id may be. */
const LONGEST = 100;

/** A name or code as an id: ends trimmed, runs of spaces made one, controls taken out, cut when too long. */
export function idOf(name: string): string {
  return name
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .slice(0, LONGEST)
    .trim();
}

/** Ids from names, in their order, each once, empty ones left out. */
export function idsOf(names: readonly string[]): string[] {
  return [...new Set(names.map(idOf).filter((id) => id !== ""))];
}

/** A label without accents, case, and anything but letters and figures: `H.DEBUT` and `h debut` are one. */
export function folded(label: string): string {
  return label
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}
