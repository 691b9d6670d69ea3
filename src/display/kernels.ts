import { denoKernel } from "./deno.js";
import type { Kernel } from "./kernel.js";
import { tslabKernel } from "./tslab.js";

/** The Jupyter kernel that runs this code, where there is one. */
export function kernelHere(): Kernel | undefined {
  return denoKernel() ?? tslabKernel();
}
