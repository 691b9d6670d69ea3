/** Schools of one kind, one a seed. */
export interface Family {
  readonly name: string;
  /** Never looked at while the engine is tuned. */
  readonly unseen?: boolean;
  /** What is missing on this machine, if anything. */
  missing?(): string | undefined;
  schoolOf(seed: number): unknown;
}
