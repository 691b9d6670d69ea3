import { kernelHere } from "./kernels.js";

/** Loaded by its name, in a kernel alone: so no bundler puts it, and the report, into a page. */
const DISPLAY = "plage/display";

/** `plage/display` where a Jupyter kernel runs this code. */
export async function displayHere(): Promise<typeof import("./index.js") | undefined> {
  return kernelHere() && import(/* @vite-ignore */ DISPLAY);
}
