/** Something in a file that does not stop the reading, and where it stands. */
export interface ReadWarning {
  readonly code: string;
  /** The element, and the name in it, such as `Activities_List/Activity 12`; in a table, the row and the column. */
  readonly place: string;
  readonly message: string;
}

export type Warn = (code: string, place: string, message: string) => void;

const SHOWN = 10;
const LONGEST = 60;

/** The first names of a list, each cut when long. */
function someOf(names: readonly string[]): string {
  const shown = names.slice(0, SHOWN).map((name) => (name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name));
  return shown.join(", ") + (names.length > SHOWN ? ", …" : "");
}

/** Collects oddities of one kind, to tell of them in one warning with their number and first names. */
export class Oddities {
  private readonly found = new Map<string, { place: string; sentence: string; names: Set<string> }>();

  add(code: string, place: string, sentence: string, name: string): void {
    const entry = this.found.get(code);
    if (entry) entry.names.add(name);
    else this.found.set(code, { place, sentence, names: new Set([name]) });
  }

  tell(warn: Warn): void {
    for (const [code, { place, sentence, names }] of this.found) {
      warn(code, place, `${sentence}: ${names.size} (${someOf([...names])})`);
    }
  }
}
