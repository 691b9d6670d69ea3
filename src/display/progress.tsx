import { render } from "preact-render-to-string";
import type { Progress } from "../solve/options.js";
import { type Language, number } from "../words/index.js";
import type { Kernel, Shown } from "./kernel.js";
import { lineOf } from "./line.js";
import { DISPLAY_WORDS } from "./words.js";

/** Seconds before anything is shown: what ends sooner needs no progress. */
const PATIENCE = 0.5;
/** Seconds between two pictures of it. */
const PACE = 0.25;

/** Shows below a cell how a search goes, and at its end how far it came. */
export function progressIn(kernel: Kernel, lang: Language): { hear(progress: Progress): void; end(): Promise<void> } {
  const words = DISPLAY_WORDS[lang];
  let write: ((shown: Shown) => Promise<void>) | undefined;
  let last: Progress | undefined;
  /** Seconds of the searches before this one: a call may make several, each with its own clock. */
  let before = 0;
  let latest = 0;
  let written = 0;
  const show = (progress: Progress, word: string) => {
    write ??= kernel.place();
    written = progress.elapsed;
    const line = [words.seconds(number(progress.elapsed, lang, 0)), word, lineOf(progress, lang)].filter((each) => each !== "").join(" · ");
    return write({ "text/html": barOf(line, progress.gap, lang), "text/plain": line });
  };
  return {
    hear(progress) {
      if (progress.elapsed < latest) before += latest;
      latest = progress.elapsed;
      const elapsed = before + latest;
      last = { ...(progress.tier === last?.tier || progress.tier === undefined ? last : {}), ...progress, elapsed };
      if (elapsed >= PATIENCE && elapsed >= written + PACE) void show(last, words.searching);
    },
    async end() {
      if (write && last) await show(last, words.searched);
    },
  };
}

/** The closer value and bound, the fuller the bar. */
function barOf(line: string, gap: number | undefined, lang: Language): string {
  return render(
    <div lang={lang} role="status" style="font-variant-numeric:tabular-nums">
      {gap !== undefined && (
        <progress value={Math.max(0, 1 - gap)} max={1} aria-hidden="true" style="vertical-align:middle;margin-right:.6em" />
      )}
      {line}
    </div>,
  );
}
