import { useState } from "preact/hooks";
import { type Issue, PlageInputError } from "../../../src/index.js";
import type { Language } from "../../../src/words/index.js";
import { type School, schoolFrom } from "../session.js";
import { type Dropped, fromFiles } from "./fromFiles.js";

export interface Files {
  readonly reading: boolean;
  readonly dropped: Partial<Dropped>;
  readonly issues: readonly Issue[];
  read(files: readonly File[]): Promise<void>;
  /** A problem that no file holds. */
  take(problem: unknown): void;
}

/** Reads what is dropped or chosen, and says what is wrong with it. */
export function useFiles(lang: Language, open: (school: School | undefined) => void): Files {
  const [reading, setReading] = useState(false);
  const [dropped, setDropped] = useState<Partial<Dropped>>({});
  const [issues, setIssues] = useState<readonly Issue[]>([]);

  const guarded = async (make: () => Partial<Dropped> | Promise<Partial<Dropped>>) => {
    setReading(true);
    setIssues([]);
    open(undefined);
    try {
      const made = await make();
      setDropped(made);
      open(schoolFrom(made.problem));
    } catch (error) {
      if (!(error instanceof PlageInputError)) throw error;
      setIssues(error.issues);
    } finally {
      setReading(false);
    }
  };
  return {
    reading,
    dropped,
    issues,
    read: (files) => guarded(() => fromFiles(files, lang)),
    take: (problem) => void guarded(() => ({ problem })),
  };
}
