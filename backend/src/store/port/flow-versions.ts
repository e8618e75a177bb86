export interface FlowVersion {
  /** The plan's version: hash of the document without what only the canvas needs. */
  readonly version: string;
  /** The document, from which the plan is made again. */
  readonly text: string;
}

/** Immutable documents that runs refer to. */
export interface FlowVersions {
  /** Putting a version that is there changes nothing. */
  put(flow: FlowVersion): Promise<void>;
  get(version: string): Promise<FlowVersion | null>;
}
