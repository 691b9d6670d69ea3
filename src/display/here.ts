import { kernelHere } from "./kernels.js";

/** `plage/display` where a Jupyter kernel runs this code, and the package itself, not a bundle that took it in. */
export async function displayHere(): Promise<typeof import("./index.js") | undefined> {
  return kernelHere() && byName("plage/display").catch(() => undefined);
}

/** Loads what no bundler is to follow: a page has no kernel, and need not carry the report. */
const byName = (name: string) => import(/* @vite-ignore */ /* webpackIgnore: true */ name);
