import type { ProbeAnswer } from "@flowrunner/protocol";
import type { Clock } from "../clock.js";
import type { PlatformStore } from "../store/port/platform-store.js";
import { ControllerCaller, type ControllerAccount } from "./controller-caller.js";
import { PodCallers } from "./pod-callers.js";
import { ReviewedTokens } from "./reviewed-tokens.js";
import type { Risk } from "./safety/risks.js";
import { TokenReviewer, type KubernetesAccess } from "./token-reviewer.js";

export interface ClusterOptions {
  /** Of this installation in its cluster, a DNS label. */
  readonly install: string;
  readonly access: KubernetesAccess;
  readonly controller: ControllerAccount;
  /** Walls that the operator does without. */
  readonly acceptedRisks: readonly Risk[];
  /** What functions must not reach, that this server needs. */
  readonly probeTargets: ProbeAnswer["targets"];
}

/** Who calls from inside the cluster. */
export interface KubernetesIdentities extends AsyncDisposable {
  readonly pods: PodCallers;
  readonly controller: ControllerCaller;
}

export async function openKubernetesIdentities(
  { install, access, controller }: ClusterOptions,
  { store, clock }: { readonly store: PlatformStore; readonly clock: Clock },
): Promise<KubernetesIdentities> {
  const reviewer = await TokenReviewer.open(access);
  const tokens = new ReviewedTokens({ reviewer, clock });
  return {
    pods: new PodCallers({ store, tokens, install }),
    controller: new ControllerCaller(tokens, install, controller),
    [Symbol.asyncDispose]: () => reviewer[Symbol.asyncDispose](),
  };
}
