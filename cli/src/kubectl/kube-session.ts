import { credentialsOf, HttpKubeClient, KubeError, systemClock } from "@flowrunner/kube";
import { usageProblem } from "../refused.js";
import type { Terminal } from "../terminal.js";
import { kubeProblem } from "./kube-problem.js";
import { placeOf, type PlaceOptions } from "./place.js";

/** The custom resources of a namespace, for one command. */
export class KubeSession implements AsyncDisposable {
  private constructor(
    readonly kube: HttpKubeClient,
    private readonly server: string,
    readonly namespace: string,
    readonly terminal: Terminal,
  ) {}

  static async open(options: PlaceOptions, terminal: Terminal): Promise<KubeSession> {
    const { config, namespace } = await placeOf(options);
    const credentials = await credentialsOf(config, systemClock).catch(unusable);
    const kube = new HttpKubeClient({
      ...{ credentials, clock: systemClock, random: Math.random, fieldManager: "kubectl-flow" },
      observer: { called: () => undefined },
    });
    return new KubeSession(kube, credentials.server.origin, namespace, terminal);
  }

  /** Does a command's work; what the API server refuses is thrown as `ServerProblem`. */
  async do<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (failure) {
      throw failure instanceof KubeError ? kubeProblem(failure, this.server, this.namespace) : failure;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.kube[Symbol.asyncDispose]();
  }
}

/** E.g. the command that gives a token failed. */
function unusable(failure: unknown): never {
  const why = failure instanceof Error ? failure.message : String(failure);
  throw usageProblem(
    `the kubeconfig's user or cluster cannot be used: ${why}`,
    "'kubectl cluster-info' shows whether kubectl can; --context names another",
  );
}
