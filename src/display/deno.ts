import type { Kernel } from "./kernel.js";

/** The part of `Deno.jupyter` that is used here. */
interface Jupyter {
  display(shown: object, options: { readonly raw: true; readonly display_id: string; readonly update: boolean }): Promise<void>;
}

const DISPLAY = Symbol.for("Jupyter.display");

/** Deno's own kernel, `deno jupyter`. */
export function denoKernel(): Kernel | undefined {
  const jupyter = jupyterHere();
  return (
    jupyter && {
      place() {
        const id = crypto.randomUUID();
        let before: Promise<void> | undefined;
        return (shown) => {
          const update = before !== undefined;
          before = Promise.resolve(before).then(() => jupyter.display(shown, { raw: true, display_id: id, update }));
          return before;
        };
      },
      dress(value, shown) {
        Object.defineProperty(value, DISPLAY, { value: () => shown });
      },
    }
  );
}

function jupyterHere(): Jupyter | undefined {
  try {
    return (globalThis as { Deno?: { jupyter?: Jupyter } }).Deno?.jupyter;
  } catch {
    // Deno throws here unless a kernel runs it.
    return undefined;
  }
}
