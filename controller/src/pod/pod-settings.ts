/** What an installation fixes for all function pods. Sizes in bytes, CPU in thousandths of a core. */
export interface PodSettings {
  /** Names the installation in labels and in the audience of tokens. */
  readonly install: string;
  readonly images: {
    readonly agent: string;
    /** By runtime. */
    readonly runtimes: ReadonlyMap<string, string>;
    /** What images of users must begin with; a prefix ends where a part of a name does. None: no image of a user. */
    readonly allowedPrefixes: readonly string[];
  };
  readonly runner: {
    /** Of the runner listener. Its host is in the listener's certificate and, as an alias, in every pod. */
    readonly url: string;
    /** Where that host is, as an IP address: pods ask no name server for it. */
    readonly address: string;
    /** The certificates, in PEM, that its own must come from. */
    readonly authorities: string;
  };
  /** Whether pods on several nodes may have a project's volume at once. */
  readonly filesAreShared: boolean;
  /** A file worker that has had nothing to do for so long leaves. */
  readonly filesIdleMs: number;
  /** Null: the cluster's default. */
  readonly runtimeClass: string | null;
  readonly agent: ContainerSize;
  /** Of user code where a step asks for nothing else. */
  readonly runtime: ContainerSize;
  /** How long a pod may wait for work before it is drained. */
  readonly longestWaitMs: number;
  /** The longest timeout of an attempt that shares a pool. A longer one gets a pod of its own. */
  readonly longestPooledMs: number;
  /** Between the order to stop and the kill. */
  readonly graceMs: number;
}

export interface ContainerSize {
  readonly cpuMillis: number;
  readonly memoryBytes: number;
  readonly storageBytes: number;
}

const mib = 1024 * 1024;
const minute = 60_000;

export const defaultPodSettings = {
  runtimeClass: null,
  agent: { cpuMillis: 250, memoryBytes: 128 * mib, storageBytes: 32 * mib },
  runtime: { cpuMillis: 500, memoryBytes: 256 * mib, storageBytes: 64 * mib },
  longestWaitMs: 60 * minute,
  longestPooledMs: 60 * minute,
  graceMs: 10_000,
} as const;
