/** What an installation gives each of its projects. */
export interface ProjectSettings {
  readonly install: string;
  /** What all pods of a project may use together. */
  readonly quota: {
    readonly pods: number;
    readonly cpuMillis: number;
    readonly memoryBytes: number;
    readonly storageBytes: number;
  };
  /** What one container may use at most. */
  readonly largest: { readonly cpuMillis: number; readonly memoryBytes: number };
  readonly files: {
    readonly sizeBytes: number;
    /** Null: the cluster's default class. */
    readonly storageClass: string | null;
    /** Whether the class lets pods on several nodes write. */
    readonly isShared: boolean;
  };
  /** Where the backend's pods are, and the port on which they listen for agents. */
  readonly runner: {
    readonly namespace: string;
    readonly podLabels: Readonly<Record<string, string>>;
    readonly port: number;
  };
  /** Names of Secrets of a project's namespace by which its pods' images are pulled; none: it may have its own. */
  readonly pullSecrets: readonly string[];
  /** Addresses of the cluster and its machines that no pod may reach, beside the private and link-local ranges. */
  readonly blockedCidrs: readonly string[];
}
