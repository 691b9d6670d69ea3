import { onTestFinished } from "vitest";
import type { Shown } from "../../src/display/kernel.js";

/** Kernels as their programs see them: what these do with it, `npm run notebooks` tests. */
const globals = globalThis as { Deno?: unknown; __tslab__?: unknown };

/** Puts something where a kernel has it, for this test alone. */
function place(name: keyof typeof globals, value: unknown): void {
  globals[name] = value;
  onTestFinished(() => {
    delete globals[name];
  });
}

export interface Displayed {
  readonly id: string;
  readonly update: boolean;
  readonly shown: Shown;
}

/** Runs the test in Deno's kernel; the list grows as it is told to display. */
export function inDeno(): Displayed[] {
  const displayed: Displayed[] = [];
  const display = async (shown: Shown, { display_id, update }: { display_id: string; update: boolean }) => {
    displayed.push({ id: display_id, update, shown });
  };
  place("Deno", { jupyter: { display } });
  return displayed;
}

/** Runs the test in tslab's kernel; the lists grow as it is told to display. */
export function inTslab(): { readonly values: string[]; readonly places: string[][] } {
  const values: string[] = [];
  const places: string[][] = [];
  const tslab = {
    display: { html: (text: string) => values.push(text) },
    newDisplay() {
      const place: string[] = [];
      places.push(place);
      return { html: (text: string) => place.push(text) };
    },
  };
  place("__tslab__", { exports: {}, require: (name: string) => (name === "tslab" ? tslab : undefined) });
  return { values, places };
}

/** Runs the test in Deno without a kernel, where asking for it throws. */
export function inPlainDeno(): void {
  const get = () => {
    throw new Error("Deno.jupyter is only available in `deno jupyter` subcommand");
  };
  place("Deno", Object.defineProperty({}, "jupyter", { get }));
}

/** What Deno's kernel shows of a value that ends a cell. */
export function shownBy(value: object): Shown {
  return (value as Record<symbol, () => Shown>)[Symbol.for("Jupyter.display")]();
}
