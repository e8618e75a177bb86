/** Figures of one round by name, each in the unit its claims say. */
export type Figures = Readonly<Record<string, number>>;

/** One side of a comparison: measured once a round, in turn with the others. */
export interface Subject {
  readonly name: string;
  measure(): Promise<Figures>;
}

export type Goal = { readonly atMost: number } | { readonly atLeast: number };

/** One line of the table: a figure, alone or as a ratio to another of the same round. */
export interface Claim {
  readonly title: string;
  readonly figure: string;
  /** The figure it is compared with: the claim is then about the ratio of medians. */
  readonly over?: string;
  readonly unit: string;
  /** Without a goal the line is context. */
  readonly goal?: Goal;
}

/** A benchmark that is set up. */
export interface Bench {
  readonly subjects: readonly Subject[];
  readonly claims: readonly Claim[];
  /** Figures of a round that follow from the measured ones. */
  readonly derive?: (measured: Figures) => Figures;
  /** Ends processes, closes listeners, removes files. */
  close(): Promise<void>;
}

/** What a benchmark needs besides this machine. */
export interface Site {
  /** Sets it up, once. Null: it stands; else why there is none, and what to do. */
  prepare(): Promise<string | null>;
}

/** What a file of this folder exports; `open` sets up everything that is not to be measured. */
export interface Benchmark {
  readonly name: string;
  readonly measures: string;
  readonly site?: Site;
  open(): Promise<Bench>;
}
