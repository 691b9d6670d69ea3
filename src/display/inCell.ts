import type { SolveOptions } from "../solve/options.js";
import type { Shown } from "./kernel.js";
import { kernelHere } from "./kernels.js";
import { progressIn } from "./progress.js";

/**
 * Runs a search in a cell: shows below it how the search goes, unless the caller hears of it, and lets what comes of it
 * show itself as the cell's last line. Outside a kernel it only runs it.
 */
export async function inCell<Options extends SolveOptions, Result extends object>(
  options: Options,
  search: (options: Options) => Promise<Result>,
  shownAs: (result: Result) => Promise<Shown>,
): Promise<Result> {
  const kernel = kernelHere();
  if (!kernel) return search(options);
  const progress = options.onProgress ? undefined : progressIn(kernel, options.lang ?? "en");
  let result: Result;
  try {
    result = await search(progress ? { ...options, onProgress: progress.hear } : options);
  } finally {
    await progress?.end();
  }
  kernel.dress(result, await shownAs(result));
  return result;
}
