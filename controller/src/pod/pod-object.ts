/**
 * A pod in a project's namespace as it may be: what has no place in these types has none in a pod. Adding a field here is
 * adding it to what a tenant's step may bring about.
 */
export interface ProjectPod<Containers extends readonly Container[] = readonly Container[]> {
  readonly apiVersion: "v1";
  readonly kind: "Pod";
  readonly metadata: {
    readonly name: string;
    readonly namespace: string;
    readonly labels: Readonly<Record<string, string>>;
    readonly ownerReferences: readonly [ServiceAccountReference];
  };
  readonly spec: ProjectPodSpec<Containers>;
}

/** Runs the code of a step. */
export type FunctionPod = ProjectPod<readonly [agent: Container, runtime: Container]>;

/** Does what is asked of the project's files, and runs no code of a user. */
export type FileWorkerPod = ProjectPod<readonly [worker: Container]>;

export interface ServiceAccountReference {
  readonly apiVersion: "v1";
  readonly kind: "ServiceAccount";
  readonly name: string;
  readonly uid: string;
}

export interface ProjectPodSpec<Containers extends readonly Container[]> {
  readonly activeDeadlineSeconds: number;
  readonly affinity?: Affinity;
  readonly automountServiceAccountToken: false;
  readonly containers: Containers;
  readonly dnsPolicy: "None" | "ClusterFirst";
  readonly dnsConfig?: { readonly nameservers: readonly string[] };
  readonly enableServiceLinks: false;
  readonly hostAliases: readonly [{ readonly ip: string; readonly hostnames: readonly [string] }];
  readonly restartPolicy: "Never";
  readonly runtimeClassName?: string;
  readonly securityContext: {
    readonly fsGroup: number;
    readonly fsGroupChangePolicy: "OnRootMismatch";
    readonly runAsNonRoot: true;
    readonly seccompProfile: { readonly type: "RuntimeDefault" };
  };
  readonly serviceAccountName: string;
  readonly shareProcessNamespace: false;
  readonly terminationGracePeriodSeconds: number;
  readonly volumes: readonly Volume[];
}

/** On the same node as the pods of these labels, if there are any. */
export interface Affinity {
  readonly podAffinity: {
    readonly requiredDuringSchedulingIgnoredDuringExecution: readonly [
      {
        readonly labelSelector: { readonly matchLabels: Readonly<Record<string, string>> };
        readonly topologyKey: "kubernetes.io/hostname";
      },
    ];
  };
}

export interface Container {
  readonly name: string;
  readonly image: string;
  readonly imagePullPolicy: "Always" | "IfNotPresent";
  readonly command?: readonly [string];
  readonly args?: readonly [string];
  readonly env: readonly EnvVariable[];
  readonly resources: { readonly requests: Quantities; readonly limits: Quantities };
  readonly securityContext: {
    readonly allowPrivilegeEscalation: false;
    readonly capabilities: { readonly drop: readonly ["ALL"] };
    readonly readOnlyRootFilesystem: true;
    readonly runAsGroup: number;
    readonly runAsUser: number;
  };
  readonly terminationMessagePath?: string;
  readonly volumeMounts: readonly VolumeMount[];
}

export interface EnvVariable {
  readonly name: string;
  readonly value: string;
}

export interface Quantities {
  readonly cpu: string;
  readonly memory: string;
  readonly "ephemeral-storage": string;
}

export interface VolumeMount {
  readonly name: string;
  readonly mountPath: string;
  readonly readOnly?: true;
}

export type Volume =
  | { readonly name: string; readonly emptyDir: { readonly medium: "Memory"; readonly sizeLimit: string } }
  | {
      readonly name: string;
      readonly persistentVolumeClaim: { readonly claimName: string; readonly readOnly?: true };
    }
  | { readonly name: string; readonly projected: { readonly sources: readonly [TokenSource] } };

export interface TokenSource {
  readonly serviceAccountToken: {
    readonly audience: string;
    readonly expirationSeconds: number;
    readonly path: string;
  };
}
