/** A pod that a case plays. */
export interface PlayedPod {
  readonly namespace: string;
  readonly name: string;
  readonly uid: string;
  readonly serviceAccountName: string;
}

/** Whose a played pod is. `function`: of the service account of its project's functions. */
export interface PodOf {
  readonly project: "own" | "other";
  readonly account: "function" | "default";
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Where cases play pods: a cluster, or a server in this process beside a double of an API server. */
export interface IdentityScene {
  /** The installation's id. */
  readonly install: string;
  /** Queues an attempt of the own project that no pod but the case's claims. Gives its pool. */
  queue(): Promise<string>;
  pod(of?: Partial<PodOf>): Promise<PlayedPod>;
  /** A token of the pod's service account as the kubelet gets it; `isBound` false: bound to no pod. */
  token(pod: PlayedPod, audience: string, isBound?: boolean): Promise<string>;
  /** Deletes the pod. */
  remove(pod: PlayedPod): Promise<void>;
  /** Calls a listener of the server. */
  call(listener: "runner" | "internal", request: SceneRequest): Promise<Answer>;
}

export interface SceneRequest {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly token: string;
  /** Sent as it is. */
  readonly body: string;
}

/** The collection that the attempts of a scene may read. */
export const declaredCollection = "orders";
