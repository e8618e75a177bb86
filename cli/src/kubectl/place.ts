import { type KubeConfig } from "@kubernetes/client-node";
import { usageProblem } from "../refused.js";

/** Where on which cluster, as kubectl is told. */
export interface PlaceOptions {
  readonly namespace?: string;
  readonly context?: string;
  readonly kubeconfig?: string;
}

export interface Place {
  /** Its current context is the one meant. */
  readonly config: KubeConfig;
  readonly namespace: string;
}

/** As kubectl finds it: options win over the kubeconfig, its context's namespace over `default`. */
export async function placeOf({ namespace, context, kubeconfig }: PlaceOptions): Promise<Place> {
  const config = await loaded(kubeconfig);
  if (context !== undefined) useContext(config, context);
  const current = config.getContextObject(config.getCurrentContext());
  if (!current) {
    throw usageProblem(
      "the kubeconfig has no current context",
      "'kubectl config use-context NAME' sets one, --context names one for this time",
    );
  }
  return { config, namespace: namespace ?? current.namespace ?? "default" };
}

async function loaded(kubeconfig: string | undefined): Promise<KubeConfig> {
  const { KubeConfig: Loading } = await import("@kubernetes/client-node");
  const config = new Loading();
  try {
    if (kubeconfig === undefined) config.loadFromDefault();
    else config.loadFromFile(kubeconfig);
  } catch (failure) {
    const why = failure instanceof Error ? failure.message : String(failure);
    throw usageProblem(
      `the kubeconfig cannot be read: ${why}`,
      "--kubeconfig or KUBECONFIG names it; without them it is ~/.kube/config",
    );
  }
  return config;
}

function useContext(config: KubeConfig, context: string): void {
  const known = config.getContexts().map(({ name }) => name);
  if (!known.includes(context)) {
    throw usageProblem(
      `--context ${context}: the kubeconfig has no such context`,
      known.length > 0 ? `there are: ${known.join(", ")}` : "it has none",
    );
  }
  config.setCurrentContext(context);
}
