import type { RunStarts } from "../runs/run-starts.js";
import type { Context } from "../context.js";
import type { FlowChecker } from "../flows/flow-checker.js";
import type { FlowService } from "../flows/flow-service.js";
import type { AccountStore } from "../store/port/accounts/account-store.js";
import type { PodWorkerStatus } from "../store/port/cluster/pod-workers.js";
import type { PlatformStore } from "../store/port/platform-store.js";
import { ClusterFlows } from "./cluster-flows.js";
import { ClusterRuns } from "./cluster-runs.js";
import { Detachments } from "./detachments.js";
import { Epochs } from "./epochs.js";
import { Observations } from "./observations.js";
import { PodRetirement } from "./pod-retirement.js";
import { ProjectBindings } from "./project-bindings.js";
import { RunStatuses } from "./run-statuses.js";
import type { InstallationSafety } from "./safety/installation-safety.js";

interface ClusterParts {
  readonly store: PlatformStore & AccountStore;
  readonly context: Context;
  readonly checker: FlowChecker;
  readonly flows: FlowService;
  readonly runStarts: RunStarts;
  readonly safety: InstallationSafety;
}

/** What a cluster's controller asks for. */
export interface ClusterServices {
  readonly epochs: Epochs;
  readonly bindings: ProjectBindings;
  readonly detachments: Detachments;
  readonly clusterFlows: ClusterFlows;
  readonly clusterRuns: ClusterRuns;
  readonly runStatuses: RunStatuses;
  readonly retirement: PodRetirement;
  readonly observations: Observations;
  readonly safety: InstallationSafety;
  /** Those that have been heard of. */
  readonly podWorkers: (uids: readonly string[]) => Promise<readonly PodWorkerStatus[]>;
}

export function createClusterServices(parts: ClusterParts): ClusterServices {
  const { store, context, checker, flows, runStarts: starts, safety } = parts;
  const { runs, plans, post, runnerServices } = context;
  const bindings = new ProjectBindings(store);
  const epochs = new Epochs(store);
  const released = runnerServices.dispatcher.released.bind(runnerServices.dispatcher);
  const retirement = new PodRetirement({ store, bindings, released });
  const waitOtherwise = context.demand.waitOtherwise.bind(context.demand);
  return {
    epochs,
    bindings,
    detachments: new Detachments({ store, bindings, runs }),
    clusterFlows: new ClusterFlows(bindings, flows),
    clusterRuns: new ClusterRuns({ store, epochs, bindings, starts, runs, checker }),
    runStatuses: new RunStatuses({ store, bindings, plans, safety }),
    retirement,
    observations: new Observations({ store, bindings, retirement, post, waitOtherwise }),
    safety,
    podWorkers: (uids) => store.cluster.podWorkers(uids),
  };
}
