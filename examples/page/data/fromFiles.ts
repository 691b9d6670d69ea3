import { assess, withNeeds } from "../../../src/assess/index.js";
import type { ReadKind } from "../../../src/cli/import/readers.js";
import { PlageInputError } from "../../../src/index.js";
import { decodePlain } from "../../../src/io/bytes.js";
import { type AssembleOptions, assemble, fetProblem, type ReadWarning, readFet } from "../../../src/io/index.js";
import type { Language } from "../../../src/words/index.js";
import { fetWithDrawnNeeds, partsWithDrawnNeeds } from "./drawn.js";
import { type Found, filesIn, named, readParts } from "./readFiles.js";

/** What dropped files make together. */
export interface Dropped {
  readonly problem: unknown;
  /** Each file and what it is. */
  readonly files: readonly Pick<Found, "name" | "kind">[];
  /** What does not fit, in sentences. */
  readonly findings: readonly string[];
  /** Language of the findings. */
  readonly lang: Language;
  /** The same with needs drawn at random, where the files are not a problem already. */
  readonly withDrawnNeeds?: () => unknown;
}
type Made = Omit<Dropped, "files" | "lang">;

/**
 * A problem from the files of a school, told apart by what is in them: a problem of plage as it is, a FET file with its
 * activities, else all that says something of the school, joined. Tables are results of a bilan; JSON beside such files
 * is options of `assemble`: skills by subject, the year.
 *
 * @throws {PlageInputError} with the name of the file
 */
export async function fromFiles(files: readonly File[], lang: Language): Promise<Dropped> {
  const found = (await Promise.all(files.map(filesIn))).flat();
  return { ...made(found, lang), files: found, lang };
}

function made(found: readonly Found[], lang: Language): Made {
  const given = found.filter(({ kind }) => kind === "json").map((file) => named(file.name, () => json(file)));
  const fet = found.find(({ kind }) => kind === "fet");
  if (fet) return fromFet(fet, lang);
  const others = found.filter(({ kind }) => kind !== "json");
  const [first] = given;
  return others.length === 0 && given.length > 0
    ? { problem: first, findings: [] }
    : fromParts(others, { lang, ...(first as AssembleOptions | undefined) });
}

function fromFet({ name, bytes }: Found, lang: Language): Made {
  const { school, warnings } = named(name, () => readFet(bytes, { lang }));
  return { problem: fetProblem(school), findings: warnings.map(sentence(name, lang)), withDrawnNeeds: () => fetWithDrawnNeeds(school) };
}

function fromParts(found: readonly Found[], stated: AssembleOptions & { readonly lang: Language }): Made {
  const { lang } = stated;
  const isRead = (file: Found): file is Found & { kind: ReadKind } => file.kind !== undefined && file.kind !== "table";
  const read = readParts(found.filter(isRead), lang);
  const parts = read.map(({ part, name }) => ({ ...part, source: name }));
  const slots = read.find((each) => each.slots !== undefined)?.slots;
  const options = { names: true, ...(slots === undefined ? {} : { slots: [...slots] }), ...stated };
  const { problem, results, findings } = assemble(parts, options);
  const measured: unknown = results.length > 0 ? withNeeds(problem, assess(results)) : problem;
  const tables = found.filter(({ kind }) => kind === "table");
  return {
    problem: tables.reduce((school, { name, bytes }) => named(name, () => withNeeds(school, assess(decodePlain(bytes).text))), measured),
    findings: [
      ...findings.map(({ sources, ...found }) => sentence(sources.join(", "), lang)(found)),
      ...read.flatMap(({ name, warnings }) => warnings.map(sentence(name, lang))),
    ],
    withDrawnNeeds: () => partsWithDrawnNeeds(parts, options),
  };
}

const sentence =
  (name: string, lang: Language) =>
  ({ place, message }: Pick<ReadWarning, "place" | "message">) =>
    [name, place, message].join(lang === "fr" ? " : " : ": ");

function json({ bytes }: Found): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new PlageInputError([{ code: "json", path: [], message, hint: "Check that the file is whole." }]);
  }
}
