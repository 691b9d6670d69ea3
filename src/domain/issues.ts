import { type Issue, PlageInputError, shownValue } from "./issue.js";

/** Issues that are told; the rest are counted. */
const MOST_TOLD = 500;

export type Path = (string | number)[];

/** Gathers issues, so that all of a file are told at once. */
export class Issues {
  private readonly told: Issue[] = [];
  private untold = 0;

  add(code: string, path: Path, message: string, hint: string, value?: unknown): void {
    if (this.told.length >= MOST_TOLD) this.untold++;
    else this.told.push({ code, path, message, hint, ...(value === undefined ? {} : { value: shownValue(value) }) });
  }

  /** Takes over issues found elsewhere, their paths continued from a place. */
  take(issues: readonly Issue[], at: Path = []): void {
    for (const issue of issues) {
      if (this.told.length >= MOST_TOLD) this.untold++;
      else this.told.push({ ...issue, path: [...at, ...issue.path] });
    }
  }

  /** @throws {PlageInputError} when there are any */
  throwIfAny(): void {
    if (this.told.length === 0) return;
    if (this.untold === 0) throw new PlageInputError(this.told);
    const message = `${this.untold} more issues of this kind or others`;
    throw new PlageInputError([...this.told, { code: "more", path: [], message, hint: "Mend these first." }]);
  }
}
