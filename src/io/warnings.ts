import type { Language, Sentence } from "../words/index.js";
import { both, inLanguage, type Notice } from "./notices/notice.js";
import { refuseOption } from "./options.js";

/** Something in a file that does not stop the reading, and where it stands. */
export interface ReadWarning {
  readonly code: string;
  /** The element, and the name in it, such as `Activities_List/Activity 12`; in a table, the row and the column. */
  readonly place: string;
  readonly message: string;
}

/** How what is odd in a file is told. */
export interface WarningOptions {
  /** The language of the warnings. Default "en". */
  readonly lang?: Language;
}

export type Warn = (notice: Notice, place: string | Sentence) => void;

/** Gathers the warnings of one reading, in the language asked for. @throws {PlageInputError} when it is unknown */
export function warningsIn({ lang = "en" }: WarningOptions): { readonly warnings: ReadWarning[]; readonly warn: Warn } {
  if (lang !== "en" && lang !== "fr") refuseOption("lang", "expected en or fr", "Leave it out for en.", lang);
  const warnings: ReadWarning[] = [];
  return {
    warnings,
    warn: (notice, place) =>
      warnings.push({
        code: notice.code,
        place: cut(inLanguage(place, lang), LONGEST_PLACE),
        message: cut(notice[lang], LONGEST_MESSAGE),
      }),
  };
}

const SHOWN = 10;
const LONGEST = 60;
/** Characters of what is told, however long the names in a hostile file are. */
const LONGEST_PLACE = 300;
const LONGEST_MESSAGE = 1_200;
const COLON = { en: ": ", fr: "\u00a0: " };

const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most)}…` : text);

/** The first names of a list, each cut when long. */
function someOf(names: readonly string[]): string {
  const shown = names.slice(0, SHOWN).map((name) => cut(name, LONGEST));
  return shown.join(", ") + (names.length > SHOWN ? ", …" : "");
}

/** Collects oddities of one kind, to tell of them in one warning with their number and first names. */
export class Oddities {
  private readonly found = new Map<string, { notice: Notice; place: string | Sentence; names: Map<string, string | Sentence> }>();

  add(notice: Notice, place: string | Sentence, name: string | Sentence): void {
    const entry = this.found.get(notice.code) ?? { notice, place, names: new Map() };
    this.found.set(notice.code, entry);
    const key = inLanguage(name, "en");
    if (!entry.names.has(key)) entry.names.set(key, name);
  }

  tell(warn: Warn): void {
    for (const { notice, place, names } of this.found.values()) {
      const told = both((lang) => {
        const shown = someOf([...names.values()].map((name) => inLanguage(name, lang)));
        return `${notice[lang]}${COLON[lang]}${names.size} (${shown})`;
      });
      warn({ code: notice.code, ...told }, place);
    }
  }
}
