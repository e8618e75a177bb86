import type { ProjectAnswer } from "@flowrunner/protocol";
import type { Draft, KubeClient, KubeObject, Resource } from "@flowrunner/kube";
import type { EventRecorder } from "../runtime/event-recorder.js";
import type { Log } from "../log.js";
import type { ProjectDirectory } from "./project-directory.js";
import type { ProjectSettings } from "./project-settings.js";
import { differs } from "./differs.js";
import { done, requeueAfter, type ObjectKey, type Reconciler, type Result } from "../runtime/reconciler.js";
import { filesClaim } from "./desired/files-claim.js";
import { labels } from "../pod/names.js";
import { limitRange, resourceQuota } from "./desired/limits.js";
import { networkPolicies } from "./desired/network-policies.js";
import { resources } from "../kube/resources.js";
import { serviceAccount } from "./desired/service-account.js";

export interface ProjectParts {
  readonly kube: Pick<KubeClient, "get" | "create" | "patch">;
  readonly backend: {
    bindProject(request: {
      namespace: string;
      name: string;
      serviceAccountUid: string;
    }): Promise<ProjectAnswer>;
    detachProject(request: { namespace: string; gone: boolean }): Promise<void>;
  };
  readonly directory: ProjectDirectory;
  /** Name of the namespace's project; null: it is to have none. */
  readonly nameOf: (namespace: string) => string | null;
  /** Whether the controller may label namespaces: else no pod is made where a label is missing, and that is told. */
  readonly mayLabel: boolean;
  readonly settings: ProjectSettings;
  readonly events: Pick<EventRecorder, "record">;
  readonly log: Log;
}

/** Nobody tells when somebody changes what is kept here. */
const againMs = 60_000;

type Wanted = Draft & { readonly metadata: { readonly name: string } };

/**
 * Keeps what a project's namespace must hold before a pod is made there; its key's namespace is the project's.
 *
 * N1  The namespace itself is neither made nor deleted, nor is the claim that holds files ever changed or deleted.
 * N2  A project has pods only after everything is there: the policies that shut its pods in come before the account
 *     whose tokens make them the project's.
 * N3  In a namespace that is going, nothing is made.
 * N4  No pod is made in a namespace without the labels that have the API server hold it to Pod Security.
 */
export class ProjectReconciler implements Reconciler {
  constructor(private readonly parts: ProjectParts) {}

  async reconcile({ namespace }: ObjectKey): Promise<Result> {
    const { kube, nameOf } = this.parts;
    const name = nameOf(namespace);
    const found = await kube.get(resources.namespaces, { namespace: "", name: namespace });
    if (!found || found.metadata.deletionTimestamp !== undefined) return this.#detach(namespace, true); // N1, N3
    if (name === null) return this.#detach(namespace, false);
    const obstacle = await this.#label(found, name);
    await this.#keepAll(namespace);
    await this.#bind(namespace, name, obstacle);
    return requeueAfter(againMs);
  }

  async #detach(namespace: string, gone: boolean): Promise<Result> {
    const { backend, directory } = this.parts;
    directory.unbind(namespace);
    await backend.detachProject({ namespace, gone });
    return done;
  }

  /** N4: what keeps pods from being made there; null: nothing. */
  async #label(
    { metadata: { name: namespace, labels: found } }: KubeObject,
    project: string,
  ): Promise<string | null> {
    const { kube, mayLabel } = this.parts;
    const wanted = { [labels.project]: project, "pod-security.kubernetes.io/enforce": "restricted" };
    if (!differs(wanted, found)) return null;
    if (!mayLabel) return unlabelled(namespace, wanted);
    await kube.patch(
      resources.namespaces,
      { namespace: "", name: namespace },
      { metadata: { labels: wanted } },
    );
    return null;
  }

  /** N2 */
  async #keepAll(namespace: string): Promise<void> {
    const { settings } = this.parts;
    for (const policy of networkPolicies(settings))
      await this.#keep(resources.networkPolicies, namespace, policy);
    await this.#keep(resources.resourceQuotas, namespace, resourceQuota(settings));
    await this.#keep(resources.limitRanges, namespace, limitRange(settings));
    await this.#keepOnce(resources.persistentVolumeClaims, namespace, filesClaim(settings));
  }

  async #bind(namespace: string, name: string, obstacle: string | null): Promise<void> {
    const { settings, backend, directory, log } = this.parts;
    const account = await this.#keep(resources.serviceAccounts, namespace, serviceAccount(settings));
    const serviceAccountUid = account.metadata.uid;
    const { project, troubles } = await backend.bindProject({ namespace, name, serviceAccountUid });
    if (!directory.get(namespace)) log.info("a namespace is its project's", { namespace, project: name });
    directory.bind(namespace, { project, serviceAccountUid, obstacle, troubles });
    if (obstacle !== null) await this.#tell(account, obstacle);
  }

  async #tell({ metadata }: KubeObject, obstacle: string): Promise<void> {
    const { events, log } = this.parts;
    log.warn("no function runs in a namespace that lacks labels", {
      namespace: metadata.namespace,
      obstacle,
    });
    const account = { apiVersion: "v1", kind: "ServiceAccount", metadata };
    await events.record(account, { type: "Warning", reason: "NamespaceUnlabelled", message: obstacle });
  }

  /** Writes only where something differs. */
  async #keep(resource: Resource, namespace: string, wanted: Wanted): Promise<KubeObject> {
    const { kube } = this.parts;
    const key = { namespace, name: wanted.metadata.name };
    const found = await kube.get(resource, key);
    if (found && !differs(contentOf(wanted), found)) return found;
    const kept = await kube.patch(resource, key, wanted, "apply");
    if (!kept) throw new Error(`the namespace ${namespace} has gone`);
    return kept;
  }

  /** N1 */
  async #keepOnce(resource: Resource, namespace: string, wanted: Wanted): Promise<void> {
    const { kube } = this.parts;
    const found = await kube.get(resource, { namespace, name: wanted.metadata.name });
    if (!found) await kube.create(resource, wanted, namespace);
  }
}

function unlabelled(namespace: string, wanted: Readonly<Record<string, string>>): string {
  const words = Object.entries(wanted).map(([label, value]) => `${label}=${value}`);
  return `the namespace ${namespace} lacks labels: kubectl label --overwrite namespace ${namespace} ${words.join(" ")}`;
}

/** Objects from the API server do not always say what kind they are. */
function contentOf({ apiVersion: _, kind: __, ...content }: Wanted): object {
  return content;
}
