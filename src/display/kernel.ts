/** What a cell shows, by MIME type: a page takes the first, a console the second. */
export interface Shown {
  readonly "text/html": string;
  readonly "text/plain": string;
}

/** The Jupyter kernel that runs this code. */
export interface Kernel {
  /** Opens a place below the cell: the first call fills it, each later one writes it anew. */
  place(): (shown: Shown) => Promise<void>;
  /** Lets a value show itself so as the last line of a cell, and stay what it is to everything else. */
  dress(value: object, shown: Shown): void;
}
