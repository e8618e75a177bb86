import type { ProbeFinding } from "@flowrunner/protocol";

/** What was found of the installation's walls. */
export interface Probe {
  /** Epoch ms. */
  readonly takenAt: number;
  /** Of the controller that made it. */
  readonly version: string;
  readonly findings: readonly ProbeFinding[];
}

/** The newest probe of the installation. */
export interface Probes {
  /** Null: there was none. */
  newest(): Promise<Probe | null>;
  keep(probe: Probe): Promise<void>;
}
