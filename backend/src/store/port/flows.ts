/** A published flow, as it now is. */
export interface FlowRow {
  readonly name: string;
  /** Of the newest version; the first is 1. */
  readonly number: number;
  /** Hash of the newest version's content. */
  readonly version: string;
  /** Counts every change, also of what no version notices. */
  readonly revision: number;
  /** The document as it was published last. */
  readonly text: string;
  readonly description: string | null;
  readonly labels: Labels;
  /** Epoch ms. */
  readonly createdAt: number;
  readonly createdBy: string;
  readonly updatedAt: number;
  readonly updatedBy: string;
  /** Null: it is there. */
  readonly deletedAt: number | null;
  /** Of the cluster's object that it is made of; null: people make it. */
  readonly clusterUid: string | null;
  /** Of that object, when it was published. */
  readonly clusterGeneration: number | null;
}

export interface Labels {
  readonly [name: string]: string;
}

/** A list shows flows without their text. */
export type ListedFlow = Omit<FlowRow, "text">;

/** What a publication makes of a flow. */
export type FlowContent = Pick<FlowRow, "name" | "number" | "version" | "text" | "description" | "labels"> &
  Partial<Pick<FlowRow, "clusterUid" | "clusterGeneration">>;

export interface PublishedVersion {
  readonly number: number;
  readonly version: string;
  /** Epoch ms. */
  readonly publishedAt: number;
  readonly publishedBy: string;
}

export interface Flows {
  /** Also one that was deleted. */
  get(name: string): Promise<FlowRow | null>;
  /** Reads the flow as it now is and keeps others from writing it until the transaction ends. */
  lock(name: string): Promise<FlowRow | null>;
  /** By name, those after `after` that are not deleted. */
  list(after: string, limit: number): Promise<readonly ListedFlow[]>;
  /** Throws `UniqueViolation`. */
  insert(content: FlowContent, by: string): Promise<FlowRow>;
  /** Of a locked flow: it is there again if it was deleted. Its revision is one more. */
  replace(content: FlowContent, by: string): Promise<FlowRow>;
  /** Of a locked flow. */
  delete(name: string, by: string): Promise<void>;
}

export interface PublishedVersions {
  /** Throws `UniqueViolation` for a number that is taken. */
  add(flow: string, number: number, version: string, by: string): Promise<void>;
  /** Newest first, those with smaller numbers than `before`. */
  list(flow: string, before: number, limit: number): Promise<readonly PublishedVersion[]>;
  get(flow: string, number: number): Promise<(PublishedVersion & { readonly text: string }) | null>;
}

export type UseKind = "secret" | "file";

/** That a step names a secret or a file. */
export interface StepUse {
  readonly kind: UseKind;
  readonly name: string;
  /** Its path in the plan: `batch[].resize`. */
  readonly step: string;
}

/** A flow whose newest version uses what was asked for. */
export interface FlowUse {
  readonly flow: string;
  /** The version's number. */
  readonly number: number;
  /** Paths of the steps that use it, in written order. */
  readonly steps: readonly string[];
}

/** What flows that are not deleted use; of those whose uses are known. */
export interface FlowUses {
  /** Those whose uses are not known of their newest version: by name, those after `after`. */
  unknown(after: string, limit: number): Promise<readonly Pick<FlowRow, "name" | "version" | "text">[]>;
  /** Does nothing when the flow has another version by now. */
  put(flow: string, version: string, uses: readonly StepUse[]): Promise<void>;
  /** By name, those after `after`. A folder is used by whoever uses a file in it. */
  of(kind: UseKind, name: string, after: string, limit: number): Promise<readonly FlowUse[]>;
}
