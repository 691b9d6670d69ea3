import { MODALITY_SIZES } from "../domain/problem.js";

/** Sizes of a modality's groups where an action states none; of a modality the school made up, 1 to 15. */
export function sizesOf(modality: string): { readonly min: number; readonly max: number } {
  return Object.hasOwn(MODALITY_SIZES, modality) ? MODALITY_SIZES[modality] : { min: 1, max: 15 };
}
