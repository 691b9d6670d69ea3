/** Where a command reads and writes: the process, or a test. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether people watch `err` as it is written. */
  readonly interactive: boolean;
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
    stdin: process.stdin,
  };
}
