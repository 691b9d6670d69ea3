import type { Kernel } from "./kernel.js";

/** The part of the module `tslab` that is used here. */
interface Tslab {
  readonly display: { html(text: string): void };
  newDisplay(): { html(text: string): void };
}

const INSPECT = Symbol.for("nodejs.util.inspect.custom");

/** tslab's kernel. It has no hook for rich values, but prints a cell's last one, and so asks it how it is to be inspected. */
export function tslabKernel(): Kernel | undefined {
  const tslab = (globalThis as { __tslab__?: { require(name: "tslab"): Tslab } }).__tslab__?.require("tslab");
  return (
    tslab && {
      place() {
        const place = tslab.newDisplay();
        return async (shown) => place.html(shown["text/html"]);
      },
      dress(value, shown) {
        const inspect = (
          depth: number,
          options: { readonly depth?: number | null },
          plainly: (value: object, options: object) => string,
        ) => {
          // Inside another value it is read for its fields.
          if (depth !== options.depth) return plainly({ ...value }, { ...options, depth });
          tslab.display.html(shown["text/html"]);
          return shown["text/plain"];
        };
        Object.defineProperty(value, INSPECT, { value: inspect });
      },
    }
  );
}
