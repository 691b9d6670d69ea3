import { PlageInputError } from "../../src/index.js";

const shown = (error: unknown) => {
  if (!(error instanceof PlageInputError)) throw error;
  return error.issues.map(({ code, path }) => `${code} ${path.join(".")}`);
};

/** Code and path of each issue that a call throws; none when it throws nothing. */
export function issuesOf(call: () => unknown): string[] {
  try {
    call();
  } catch (error) {
    return shown(error);
  }
  return [];
}

export async function issuesLater(call: () => Promise<unknown>): Promise<string[]> {
  try {
    await call();
  } catch (error) {
    return shown(error);
  }
  return [];
}
