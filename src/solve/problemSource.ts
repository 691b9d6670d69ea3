/** A problem and its place among the others. */
export interface Taken {
  readonly index: number;
  readonly problem: unknown;
}

/** Where problems come from, one by one and in their order, whoever asks. */
export interface ProblemSource {
  /** The next problem; none at the end, and none of a generator once `halted` is aborted, even one that is still awaited. */
  take(): Promise<Taken | undefined>;
  /** Lets a generator that is not at its end clean up. Nobody waits for one that hangs. */
  close(): void;
}

export function problemSource(problems: Iterable<unknown> | AsyncIterable<unknown>, halted: AbortSignal): ProblemSource {
  const iterator = Symbol.asyncIterator in problems ? problems[Symbol.asyncIterator]() : problems[Symbol.iterator]();
  const isList = Array.isArray(problems);
  const halt = new Promise<undefined>((resolve) => {
    if (halted.aborted) resolve(undefined);
    halted.addEventListener("abort", () => resolve(undefined), { once: true });
  });
  let last: Promise<unknown> = Promise.resolve();
  let index = 0;
  let atEnd = false;
  const next = async (): Promise<Taken | undefined> => {
    if (atEnd || (halted.aborted && !isList)) return undefined;
    const { done, value } = await iterator.next();
    if (done) atEnd = true;
    return done ? undefined : { index: index++, problem: value };
  };
  return {
    take() {
      const taken = last.then(next);
      last = taken.catch(() => undefined);
      return isList ? taken : Promise.race([taken, halt]);
    },
    close() {
      const closing = async () => iterator.return?.();
      if (!atEnd) closing().catch(() => {});
    },
  };
}
