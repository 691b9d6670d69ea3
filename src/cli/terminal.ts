/** Where a command reads and writes: the process, or a test. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether people watch `err` as it is written. */
  readonly interactive: boolean;
  /** Whether `out` shows colours. */
  readonly colour: boolean;
  /** Cells in a line of `out`; absent where it is no terminal. */
  readonly columns?: number;
  /** The stream that "-" stands for. */
  readonly stdin: AsyncIterable<Uint8Array>;
}

/** The process's own streams. */
export function processTerminal(): Terminal {
  // Whoever closes the pipe, as `head` does, has read enough.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exitCode ??= 0;
  });
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    interactive: process.stderr.isTTY === true,
    colour: showsColours(process.stdout, process.env),
    ...(process.stdout.isTTY && process.stdout.columns > 0 ? { columns: process.stdout.columns } : {}),
    stdin: process.stdin,
  };
}

/** What the environment asks, by the conventions of no-color.org and force-color.org, or else what the stream can show. */
export function showsColours(
  stream: { readonly isTTY?: boolean; readonly hasColors?: () => boolean },
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  if (env.NO_COLOR || env.FORCE_COLOR === "0" || env.FORCE_COLOR === "false") return false;
  if (env.FORCE_COLOR !== undefined) return true;
  return stream.isTTY === true && stream.hasColors?.() === true;
}
